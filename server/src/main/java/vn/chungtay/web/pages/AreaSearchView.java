package vn.chungtay.web.pages;

import java.util.List;

/** What was found under a name. */
public record AreaSearchView(String typed, List<Hit> hits, boolean mayImport, boolean nothingYet) {
  /**
   * A unit found.
   *
   * @param ended its last day and what it became where it has ended; else empty
   */
  public record Hit(String name, String href, String above, String level, String ended) {}
}
