package vn.chungtay.rulebooks;

/** Told when work on a part begins. */
@FunctionalInterface
public interface PartProgress {
  /**
   * News.
   *
   * @param part name of the part, e.g. a province code; empty where there is only one
   * @param done parts finished before it
   * @param all parts in all
   */
  void tell(String part, int done, int all);

  /** A large file is first split by province. */
  default void splitting() {}
}
