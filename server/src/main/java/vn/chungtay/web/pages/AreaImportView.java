package vn.chungtay.web.pages;

import java.util.List;

/**
 * Importing areas: the form, or what was sent looked at before it is stored.
 *
 * @param key of what was sent; empty on the form
 */
public record AreaImportView(
    String key,
    String day,
    List<String> files,
    boolean nothingNew,
    List<String> counts,
    List<String> firstLines,
    List<Problem> problems,
    int moreProblems) {
  static final AreaImportView FORM =
      new AreaImportView("", "", List.of(), false, List.of(), List.of(), List.of(), 0);

  /** A problem with its place. */
  public record Problem(String file, String line, String column, String message, String code) {}
}
