package vn.chungtay.statistics.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * A table on two days side by side.
 *
 * @param when the two days, and whose borders
 * @param whole each column of the table for the whole area
 * @param units one column for each unit below; without lines where there are none
 */
public record CompareView(
    Asked asked,
    String title,
    String when,
    String source,
    List<String> notes,
    Sheet whole,
    Sheet units,
    String xlsx) {
  /** Copies the notes. */
  public CompareView {
    notes = List.copyOf(notes);
  }

  /**
   * What was chosen, and what could be.
   *
   * @param column the column shown by unit, as {@code id-LINE}
   */
  public record Asked(
      String code,
      List<Choice> tables,
      List<Choice> areas,
      String area,
      List<Choice> levels,
      String level,
      List<Choice> moments,
      String then,
      String now,
      List<Choice> columns,
      String column) {
    /** Copies the lists. */
    public Asked {
      tables = List.copyOf(tables);
      areas = List.copyOf(areas);
      levels = List.copyOf(levels);
      moments = List.copyOf(moments);
      columns = List.copyOf(columns);
    }
  }

  /** Lines under headings; {@code totals} stand below. */
  public record Sheet(String caption, List<Head> heads, List<Line> lines, List<Line> totals) {
    /** Copies the lists. */
    public Sheet {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
      totals = List.copyOf(totals);
    }
  }

  /** A heading; {@code sort} is empty where it does not sort. */
  public record Head(String text, String sort, String sorted) {}

  /**
   * A figure on both days.
   *
   * @param unit households, persons or percent
   */
  public record Line(
      String name,
      String href,
      String unit,
      TableView.Cell then,
      TableView.Cell now,
      TableView.Cell difference,
      TableView.Cell percent) {}
}
