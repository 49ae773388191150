package vn.chungtay.access;

/** One kind of action; which roles hold it is written in {@link Role}. */
public enum Permission {
  /** Look at everything of the area. */
  SEE,
  /** Load and change administrative units, labels and totals of households. */
  EDIT_AREAS,
  /** Write down villages and how many households there are. */
  EDIT_VILLAGES,
  /** Write plans, annexes, targets and duties while they are drafts. */
  EDIT_PLANS,
  /** Give an opinion on a draft. */
  COMMENT_PLANS,
  /** Sign: a draft becomes the plan in force. */
  APPROVE_PLANS,
  /** Write down results and the state of tasks. */
  ENTER_RESULTS,
  /** Look at households and their members by name. */
  SEE_HOUSEHOLDS,
  /** Write down what happens to households and their members. */
  EDIT_HOUSEHOLDS,
  /** Ask households the questions of a survey form and hand in their answers. */
  SURVEY,
  /** Have households of one commune asked again, blind, by officials of another. */
  ORDER_CROSS_CHECKS,
  /** Read a whole ID number, for a reason that is kept. */
  REVEAL_ID_NUMBERS,
  /** Load and withdraw the point tables of a standard. */
  EDIT_STANDARDS,
  /** Make users, give roles, block. */
  MANAGE_USERS,
  /** Read the audit trail. */
  READ_AUDIT_TRAIL
}
