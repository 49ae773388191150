package vn.chungtay.standards;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of points by item, answer and column (region, or urban), as in the forms B1.
 *
 * @param code file name and code
 * @param title its name
 * @param complete false where only a part of the official table is at hand: its sums are then no B1
 *     total
 * @param columns column codes, e.g. {@code nt1} … {@code nt6}, {@code tt}
 * @param rows points, one row an answer
 * @param source where it was published
 */
public record ScoreTable(
    String code,
    Bilingual title,
    boolean complete,
    List<String> columns,
    List<Row> rows,
    LegalSource source) {
  /** The points of one answer to one item, in the order of the columns. */
  public record Row(String item, String answer, Bilingual title, List<Integer> points) {}

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
