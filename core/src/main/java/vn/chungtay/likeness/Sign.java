package vn.chungtay.likeness;

/** What speaks for or against two entries being one person. */
public enum Sign {
  SAME_NUMBER,
  OTHER_NUMBER,
  SAME_NAME,
  NAME_WITHOUT_MARKS,
  NAME_ALIKE,
  SAME_BIRTH,
  SAME_YEAR,
  BIRTH_ALIKE,
  OTHER_BIRTH,
  OTHER_SEX,
  SAME_KIN,
  SAME_VILLAGE;

  /** True where it speaks against. */
  public boolean against() {
    return this == OTHER_NUMBER || this == OTHER_BIRTH || this == OTHER_SEX;
  }
}
