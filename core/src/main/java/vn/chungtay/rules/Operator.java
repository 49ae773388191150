package vn.chungtay.rules;

/** The six comparisons and the three operations, by their CEL names. */
enum Operator {
  EQUAL("_==_", "="),
  DIFFERENT("_!=_", "<>"),
  LESS("_<_", "<"),
  AT_MOST("_<=_", "<="),
  GREATER("_>_", ">"),
  AT_LEAST("_>=_", ">="),
  PLUS("_+_", "+"),
  MINUS("_-_", "-"),
  TIMES("_*_", "*");

  final String cel;
  final String sql;

  Operator(String cel, String sql) {
    this.cel = cel;
    this.sql = sql;
  }

  /** XPath writes "different" in its own way; the rest as SQL. */
  String xpath() {
    return this == DIFFERENT ? "!=" : sql;
  }

  boolean isArithmetic() {
    return this == PLUS || this == MINUS || this == TIMES;
  }

  long apply(long a, long b) {
    return switch (this) {
      case EQUAL -> Truth.of(a == b);
      case DIFFERENT -> Truth.of(a != b);
      case LESS -> Truth.of(a < b);
      case AT_MOST -> Truth.of(a <= b);
      case GREATER -> Truth.of(a > b);
      case AT_LEAST -> Truth.of(a >= b);
      case PLUS -> Math.addExact(a, b);
      case MINUS -> Math.subtractExact(a, b);
      case TIMES -> Math.multiplyExact(a, b);
    };
  }
}
