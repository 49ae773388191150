package vn.chungtay.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Importing areas: the form, the work under way, or what it found.
 *
 * @param key of what was sent; empty on the form
 * @param state of the work, or {@code FORM}, or {@code LOST}
 * @param told what the work found; null while nothing is known
 */
public record AreaImportView(
    String key,
    String day,
    List<String> files,
    String state,
    int step,
    String elapsed,
    @Nullable Told told) {
  static final AreaImportView FORM = form("");

  static AreaImportView form(String day) {
    return new AreaImportView("", day, List.of(), "FORM", 0, "", null);
  }

  /** What an import would change or has changed, in words. */
  public record Told(
      boolean nothingNew,
      List<String> counts,
      List<String> firstLines,
      List<Problem> problems,
      int moreProblems) {}

  /** A problem with its place. */
  public record Problem(String file, String line, String column, String message, String code) {}

  /** True while the work goes on: the page is loaded again by itself. */
  public boolean running() {
    return state.equals("LOOKING") || state.equals("STORING") || state.equals("CANCELLING");
  }
}
