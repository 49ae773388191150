package vn.chungtay.rules;

/**
 * One step of a rule: gives its value for the answers in a frame, tells which answers made that
 * value, and writes itself as SQL and XPath. All come from the same checked CEL tree.
 */
interface Node {
  /** The value as a whole number, or {@link Truth#UNKNOWN}. */
  long at(Frame frame);

  /** Adds the answers that made the present value; where it is unknown, the missing ones. */
  void why(Frame frame, Trace trace);

  /** The same in SQL; null stands for unknown. */
  String sql(SqlScope scope);

  /** SQL that is true where a missing answer to {@code path} leaves this node unknown. */
  String missingSql(SqlScope scope, String path);

  /** The same in XPath, for forms that are filled without us. */
  Xpath xpath(XpathScope scope);

  /** True where the node's value can hang on the fact of that path. */
  boolean reads(String path);

  /** Decimals of the value: 0 for everything but decimal numbers. */
  default int scale() {
    return 0;
  }
}
