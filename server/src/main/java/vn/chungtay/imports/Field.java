package vn.chungtay.imports;

/** What a column of a household list holds. */
public enum Field {
  IGNORED,
  ORDER,
  HOUSEHOLD_NUMBER,
  HEAD_NAME,
  NAME,
  RELATION,
  BIRTH,
  MALE,
  FEMALE,
  SEX,
  ETHNIC_GROUP,
  ID_NUMBER,
  VILLAGE,
  ADDRESS,
  STANDING,
  POOR,
  NEAR_POOR;

  /** Key of the word. */
  public String key() {
    return "imports.field." + name();
  }
}
