package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.ScoreColumn;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.ScoreTableReader;

/** A point table as the cells of a file that can be loaded again. */
public final class TableCells {
  private TableCells() {}

  /** The cells of {@code table}, of the width of its headings. */
  public static List<List<String>> of(Rulebook book, ScoreTable table) {
    var source = table.source();
    List<List<String>> cells = new ArrayList<>();
    List<String> values =
        List.of(
            book.id(),
            table.code(),
            table.title().vi(),
            table.title().en(),
            source.act(),
            source.article(),
            Objects.requireNonNullElse(source.readIn(), ""),
            source.certainty().code(),
            source.checkedOn() == null ? "" : source.checkedOn().toString(),
            table.complete() ? "yes" : "no");
    for (int i = 0; i < values.size(); i++) {
      cells.add(wide(book, List.of(ScoreTableReader.KEYS.get(i), values.get(i))));
    }
    cells.add(headings(book));
    for (ScoreTable.Item item : table.items()) {
      boolean first = true;
      for (ScoreTable.Row row : table.answers(item.code())) {
        cells.add(row(item, row, first));
        first = false;
      }
    }
    return cells;
  }

  /** An empty table of {@code book}, to be filled in from the act. */
  public static List<List<String>> empty(Rulebook book) {
    List<List<String>> cells = new ArrayList<>();
    for (String key : ScoreTableReader.KEYS) {
      String value =
          switch (key) {
            case "standard" -> book.id();
            case "code" -> "income-score-table";
            case "complete" -> "no";
            default -> "";
          };
      cells.add(wide(book, List.of(key, value)));
    }
    cells.add(headings(book));
    return cells;
  }

  private static List<String> headings(Rulebook book) {
    List<String> headings = new ArrayList<>(ScoreTableReader.HEADINGS);
    book.scoreColumns().stream().map(ScoreColumn::code).forEach(headings::add);
    return headings;
  }

  private static List<String> wide(Rulebook book, List<String> cells) {
    List<String> row = new ArrayList<>(cells);
    while (row.size() < ScoreTableReader.HEADINGS.size() + book.scoreColumns().size()) {
      row.add("");
    }
    return row;
  }

  private static List<String> row(ScoreTable.Item item, ScoreTable.Row row, boolean first) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                item.code(),
                first ? item.title().vi() : "",
                first ? item.title().en() : "",
                first ? item.unit() : "",
                row.answer(),
                row.title().vi(),
                row.title().en(),
                number(row.from()),
                number(row.below()),
                row.otherwise() ? "yes" : ""));
    row.points().forEach(points -> cells.add(String.valueOf(points)));
    return cells;
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
