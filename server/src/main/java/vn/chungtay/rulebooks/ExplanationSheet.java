package vn.chungtay.rulebooks;

import java.util.List;

/**
 * Why one household has its class, in the words of one language: the one source of the printed
 * lines and of the page.
 *
 * @param standard id of the rulebook
 * @param title of the rulebook
 * @param day the day of the law
 * @param mark why the rulebook is no law; empty where it is
 * @param outcome the class, in words
 * @param code the class, as in files
 * @param missing what is still to be known, where the class is open
 * @param decision the class rule and the income side, as far as known
 * @param deprivations how many, in a sentence
 * @param deprived one reason a deprivation
 * @param unknown indicators nobody can tell yet, in a sentence; empty where none
 * @param sidesDiffer a warning where income and score disagree; empty where they do not
 * @param notes what else the law says of such a household, without deciding its class
 * @param changes what would change the class
 * @param digest of the rulebook, in a sentence
 */
public record ExplanationSheet(
    String standard,
    String title,
    String day,
    String mark,
    String outcome,
    String code,
    List<String> missing,
    List<Why> decision,
    String deprivations,
    List<Why> deprived,
    String unknown,
    String sidesDiffer,
    List<UsedValue> notes,
    List<String> changes,
    String digest) {
  /**
   * A clause that counted.
   *
   * @param answers the answers that decided, in words
   * @param values the numbers of the law it used
   */
  public record Why(
      String title, List<String> answers, List<UsedValue> values, RulebookSheet.Basis basis) {
    /** True where the clause or a number it uses was not compared with the act. */
    public boolean unverified() {
      return !basis.verified() || values.stream().anyMatch(value -> !value.basis().verified());
    }
  }

  /** A number of the law that counted. */
  public record UsedValue(String text, RulebookSheet.Basis basis) {}

  /** True where something that counted was not compared with the act, or is no law at all. */
  public boolean unverified() {
    return !mark.isEmpty()
        || decision.stream().anyMatch(Why::unverified)
        || deprived.stream().anyMatch(Why::unverified);
  }
}
