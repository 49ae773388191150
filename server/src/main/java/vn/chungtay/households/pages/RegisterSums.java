package vn.chungtay.households.pages;

import java.util.List;
import java.util.Map;
import vn.chungtay.web.Choice;

/** What the pages of sums show. */
public final class RegisterSums {
  private RegisterSums() {}

  /** Households by mark and cause. */
  public record Codes(long area, boolean demo, List<Group> groups, String export) {}

  /** The codes of one kind. */
  public record Group(String title, List<Code> codes) {}

  /** A code; the addresses lead to the households behind the numbers. */
  public record Code(
      String name,
      String poor,
      String poorHref,
      String nearPoor,
      String nearPoorHref,
      String all,
      String allHref) {}

  /** Totals of villages and the form of a new one. */
  public record Totals(
      long area,
      boolean mayWrite,
      List<Total> totals,
      List<Choice> villages,
      Map<String, String> typed) {
    /** What was typed into a field, or what stands there at first. */
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /** A total as somebody counted it. */
  public record Total(
      String village, String day, String households, String persons, String source, String who) {}
}
