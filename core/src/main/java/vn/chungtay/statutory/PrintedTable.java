package vn.chungtay.statutory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * A statutory table somebody printed, recognised by its row of column numbers and, where that row
 * holds no formulas, by its headings.
 *
 * @param formulas what its columns should hold
 * @param rows its lines with figures
 */
record PrintedTable(List<ColumnFormula> formulas, List<Row> rows) {
  private static final int FEWEST_COLUMNS = 4;

  PrintedTable {
    formulas = List.copyOf(formulas);
    rows = List.copyOf(rows);
  }

  /**
   * A line.
   *
   * @param unit the area, also on its second line
   * @param line "Hộ" or "Nhân khẩu", where the table says so
   * @param cells by number of the column
   */
  record Row(String unit, String line, Map<Integer, PrintedFigure> cells, Place place) {
    Row {
      cells = Map.copyOf(cells);
    }

    /** True for the line that adds up the others. */
    boolean isTotal() {
      String name = unit.strip().toLowerCase(Locale.ROOT);
      return name.startsWith("tổng") || name.startsWith("cộng") || name.startsWith("toàn ");
    }

    Map<Integer, BigDecimal> figures() {
      Map<Integer, BigDecimal> figures = new LinkedHashMap<>();
      cells.forEach(
          (column, cell) -> {
            BigDecimal value = cell.value();
            if (value != null) {
              figures.put(column, value);
            }
          });
      return figures;
    }
  }

  /** Recognises the table; empty for any other table. */
  static Optional<PrintedTable> of(SourceTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      Map<Integer, Integer> columns = new LinkedHashMap<>();
      List<ColumnFormula> formulas = new ArrayList<>();
      for (SourceCell cell : table.rows().get(row)) {
        Optional<ColumnFormula> formula = ColumnFormula.read(cell.text());
        int number = formula.map(ColumnFormula::result).orElse(number(cell.text()));
        if (number > 0 && !columns.containsValue(number)) {
          columns.put(cell.column(), number);
          formula.ifPresent(formulas::add);
        }
      }
      if (isNumbered(columns)) {
        List<ColumnFormula> known =
            formulas.isEmpty() ? KnownHeadings.formulas(table, row, columns.size()) : formulas;
        return known.isEmpty()
            ? Optional.empty()
            : Optional.of(new PrintedTable(known, rows(table, row, columns, known)));
      }
    }
    return Optional.empty();
  }

  /** The numbers 1, 2, 3 … from left to right. */
  private static boolean isNumbered(Map<Integer, Integer> columns) {
    List<Integer> numbers =
        columns.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        return false;
      }
    }
    return numbers.size() >= FEWEST_COLUMNS;
  }

  private static int number(String text) {
    String bare = text.replaceAll("[\\s()\\[\\]]", "");
    return bare.matches("[1-9]\\d?") ? Integer.parseInt(bare) : 0;
  }

  private static List<Row> rows(
      SourceTable table, int numbers, Map<Integer, Integer> columns, List<ColumnFormula> formulas) {
    int first = columns.keySet().stream().min(Integer::compare).orElse(0);
    List<Row> rows = new ArrayList<>();
    for (int row = numbers + 1; row < table.rows().size(); row++) {
      Map<Integer, PrintedFigure> cells = new LinkedHashMap<>();
      List<String> words = new ArrayList<>();
      for (int column = 0; column < table.width(); column++) {
        @Nullable Integer number = columns.get(column);
        Optional<SourceCell> cell = table.cellAt(row, column);
        if (cell.isEmpty()) {
          continue;
        }
        // A remark or a signature below the table lies across several columns: no figure does.
        if (number != null && cell.get().columnSpan() == 1) {
          boolean rate = formulas.stream().anyMatch(f -> f.rate() && f.result() == number);
          cells.put(number, PrintedFigure.of(cell.get(), rate));
        } else if (column < first && isWords(cell.get().text())) {
          words.add(cell.get().text().strip());
        }
      }
      boolean figures = cells.values().stream().anyMatch(cell -> cell.value() != null);
      if (figures && !words.isEmpty()) {
        String line = words.size() > 1 ? words.get(words.size() - 1) : "";
        rows.add(new Row(words.get(0), line, cells, place(table, row)));
      }
    }
    return rows;
  }

  private static boolean isWords(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && !text.strip().matches("[IVXivx]{1,5}\\.?");
  }

  private static Place place(SourceTable table, int row) {
    return table.rows().get(row).isEmpty() ? table.place() : table.rows().get(row).get(0).place();
  }
}
