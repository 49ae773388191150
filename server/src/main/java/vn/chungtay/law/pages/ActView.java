package vn.chungtay.law.pages;

import java.util.List;
import vn.chungtay.law.CitingPapers.CitingPaper;

/** One act: what it does, what is done to it, what it touches. */
public record ActView(
    String day,
    ActsView.Line line,
    String force,
    String source,
    List<ActsView.Deed> done,
    List<ActsView.Line> touched,
    List<Governed> governed,
    List<ValueLine> values,
    List<CitingPaper> papers) {
  /** A rulebook, form, report or template; {@code href} empty where it has no page. */
  public record Governed(String kind, String name, String href) {}

  /** A value or clause of a standard that names the act as its basis. */
  public record ValueLine(String standard, String title, String text, String article) {}
}
