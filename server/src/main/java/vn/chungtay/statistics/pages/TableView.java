package vn.chungtay.statistics.pages;

import java.util.List;
import vn.chungtay.web.AreaMapView;
import vn.chungtay.web.Choice;

/**
 * A statutory table as its page shows it.
 *
 * @param when as of which day, of which review
 * @param source where the form comes from and how sure that is
 * @param notes what is missing or does not agree
 * @param twoLines true where each unit has a line for households and one for persons
 * @param map of the rates or counts of the rows; empty where a picture says nothing
 */
public record TableView(
    Asked asked,
    String title,
    String when,
    String source,
    boolean verified,
    List<String> notes,
    List<Group> groups,
    List<Head> heads,
    boolean twoLines,
    List<Row> rows,
    List<Row> totals,
    String xlsx,
    String compare,
    String trend,
    List<AreaMapView> map,
    List<Bar> bars,
    String barsTitle) {
  /** Copies the lists. */
  public TableView {
    notes = List.copyOf(notes);
    groups = List.copyOf(groups);
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
    map = List.copyOf(map);
    bars = List.copyOf(bars);
  }

  /** What the form above the table says was chosen, and what could be. */
  public record Asked(
      String code,
      List<Choice> tables,
      List<Choice> areas,
      String area,
      List<Choice> levels,
      String level,
      List<Choice> years,
      String year,
      String day,
      boolean preliminary) {
    /** Copies the lists. */
    public Asked {
      tables = List.copyOf(tables);
      areas = List.copyOf(areas);
      levels = List.copyOf(levels);
      years = List.copyOf(years);
    }
  }

  /** A heading above so many columns; over both rows of headings where it stands alone. */
  public record Group(String text, int columns, boolean alone) {}

  /**
   * The heading of a column.
   *
   * @param text empty where the heading above says it all
   * @param number printed number, with its formula
   */
  public record Head(String text, String number, String sort, String sorted) {}

  /** One line of a unit; the name is empty on its second line. */
  public record Row(String name, String href, String line, int lines, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure.
   *
   * @param href the households behind it; empty where there are none to show
   * @param mark why it is to be read with care; empty where it is not
   */
  public record Cell(String text, String href, String mark) {}

  /** A bar of the picture, its length in thousandths of the longest. */
  public record Bar(String name, String text, int length) {}
}
