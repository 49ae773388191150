package vn.chungtay.surveys.pages;

import java.util.List;

/**
 * Two answer sets of one household beside each other.
 *
 * @param mine who wrote the set that counts
 * @param theirs who wrote the other one
 */
public record DifferencesView(
    String href, String mine, String theirs, boolean mayWrite, List<Row> rows) {
  /**
   * One place where they differ.
   *
   * @param field name of the choice
   * @param chosen {@code mine}, {@code theirs} or empty
   */
  public record Row(
      String field, String who, String question, String mine, String theirs, String chosen) {}
}
