package vn.chungtay.surveys.pages;

import java.util.List;
import vn.chungtay.surveys.sheets.Questions;

/**
 * The screening form of one household.
 *
 * @param asks false where the signs are not known: the form is empty
 * @param basedOn the set the reader sees; empty where there is none
 * @param settling numbers of the sets that wait, for the form
 * @param ended what the answers so far amount to, in words
 * @param tone class of that
 * @param warnings what the reader has to know of the form itself
 * @param apart sets that differ, with what differs
 */
public record ScreeningView(
    String href,
    boolean asks,
    boolean mayWrite,
    String basedOn,
    String settling,
    List<Questions.Field> fields,
    String ended,
    String tone,
    String law,
    List<String> warnings,
    List<Apart> apart,
    List<SurveyView.Line> history) {
  /** Copies the lists. */
  public ScreeningView {
    fields = List.copyOf(fields);
    warnings = List.copyOf(warnings);
    apart = List.copyOf(apart);
    history = List.copyOf(history);
  }

  /** A set that waits, and each place where it differs from the one that counts. */
  public record Apart(String who, List<String> differences) {
    /** Copies the list. */
    public Apart {
      differences = List.copyOf(differences);
    }
  }
}
