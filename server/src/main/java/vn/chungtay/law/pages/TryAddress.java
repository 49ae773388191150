package vn.chungtay.law.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.rulebooks.HouseholdFile;

/**
 * A household that is tried, as the parameters of an address: {@code h.residence}, {@code m1.age}.
 * The address holds answers only, no name, number or place, and is all there is: nothing is stored.
 *
 * @param standard id, or empty for the national standard of the day
 * @param day of the law
 * @param other a second standard beside it; empty for none
 * @param otherDay of the second standard; empty for the nearest day it speaks for
 * @param members how many members the form shows
 */
record TryAddress(
    String standard,
    String day,
    String other,
    String otherDay,
    int members,
    HouseholdFile household) {
  /** More would make an address too long for some browsers. */
  static final int MOST_MEMBERS = 20;

  static TryAddress of(Map<String, String> parameters) {
    int members =
        number(parameters.getOrDefault("members", ""))
            + number(parameters.getOrDefault("more", ""));
    Map<String, String> household = new LinkedHashMap<>();
    List<Map<String, String>> each = new ArrayList<>();
    parameters.forEach(
        (key, text) -> {
          if (key.startsWith("h.") && !text.isBlank()) {
            household.put(key.substring(2), text.strip());
          }
        });
    int most = Math.min(MOST_MEMBERS, Math.max(1, members));
    for (int i = 1; i <= most; i++) {
      String start = "m" + i + ".";
      Map<String, String> member = new LinkedHashMap<>();
      parameters.forEach(
          (key, text) -> {
            if (key.startsWith(start) && !text.isBlank()) {
              member.put(key.substring(start.length()), text.strip());
            }
          });
      each.add(member);
    }
    return new TryAddress(
        parameters.getOrDefault("standard", ""),
        parameters.getOrDefault("day", "").strip(),
        parameters.getOrDefault("other", ""),
        parameters.getOrDefault("otherDay", "").strip(),
        most,
        new HouseholdFile(household, each));
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }

  /** True where somebody answered something. */
  boolean answered() {
    return !household.household().isEmpty()
        || household.members().stream().anyMatch(member -> !member.isEmpty());
  }

  /** The address that shows this household again. */
  String link() {
    StringBuilder link = new StringBuilder("/standards/try?members=").append(members);
    add(link, "standard", standard);
    add(link, "day", day);
    add(link, "other", other);
    add(link, "otherDay", otherDay);
    household.household().forEach((fact, text) -> add(link, "h." + fact, text));
    for (int i = 0; i < household.members().size(); i++) {
      String start = "m" + (i + 1) + ".";
      household.members().get(i).forEach((fact, text) -> add(link, start + fact, text));
    }
    return link.toString();
  }

  private static void add(StringBuilder link, String name, String text) {
    if (!text.isEmpty()) {
      link.append('&').append(name).append('=');
      link.append(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
  }
}
