package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vn.chungtay.values.Message;

/** Row numbers that skip, repeat or stand in the wrong place, group by group. */
final class OrderCheck {
  /** A numbered row. */
  private record Numbered(AnnexLine line, int number) {}

  /** Of how many units one may be named twice before that is a habit of the table. */
  private static final int OFTEN = 10;

  private final List<Finding> findings = new ArrayList<>();

  private OrderCheck() {}

  static List<Finding> check(Annex annex) {
    OrderCheck check = new OrderCheck();
    check.table(annex.lines());
    annex.repeats().forEach(check::table);
    check.twice(annex.lines());
    return check.findings;
  }

  private void table(List<AnnexLine> lines) {
    List<Numbered> all = new ArrayList<>();
    for (AnnexLine line : lines) {
      Ordinal ordinal = Ordinal.of(line.ordinal());
      if (ordinal.depth() == Ordinal.NUMBER && !goesOn(all, line)) {
        all.add(new Numbered(line, ordinal.number()));
      }
    }
    int from = 0;
    for (int i = 1; i < all.size(); i++) {
      if (beginsAgain(all, i)) {
        run(all.subList(from, i));
        from = i;
      }
    }
    run(all.subList(from, all.size()));
  }

  /** One number and name merged over several rows: households, and persons below them. */
  private static boolean goesOn(List<Numbered> all, AnnexLine line) {
    if (all.isEmpty()) {
      return false;
    }
    AnnexLine last = all.get(all.size() - 1).line();
    return last.ordinal().equals(line.ordinal()) && last.name().equals(line.name());
  }

  /** A unit named twice in one group stands for another one, or is counted twice. */
  private void twice(List<AnnexLine> lines) {
    Map<String, AnnexLine> seen = new HashMap<>();
    Map<AnnexLine, AnnexLine> again = new LinkedHashMap<>();
    int units = 0;
    for (AnnexLine line : lines) {
      if (line.kind() == AnnexLine.Kind.UNIT && !line.name().isBlank()) {
        units++;
        String key = line.name().strip().toLowerCase(Locale.ROOT) + "|" + line.group();
        AnnexLine first = seen.putIfAbsent(key, line);
        if (first != null) {
          again.put(line, first);
        }
      }
    }
    // Many of the same name are villages of communes that the table does not tell apart.
    if (again.size() <= Math.max(1, units / OFTEN)) {
      again.forEach(
          (line, first) ->
              findings.add(
                  new Finding(
                      Finding.Code.ORDER,
                      Finding.Severity.WARNING,
                      line.name(),
                      null,
                      null,
                      line.name(),
                      null,
                      Message.of("annexes.unit-twice", line.name(), first.place()),
                      line.place())));
    }
  }

  /** Numbers begin again at 1 in each group, or in the next table; both are usual. */
  private static boolean beginsAgain(List<Numbered> all, int i) {
    if (all.get(i).number() != 1 || all.get(i - 1).number() == 1) {
      return false;
    }
    AnnexLine line = all.get(i).line();
    AnnexLine last = all.get(i - 1).line();
    boolean otherGroup = !last.group().equals(line.group());
    boolean otherTable = last.place().table() != line.place().table();
    boolean countsOn = i + 1 < all.size() && all.get(i + 1).number() == 2;
    return otherGroup || otherTable || countsOn;
  }

  private void run(List<Numbered> run) {
    if (run.size() < 2) {
      return;
    }
    int first = run.get(0).number();
    TreeSet<Integer> numbers = new TreeSet<>();
    run.forEach(row -> numbers.add(row.number()));
    boolean permutation =
        numbers.size() == run.size() && numbers.last() - numbers.first() == run.size() - 1;
    if (permutation) {
      for (int i = 0; i < run.size(); i++) {
        expect(run.get(i), numbers.first() + i);
      }
      return;
    }
    int expected = first;
    for (int i = 0; i < run.size(); i++) {
      int number = run.get(i).number();
      expect(run.get(i), expected);
      boolean lonely = i + 1 < run.size() && run.get(i + 1).number() == expected + 1;
      expected = lonely ? expected + 1 : number + 1;
    }
  }

  private void expect(Numbered row, int expected) {
    if (row.number() != expected) {
      AnnexLine line = row.line();
      String printed = line.ordinal();
      findings.add(
          new Finding(
              Finding.Code.ORDER,
              Finding.Severity.WARNING,
              line.name(),
              null,
              null,
              printed,
              String.valueOf(expected),
              Message.of("annexes.order", printed, expected),
              line.place()));
    }
  }
}
