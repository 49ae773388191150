package vn.chungtay.households;

/** The lists of codes that describe a household or a person; the codes themselves are data. */
public enum TraitKind {
  CAUSE,
  HOUSEHOLD_MARK,
  PERSON_MARK
}
