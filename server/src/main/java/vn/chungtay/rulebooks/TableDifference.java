package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.values.Message;

/** What loading a point table would change. */
public final class TableDifference {
  private TableDifference() {}

  /** In sentences, the whole first, then each answer that comes, goes or has other points. */
  public static List<Message> of(Rulebook book, ScoreTable table) {
    List<Message> lines = new ArrayList<>();
    Optional<ScoreTable> old = Optional.ofNullable(book.scores().get(table.code()));
    lines.add(
        Message.of(
            old.isEmpty() ? "tables.new" : "tables.replaces",
            table.code(),
            book.id(),
            table.items().size(),
            table.rows().size()));
    lines.add(Message.of(table.complete() ? "tables.decides" : "tables.decides-nothing"));
    if (old.isPresent()) {
      for (ScoreTable.Row row : table.rows()) {
        compare(lines, old.get(), table, row);
      }
      for (ScoreTable.Row row : old.get().rows()) {
        if (find(table, row).isEmpty()) {
          lines.add(Message.of("tables.row-gone", row.item(), row.answer()));
        }
      }
      if (lines.size() == 2) {
        lines.add(Message.of("tables.no-points-change"));
      }
    }
    return lines;
  }

  private static void compare(
      List<Message> lines, ScoreTable old, ScoreTable table, ScoreTable.Row row) {
    Optional<ScoreTable.Row> before = find(old, row);
    if (before.isEmpty()) {
      lines.add(Message.of("tables.row-new", row.item(), row.answer(), points(table, row)));
    } else if (!points(old, before.get()).equals(points(table, row))) {
      lines.add(
          Message.of(
              "tables.row-changed",
              row.item(),
              row.answer(),
              points(old, before.get()),
              points(table, row)));
    }
  }

  private static Optional<ScoreTable.Row> find(ScoreTable table, ScoreTable.Row row) {
    return table.answers(row.item()).stream()
        .filter(each -> each.answer().equals(row.answer()))
        .findFirst();
  }

  private static String points(ScoreTable table, ScoreTable.Row row) {
    return table.columns().stream()
        .map(column -> column + " " + row.points().get(table.columns().indexOf(column)))
        .collect(Collectors.joining(", "));
  }
}
