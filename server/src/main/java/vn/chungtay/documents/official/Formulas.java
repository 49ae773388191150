package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.AnnexTable.Share;

/** The formulas of a table in a sheet and what each of them gives. */
final class Formulas {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final AnnexTable table;
  private final Map<String, Integer> rowNumbers = new HashMap<>();
  private final Map<String, String> columnNames = new HashMap<>();

  /**
   * A formula.
   *
   * @param expression without the equals sign
   * @param result what it gives, null where a value it needs is missing
   */
  record Formula(String expression, @Nullable BigDecimal result) {}

  /**
   * The formulas of {@code table}.
   *
   * @param firstRow number of the first data row in the sheet, counted from 1
   */
  Formulas(AnnexTable table, int firstRow) {
    this.table = table;
    for (int i = 0; i < table.rows().size(); i++) {
      rowNumbers.put(table.rows().get(i).key(), firstRow + i);
    }
    for (int i = 0; i < table.columns().size(); i++) {
      columnNames.put(table.columns().get(i).key(), columnName(i + 2));
    }
  }

  /** "A", …, "Z", "AA", … for a column counted from 0. */
  static String columnName(int index) {
    StringBuilder name = new StringBuilder();
    for (int left = index + 1; left > 0; left = (left - 1) / 26) {
      name.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return name.toString();
  }

  /** The formula of a cell; empty where the figure is given, not computed. */
  Optional<Formula> of(Row row, Column column) {
    Share share = column.share();
    if (share != null) {
      return rate(row, column, share);
    }
    return row.sumOf().isEmpty() || isOfWords(column) ? Optional.empty() : sum(row, column);
  }

  private boolean isOfWords(Column column) {
    return table.rows().stream()
        .flatMap(row -> row.cell(column.key()).stream())
        .allMatch(cell -> cell.number() == null);
  }

  private Optional<Formula> rate(Row row, Column column, Share share) {
    String part = columnNames.get(share.part());
    String whole = columnNames.get(share.whole());
    Integer line = rowNumbers.get(row.key());
    if (part == null || whole == null || line == null) {
      return Optional.empty();
    }
    String above = part + line;
    String below = whole + line;
    // An empty cell counts as 0 in arithmetic; here it means unknown, and the rate stays empty.
    String expression =
        "IF(COUNT(%2$s,%1$s)=2,IF(%2$s>0,ROUND(%1$s/%2$s*100,%3$d),\"\"),\"\")"
            .formatted(above, below, column.decimals());
    return Optional.of(new Formula(expression, rate(row, share, column.decimals())));
  }

  private static @Nullable BigDecimal rate(Row row, Share share, int decimals) {
    BigDecimal part = number(row, share.part());
    BigDecimal whole = number(row, share.whole());
    if (part == null || whole == null || whole.signum() <= 0) {
      return null;
    }
    return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal number(Row row, String column) {
    return row.cell(column).map(Cell::number).orElse(null);
  }

  private Optional<Formula> sum(Row row, Column column) {
    List<Integer> lines = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean complete = true;
    for (String key : row.sumOf()) {
      Optional<Row> part = table.row(key);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      lines.add(rowNumbers.get(key));
      BigDecimal number = number(part.get(), column.key());
      complete &= number != null;
      sum = number == null ? sum : sum.add(number);
    }
    String cells = ranges(String.valueOf(columnNames.get(column.key())), lines);
    // A sum of what happens to be filled in is not the sum: unknown stays empty.
    String expression =
        complete
            ? "SUM(" + cells + ")"
            : "IF(COUNT(" + cells + ")=" + lines.size() + ",SUM(" + cells + "),\"\")";
    return Optional.of(new Formula(expression, complete ? sum : null));
  }

  /** "C6:C29" for neighbours, "C6,C14" for others. */
  private static String ranges(String column, List<Integer> lines) {
    List<Integer> sorted = lines.stream().sorted().toList();
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
        String first = column + sorted.get(from);
        parts.add(i - 1 == from ? first : first + ":" + column + sorted.get(i - 1));
        from = i;
      }
    }
    return String.join(",", parts);
  }
}
