package vn.chungtay.surveys.pages;

import java.util.List;

/**
 * Households of an area with the state of their survey.
 *
 * @param apart sets that wait for a person
 * @param next where the next page begins; empty on the last one
 * @param server address for phones
 */
public record SurveyListView(
    String area,
    long areaId,
    int count,
    List<Row> rows,
    List<Row> apart,
    String next,
    String server) {
  /** One household, or one set that waits. */
  public record Row(
      String href,
      String number,
      String head,
      String address,
      int members,
      String outcome,
      String way,
      String actor) {}
}
