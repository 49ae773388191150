package vn.chungtay.surveys.sheets;

import java.util.List;
import vn.chungtay.web.Choice;

/** The questions of a form for one household, filled in as far as they are answered. */
public record Questions(List<Group> groups, List<Person> members) {
  /** Copies the lists. */
  public Questions {
    groups = List.copyOf(groups);
    members = List.copyOf(members);
  }

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
}
