package vn.chungtay.surveys.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.surveys.sheets.Questions;

/**
 * The form of one household, filled in as far as it is known.
 *
 * @param href address of the household's survey
 * @param basedOn the set the reader sees; empty where there is none
 * @param sheet what the answers so far amount to
 * @param style class of the result in style sheets
 * @param open how many questions that are asked have no answer
 * @param back page of ours to return to after handing in; empty where there is none
 * @param unanswered questions that are asked and have no answer, the first of them
 * @param history sets written before, newest first
 */
public record SurveyView(
    String href,
    String basedOn,
    boolean mayWrite,
    boolean draft,
    Questions questions,
    ExplanationSheet sheet,
    String style,
    int open,
    String back,
    List<Unanswered> unanswered,
    List<Line> history) {
  /** A question without answer and the field where it is asked. */
  public record Unanswered(String field, String words) {}

  /**
   * A set written before.
   *
   * @param href where it can be compared and settled; null where nothing waits
   */
  public record Line(
      String when, String who, String way, String state, String outcome, @Nullable String href) {}
}
