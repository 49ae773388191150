package vn.chungtay.statutory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * The formulas of a table that numbers its columns without printing them: found among the shipped
 * definitions by the number of columns and the words of the headings.
 */
final class KnownHeadings {
  private KnownHeadings() {}

  static List<ColumnFormula> formulas(SourceTable table, int numbers, int columns) {
    StringBuilder words = new StringBuilder();
    for (int row = 0; row < numbers; row++) {
      for (SourceCell cell : table.rows().get(row)) {
        words.append(' ').append(folded(cell.text()));
      }
    }
    for (StatutoryTable known : StatutoryTables.shipped().all()) {
      List<ColumnFormula> formulas = formulas(known, columns);
      if (!formulas.isEmpty() && agrees(known, words.toString())) {
        return formulas;
      }
    }
    return List.of();
  }

  /** Most of the headings of the definition stand over the table. */
  private static boolean agrees(StatutoryTable known, String words) {
    List<String> headings =
        known.columns().stream()
            .filter(column -> !column.printed().equals(TableExpansion.NO_NUMBER))
            .map(column -> folded(column.heading().vi()))
            .distinct()
            .toList();
    long found = headings.stream().filter(words::contains).count();
    return found * 3 >= headings.size() * 2L;
  }

  /**
   * The formulas of a definition with so many numbered columns; none where it has other columns.
   */
  private static List<ColumnFormula> formulas(StatutoryTable known, int columns) {
    StatutoryTable numbered = known.with(java.util.Map.of(), code -> true);
    List<TableColumn> printed =
        numbered.columns().stream().filter(column -> !column.printed().isEmpty()).toList();
    List<ColumnFormula> formulas = new ArrayList<>();
    if (printed.size() == columns) {
      for (TableColumn column : printed) {
        ColumnFormula.read(numbered.formula(column)).ifPresent(formulas::add);
      }
    }
    return formulas;
  }

  /** Lower case, without tone marks and more than one space: people type headings anyhow. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
