package vn.chungtay.rules;

/** The engines a judgement is written for, and where their SQL differs. */
public enum SqlDialect {
  DUCKDB("//"),
  POSTGRESQL("/"),
  SPARK("DIV");

  private final String division;

  SqlDialect(String division) {
    this.division = division;
  }

  /** {@code yes} for a true truth, 0 for a false one, {@code unknown} for an unknown one. */
  String count(String truth, int yes, int unknown) {
    String number = "CAST(" + truth + " AS INTEGER)";
    return "COALESCE(" + (yes == 1 ? number : number + " * " + yes) + ", " + unknown + ")";
  }

  /** Division of whole numbers without rest. */
  String quotient(String number, int by) {
    return "(" + number + " " + division + " " + by + ")";
  }
}
