package vn.chungtay.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a point table must fulfil before it may decide: every household has exactly one answer to
 * every item, and the sums stay within what a score may be.
 */
final class ScoreChecks {
  private final String file;
  private final ScoreTable table;
  private final List<RulebookFault> faults = new ArrayList<>();

  private ScoreChecks(String file, ScoreTable table) {
    this.file = file;
    this.table = table;
  }

  static List<RulebookFault> of(String file, ScoreTable table, @Nullable Fact score) {
    ScoreChecks checks = new ScoreChecks(file, table);
    for (ScoreTable.Item item : table.items()) {
      checks.check(item, table.answers(item.code()));
    }
    if (score != null) {
      checks.checkSums(score);
    }
    return checks.faults;
  }

  private void check(ScoreTable.Item item, List<ScoreTable.Row> answers) {
    List<ScoreTable.Row> ranges = answers.stream().filter(ScoreTable.Row::isRange).toList();
    long otherwise = answers.stream().filter(ScoreTable.Row::otherwise).count();
    if (ranges.isEmpty()) {
      if (otherwise == 0) {
        fault(item, "score-not-total");
      }
    } else {
      if (item.unit().isEmpty()) {
        fault(item, "score-no-unit");
      }
      checkRanges(item, ranges, otherwise > 0);
    }
    if (otherwise > 1) {
      fault(item, "score-two-otherwise");
    }
  }

  /**
   * Ranges start at the bottom, touch each other, and go on without end, unless an answer takes all
   * other cases.
   */
  private void checkRanges(ScoreTable.Item item, List<ScoreTable.Row> ranges, boolean othersTaken) {
    List<ScoreTable.Row> sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparing(
            ScoreTable.Row::from, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())));
    BigDecimal reached = null;
    boolean open = false;
    for (int i = 0; i < sorted.size(); i++) {
      ScoreTable.Row row = sorted.get(i);
      BigDecimal from = row.from();
      BigDecimal below = row.below();
      if (i == 0 && from != null && !othersTaken) {
        fault(item, "score-no-bottom", text(from));
      }
      if (i > 0 && (open || from == null || (reached != null && from.compareTo(reached) < 0))) {
        fault(item, "score-overlap", row.answer(), text(from));
      } else if (i > 0
          && !othersTaken
          && from != null
          && reached != null
          && from.compareTo(reached) > 0) {
        fault(item, "score-gap", text(reached), text(from));
      }
      if (from != null && below != null && below.compareTo(from) <= 0) {
        fault(item, "score-empty-range", row.answer(), text(from), text(below));
      }
      open = open || below == null;
      reached =
          below != null && (reached == null || below.compareTo(reached) > 0) ? below : reached;
    }
    if (!open && !othersTaken) {
      fault(item, "score-no-top", text(reached));
    }
  }

  private void checkSums(Fact score) {
    BigDecimal most = score.max();
    for (int column = 0; column < table.columns().size(); column++) {
      long sum = 0;
      for (ScoreTable.Item item : table.items()) {
        int at = column;
        sum +=
            table.answers(item.code()).stream().mapToInt(r -> r.points().get(at)).max().orElse(0);
      }
      if (most != null && BigDecimal.valueOf(sum).compareTo(most) > 0) {
        String code = table.columns().get(column);
        faults.add(
            new RulebookFault(
                file,
                0,
                code,
                "score-sum",
                List.of(String.valueOf(sum), code, most.toPlainString())));
      }
    }
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "…" : number.toPlainString();
  }

  private void fault(ScoreTable.Item item, String code, String... details) {
    faults.add(new RulebookFault(file, 0, item.code(), code, List.of(details)));
  }
}
