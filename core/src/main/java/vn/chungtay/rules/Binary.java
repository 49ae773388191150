package vn.chungtay.rules;

import java.util.List;

/** Comparison or arithmetic: unknown where a side is; exact, with decimals brought to one step. */
record Binary(Operator operator, Node left, Node right, long leftFactor, long rightFactor)
    implements Node {
  static Binary of(Operator operator, Node left, Node right) {
    int shift = operator == Operator.TIMES ? 0 : left.scale() - right.scale();
    return new Binary(operator, left, right, power(-shift), power(shift));
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power = Math.multiplyExact(power, 10L);
    }
    return power;
  }

  @Override
  public long at(Frame frame) {
    long a = left.at(frame);
    if (a == Truth.UNKNOWN) {
      return a;
    }
    long b = right.at(frame);
    if (b == Truth.UNKNOWN) {
      return b;
    }
    return operator.apply(
        leftFactor == 1 ? a : Math.multiplyExact(a, leftFactor),
        rightFactor == 1 ? b : Math.multiplyExact(b, rightFactor));
  }

  @Override
  public void why(Frame frame, Trace trace) {
    boolean unknown = at(frame) == Truth.UNKNOWN;
    for (Node side : List.of(left, right)) {
      if (!unknown || side.at(frame) == Truth.UNKNOWN) {
        side.why(frame, trace);
      }
    }
  }

  @Override
  public String sql(SqlScope scope) {
    return "(" + left.sql(scope) + " " + operator.sql + " " + right.sql(scope) + ")";
  }

  @Override
  public String missingSql(SqlScope scope, String path) {
    return Steps.anyMissing(scope, path, left, right);
  }

  @Override
  public Xpath xpath(XpathScope scope) {
    Xpath a = left.xpath(scope);
    Xpath b = right.xpath(scope);
    String given = Xpath.both(a.given(), b.given());
    String first = times(a.value(), leftFactor);
    String second = times(b.value(), rightFactor);
    if (operator.isArithmetic()) {
      return Xpath.value(given, "(" + first + " " + operator.sql + " " + second + ")");
    }
    String test = "(" + first + " " + operator.xpath() + " " + second + ")";
    return Xpath.truth(Xpath.both(given, test), Xpath.both(given, "not" + test));
  }

  private static String times(String value, long factor) {
    return factor == 1 ? value : "(" + value + " * " + factor + ")";
  }

  @Override
  public boolean reads(String path) {
    return left.reads(path) || right.reads(path);
  }

  @Override
  public int scale() {
    if (!operator.isArithmetic()) {
      return 0;
    }
    return operator == Operator.TIMES
        ? left.scale() + right.scale()
        : Math.max(left.scale(), right.scale());
  }
}
