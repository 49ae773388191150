package vn.chungtay.plans;

/** The parts of a plan's text in the order in which official plans print them. */
public enum PlanPart {
  LEGAL_BASIS,
  OBJECTIVE,
  SUBJECT,
  CONTENT,
  MONEY,
  SOLUTION,
  DUTY_TEXT,
  REPORTING,
  RECIPIENT
}
