package vn.chungtay.households.pages;

import java.util.List;
import java.util.Map;
import vn.chungtay.web.Choice;

/**
 * A form of something that happened to a household.
 *
 * @param asks parts of the form that are shown
 * @param typed what was typed, by field
 * @param stretches days on which the same name or birth of the person stands, in words
 * @param meanwhile what others wrote since the form was opened
 */
public record DeedView(
    long id,
    String kind,
    String today,
    int seen,
    List<String> asks,
    Map<String, String> typed,
    List<Choice> members,
    List<Choice> villages,
    Words words,
    List<Tick> ticks,
    List<String> stretches,
    List<HouseholdView.Event> meanwhile) {
  /** Choices of the fields of a person. */
  public record Words(List<Choice> relations, List<Choice> sexes, List<Choice> ethnicGroups) {}

  /** A mark or cause that may be ticked. */
  public record Tick(String value, String label, boolean ticked) {
    /** The same as somebody sent it. */
    Tick as(Map<String, String> typed) {
      return new Tick(value, label, typed.containsKey("tick-" + value));
    }
  }

  /** True where the form has this part. */
  public boolean shows(String part) {
    return asks.contains(part);
  }

  /** True where the day only finds the entry that is wrong: nothing happened on it. */
  public boolean corrects() {
    return kind.equals(DeedKind.MEMBER.name()) || kind.equals(DeedKind.ADDRESS.name());
  }

  /** What was typed into a field, or what stands there at first. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
