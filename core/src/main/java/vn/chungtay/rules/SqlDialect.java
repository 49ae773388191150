package vn.chungtay.rules;

/**
 * The engines a judgement is written for. They differ in the small whole number a truth becomes.
 */
public enum SqlDialect {
  DUCKDB("INTEGER"),
  POSTGRESQL("INTEGER"),
  SPARK("INT");

  private final String number;

  SqlDialect(String number) {
    this.number = number;
  }

  /** 1, 0, or {@code unknown} for an unknown truth. */
  String count(String truth, int unknown) {
    return "COALESCE(CAST(" + truth + " AS " + number + "), " + unknown + ")";
  }
}
