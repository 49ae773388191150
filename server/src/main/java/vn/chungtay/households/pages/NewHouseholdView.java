package vn.chungtay.households.pages;

import java.util.List;
import java.util.Map;
import vn.chungtay.web.Choice;

/** The form of a household that is written down for the first time. */
public record NewHouseholdView(
    Map<String, String> typed, List<Choice> villages, List<Integer> rows, DeedView.Words words) {
  /** What was typed into a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
