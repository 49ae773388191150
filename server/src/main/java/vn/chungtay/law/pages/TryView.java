package vn.chungtay.law.pages;

import java.util.List;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.web.Choice;

/**
 * A household tried: its form and what one or two standards say of it.
 *
 * @param standards to choose from, the first one means the national standard of the day
 * @param others to put beside it, the first one means none
 * @param link the address that shows this again; empty where nothing was answered
 * @param example the address of a household to look at
 */
public record TryView(
    List<Choice> standards,
    String standard,
    String day,
    List<Choice> others,
    String other,
    String otherDay,
    List<Field> household,
    List<Member> members,
    boolean mayAdd,
    List<Result> results,
    boolean differ,
    String link,
    String example) {
  /**
   * A question.
   *
   * @param choices empty where a number is asked
   * @param hint range and unit
   */
  public record Field(String name, String label, String value, List<Choice> choices, String hint) {}

  /**
   * A member of the household.
   *
   * @param notAsked questions that the answers so far leave out, in one sentence; empty where none
   */
  public record Member(int number, List<Field> fields, String notAsked) {}

  /**
   * What one standard says.
   *
   * @param note why another day was taken than asked; empty where it was not
   * @param style of the class
   */
  public record Result(ExplanationSheet sheet, String note, String style) {}
}
