package vn.chungtay.reviews.pages;

import vn.chungtay.surveys.sheets.Questions;

/**
 * The blank form of one household of a cross-check, with what the person at work typed so far.
 *
 * @param place its number in the list, which stands on its paper too
 * @param answered true where it was handed in; it is not shown again
 * @param resumed true where the form was begun before
 * @param saved when it was saved last, in words; empty where it never was
 * @param seat this opened page, and the edition of the draft it shows
 * @param next the next household to key from paper; empty where none is left, or none is keyed
 * @param open questions that are asked and have no answer
 * @param reason what was typed for nobody reached
 */
public record CrossSurveyView(
    String href,
    int place,
    String village,
    String address,
    Questions questions,
    boolean answered,
    boolean resumed,
    String saved,
    Seat seat,
    String next,
    int open,
    String reason) {
  /**
   * Fields that travel with the form and nobody types.
   *
   * @param from {@code paper} where it is keyed from paper, else empty
   */
  public record Seat(String id, int seen, String from) {
    /** True where it is keyed from paper. */
    public boolean ofPaper() {
      return !from.isEmpty();
    }
  }
}
