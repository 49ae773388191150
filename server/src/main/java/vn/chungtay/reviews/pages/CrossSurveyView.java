package vn.chungtay.reviews.pages;

import vn.chungtay.surveys.sheets.Questions;

/**
 * The blank form of one household of a cross-check, with what the person at work typed so far.
 *
 * @param answered true where it was handed in; it is not shown again
 * @param resumed true where the form was begun before
 * @param saved when it was saved last, in words; empty where it never was
 * @param seat this opened page, and the edition of the draft it shows
 * @param open questions that are asked and have no answer
 * @param reason what was typed for nobody reached
 */
public record CrossSurveyView(
    String href,
    String head,
    String village,
    String address,
    Questions questions,
    boolean answered,
    boolean resumed,
    String saved,
    Seat seat,
    int open,
    String reason) {
  /** Fields that travel with the form and nobody types. */
  public record Seat(String id, int seen) {}
}
