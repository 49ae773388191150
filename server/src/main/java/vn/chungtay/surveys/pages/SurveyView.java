package vn.chungtay.surveys.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.web.Choice;

/**
 * The form of one household, filled in as far as it is known.
 *
 * @param href address of the household's survey
 * @param basedOn the set the reader sees; empty where there is none
 * @param sheet what the answers so far amount to
 * @param style class of the result in style sheets
 * @param open how many questions that are asked have no answer
 * @param history sets written before, newest first
 */
public record SurveyView(
    String href,
    String basedOn,
    boolean mayWrite,
    boolean draft,
    List<Group> groups,
    List<Person> members,
    ExplanationSheet sheet,
    String style,
    int open,
    List<Line> history) {
  /** Questions that stand together. */
  public record Group(String title, List<Field> fields) {}

  /**
   * One member.
   *
   * @param row place in the form, from 0
   * @param known true where the register knows the person
   */
  public record Person(
      int row,
      String id,
      String name,
      boolean known,
      List<Choice> livesHere,
      String here,
      List<Field> fields) {
    /** Beginning of the names of this person's fields. */
    public String prefix() {
      return "member" + row + ".";
    }
  }

  /**
   * One question.
   *
   * @param choices empty where the answer is a number
   * @param asked false where the answers so far make it needless
   */
  public record Field(
      String name, String label, String hint, String value, List<Choice> choices, boolean asked) {}

  /**
   * A set written before.
   *
   * @param href where it can be compared and settled; null where nothing waits
   */
  public record Line(
      String when, String who, String way, String state, String outcome, @Nullable String href) {}
}
