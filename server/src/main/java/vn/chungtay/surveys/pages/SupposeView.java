package vn.chungtay.surveys.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * What the page of a supposed law shows.
 *
 * @param surveyed households with a survey that counts; 0 leaves the rest empty
 * @param notes what must be known before the figures are believed
 * @param classes names of the classes, the heads of the matrix
 */
public record SupposeView(
    long area,
    List<Choice> standards,
    String standard,
    String day,
    String other,
    String otherDay,
    List<Line> lines,
    boolean supposed,
    int surveyed,
    List<String> notes,
    String told,
    List<String> classes,
    List<String> moving,
    List<Matrix> matrix,
    List<Village> villages,
    List<Change> changes,
    String rest,
    String export) {
  /**
   * A number of the second law that may be moved.
   *
   * @param law the law's own number, shown beside
   */
  public record Line(
      String key, String name, String value, String law, String least, String most, String step) {}

  /** One class under the first law, and where its households are under the second. */
  public record Matrix(String name, List<Cell> cells, String sum) {}

  /** A count; {@code same} where the class stays. */
  public record Cell(String count, boolean same, boolean none) {}

  /** Classes of a village under both laws, as "40 → 38", and how many come and go. */
  public record Village(
      String name,
      String surveyed,
      String poor,
      String nearPoor,
      String open,
      String entered,
      String left,
      boolean total) {}

  /** A household whose class differs. */
  public record Change(
      String href, String head, String village, String before, String after, String why) {}
}
