package vn.chungtay.households.pages;

import java.util.List;

/** What was found for what was typed. */
public record SearchView(String typed, List<Hit> hits) {
  /** A person or a household. */
  public record Hit(String href, String name, String what, String place) {}
}
