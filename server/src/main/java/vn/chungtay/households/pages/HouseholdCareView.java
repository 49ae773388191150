package vn.chungtay.households.pages;

import java.util.List;
import java.util.Map;
import vn.chungtay.web.Choice;

/** Visits of one household and its way out of poverty, with their forms. */
public record HouseholdCareView(
    long id,
    boolean mayVisit,
    boolean mayPlan,
    int seen,
    String charge,
    String today,
    List<Visited> visits,
    List<Step> steps,
    List<Choice> causes,
    List<Choice> states,
    Map<String, String> typed) {
  /** A visit. */
  public record Visited(String day, String visitor, String seen, String next, String nextDay) {}

  /** A step of the way out. */
  public record Step(
      int number,
      String cause,
      String causeCode,
      String action,
      String owner,
      String due,
      String dueDay,
      ClassTag state,
      String stateCode,
      String result) {}

  /** What was typed into a field, or what stands there at first. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
