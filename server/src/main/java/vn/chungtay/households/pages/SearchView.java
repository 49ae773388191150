package vn.chungtay.households.pages;

import java.util.List;

/**
 * What was found for what was typed.
 *
 * @param warning why nothing was looked for; empty where something was
 */
public record SearchView(String typed, String warning, List<Hit> hits) {
  /** A person or a household. */
  public record Hit(String href, String name, String what, String place) {}
}
