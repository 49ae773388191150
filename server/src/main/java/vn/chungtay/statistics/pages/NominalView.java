package vn.chungtay.statistics.pages;

import java.util.List;
import vn.chungtay.values.Figures;

/**
 * A list of households and their members by name.
 *
 * @param said why there is no list here; empty where there is one
 * @param more address of the next page; empty where this is the last
 */
public record NominalView(
    TableView.Asked asked,
    String title,
    String when,
    String source,
    String said,
    List<Line> lines,
    String more,
    String xlsx) {
  /** Copies the lines. */
  public NominalView {
    lines = List.copyOf(lines);
  }

  /**
   * A member; the number of the household stands on its first line only.
   *
   * @param men year of birth of a man, {@code women} of a woman; the other is empty
   * @param origin old, new or fallen back
   * @param needs of support, where somebody wrote them down
   */
  public record Line(
      String household,
      String href,
      String member,
      String name,
      String men,
      String women,
      String group,
      String relation,
      String origin,
      String merit,
      String minority,
      String cannotWork,
      String needs) {
    /** In the order of the form's columns. */
    List<String> cells() {
      return List.of(
          household,
          member,
          name,
          men,
          women,
          group,
          relation,
          origin,
          merit,
          minority,
          cannotWork,
          needs);
    }

    /** A household that is counted and of whom nobody is known on the day. */
    static Line unknown(String household, String href) {
      String no = Figures.MISSING;
      return new Line(household, href, "", no, "", "", no, no, no, "", no, "", no);
    }
  }
}
