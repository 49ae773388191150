package vn.chungtay.standards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of points by item, answer and column (region, or urban), as in the forms B1.
 *
 * @param code file name and code
 * @param title its name
 * @param complete false where only a part of the official table is at hand: its sums are then no B1
 *     total and decide nothing
 * @param columns column codes, e.g. {@code nt1} … {@code nt6}, {@code tt}
 * @param items what is asked, in the order of the form
 * @param rows points, one row an answer
 * @param source where it was published
 */
public record ScoreTable(
    String code,
    Bilingual title,
    boolean complete,
    List<String> columns,
    List<Item> items,
    List<Row> rows,
    LegalSource source) {
  /** Copies the lists. */
  public ScoreTable {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
    rows = List.copyOf(rows);
  }

  /**
   * What is asked.
   *
   * @param unit what its ranges count, e.g. {@code m²}; empty where its answers are words
   */
  public record Item(String code, Bilingual title, String unit) {}

  /**
   * The points of one answer to one item, in the order of the columns.
   *
   * @param from least number of a range, included; null where it has none
   * @param below number the range ends before; null where it has none
   * @param otherwise true for the answer of everybody no other answer fits
   */
  public record Row(
      String item,
      String answer,
      Bilingual title,
      @Nullable BigDecimal from,
      @Nullable BigDecimal below,
      boolean otherwise,
      List<Integer> points) {
    /** Copies the points. */
    public Row {
      points = List.copyOf(points);
    }

    /** True where the answer is a range of numbers. */
    public boolean isRange() {
      return from != null || below != null;
    }
  }

  /** The answers to one item. */
  public List<Row> answers(String item) {
    return rows.stream().filter(row -> row.item().equals(item)).toList();
  }

  /** The points of one answer in one column; empty where the table has no such row or column. */
  public Optional<Integer> points(String item, String answer, String column) {
    int at = columns.indexOf(column);
    return rows.stream()
        .filter(row -> at >= 0 && row.item().equals(item) && row.answer().equals(answer))
        .findFirst()
        .map(row -> row.points().get(at));
  }

  /** The sum of the given answers (item to answer); empty where one of them is not in the table. */
  public Optional<Integer> sum(Map<String, String> answers, String column) {
    int sum = 0;
    for (var answer : answers.entrySet()) {
      Optional<Integer> points = points(answer.getKey(), answer.getValue(), column);
      if (points.isEmpty()) {
        return Optional.empty();
      }
      sum += points.get();
    }
    return Optional.of(sum);
  }
}
