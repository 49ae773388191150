package vn.chungtay.analytics;

/** Told now and then how far a long reading has come. */
@FunctionalInterface
public interface Progress {
  /**
   * News.
   *
   * @param rows how many rows are read
   * @param share how much of the file, between 0 and 1
   */
  void tell(long rows, double share);
}
