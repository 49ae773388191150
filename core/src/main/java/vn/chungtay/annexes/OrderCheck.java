package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.chungtay.values.Message;

/** Row numbers that skip, repeat or stand in the wrong place, group by group. */
final class OrderCheck {
  /** A numbered row. */
  private record Numbered(AnnexLine line, int number) {}

  private final List<Finding> findings = new ArrayList<>();

  private OrderCheck() {}

  static List<Finding> check(Annex annex) {
    List<Numbered> all = new ArrayList<>();
    for (AnnexLine line : annex.lines()) {
      Ordinal ordinal = Ordinal.of(line.ordinal());
      if (ordinal.depth() == Ordinal.NUMBER) {
        all.add(new Numbered(line, ordinal.number()));
      }
    }
    OrderCheck check = new OrderCheck();
    int from = 0;
    for (int i = 1; i < all.size(); i++) {
      if (beginsAgain(all, i)) {
        check.run(all.subList(from, i));
        from = i;
      }
    }
    check.run(all.subList(from, all.size()));
    return check.findings;
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
