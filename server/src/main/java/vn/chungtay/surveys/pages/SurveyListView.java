package vn.chungtay.surveys.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * Households of an area with the state of their survey.
 *
 * @param villages of the area where it is a commune
 * @param apart sets that wait for a person
 * @param begun what the reader began and has not handed in
 * @param next where the next page begins; empty on the last one
 * @param server address for phones
 */
public record SurveyListView(
    String area,
    long areaId,
    List<Choice> villages,
    int count,
    List<Row> rows,
    List<Row> apart,
    List<Row> begun,
    String next,
    String server) {
  /**
   * One household, or one set that waits.
   *
   * @param number of the household, or the day of a set that waits
   */
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
