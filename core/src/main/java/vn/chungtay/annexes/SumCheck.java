package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * Printed totals and subtotals against the sum of their units. What a total row adds up is told by
 * its place, its name ("I+II") and the figures themselves: of the sets of units it may stand for,
 * the one that fits most of its columns.
 */
final class SumCheck {
  private static final Pattern NUMERAL =
      Pattern.compile("(?<![\\p{L}\\d])[IVX]{1,5}(?![\\p{L}\\d])");
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** Where fewer columns exist, a total that fits no set is still compared with the likeliest. */
  private static final int FEW_COLUMNS = 2;

  /** A set of units that a total may stand for, and how well it fits. */
  private record Fit(List<AnnexLine> units, int exact, int near, int loose, int columns) {}

  /**
   * One column of counts of a total: what is printed and what its units add up to.
   *
   * @param hidden the most that cells without a figure can hide; null where nothing limits it
   */
  private record Sum(
      BigDecimal printed, BigDecimal added, boolean certain, @Nullable BigDecimal hidden) {
    /** True where cells without a figure may hide what the total has more. */
    boolean mayHide(BigDecimal more) {
      return more.signum() > 0 && (hidden == null || more.compareTo(hidden) <= 0);
    }

    boolean within(int parts) {
      return printed.subtract(added).abs().multiply(new BigDecimal(parts)).compareTo(added.abs())
          <= 0;
    }
  }

  private final Annex annex;
  private final List<AnnexLine> lines;
  private final List<Finding> findings = new ArrayList<>();

  private SumCheck(Annex annex) {
    this.annex = annex;
    this.lines = annex.lines();
  }

  static List<Finding> check(Annex annex) {
    SumCheck check = new SumCheck(annex);
    for (int i = 0; i < check.lines.size(); i++) {
      AnnexLine line = check.lines.get(i);
      if (line.kind() == AnnexLine.Kind.GROUP) {
        check.compare(line, List.of(check.children(i)));
      } else if (line.kind() == AnnexLine.Kind.TOTAL) {
        check.compare(line, check.candidates(i));
      }
    }
    return check.findings;
  }

  private static int depth(AnnexLine line) {
    Ordinal ordinal = Ordinal.of(line.ordinal());
    if (ordinal.isPresent()) {
      return ordinal.depth();
    }
    return line.kind() == AnnexLine.Kind.GROUP ? Ordinal.ROMAN : Ordinal.NUMBER;
  }

  private List<AnnexLine> children(int group) {
    List<AnnexLine> children = new ArrayList<>();
    for (int k = group + 1; k < lines.size(); k++) {
      AnnexLine line = lines.get(k);
      if (line.kind() == AnnexLine.Kind.TOTAL) {
        continue;
      }
      if (depth(line) <= depth(lines.get(group))) {
        break;
      }
      if (line.kind() == AnnexLine.Kind.UNIT) {
        children.add(line);
      }
    }
    return children;
  }

  /** The sets of units a total may stand for, the likeliest by its name first. */
  private List<List<AnnexLine>> candidates(int total) {
    List<List<AnnexLine>> sets = new ArrayList<>();
    AnnexLine line = lines.get(total);
    Set<Integer> numerals = numerals(line.name());
    if (!numerals.isEmpty()) {
      sets.add(ofGroups(numerals));
    }
    List<AnnexLine> all = units(0, lines.size());
    List<AnnexLine> before = units(0, total);
    List<AnnexLine> sinceTotal = units(previous(total, false) + 1, total);
    List<AnnexLine> sinceGroup = units(previous(total, true) + 1, total);
    List<AnnexLine> after = units(total + 1, nextTotal(total));
    if (LineNames.isGrandTotal(line.name())) {
      sets.addAll(List.of(all, before, sinceTotal, after, sinceGroup));
    } else {
      sets.addAll(List.of(sinceGroup, sinceTotal, before, all, after));
    }
    sets.removeIf(List::isEmpty);
    return sets;
  }

  private static Set<Integer> numerals(String name) {
    Set<Integer> numerals = new HashSet<>();
    Matcher matcher = NUMERAL.matcher(name);
    while (matcher.find()) {
      OptionalInt value = Ordinal.roman(matcher.group());
      value.ifPresent(numerals::add);
    }
    return numerals;
  }

  private List<AnnexLine> ofGroups(Set<Integer> numerals) {
    List<AnnexLine> units = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OptionalInt roman = Ordinal.roman(lines.get(i).ordinal());
      if (roman.isPresent() && numerals.contains(roman.getAsInt())) {
        boolean alone = lines.get(i).kind() == AnnexLine.Kind.UNIT;
        units.addAll(alone ? List.of(lines.get(i)) : children(i));
      }
    }
    return units;
  }

  private List<AnnexLine> units(int from, int to) {
    return lines.subList(from, Math.max(from, to)).stream()
        .filter(line -> line.kind() == AnnexLine.Kind.UNIT)
        .toList();
  }

  private int previous(int total, boolean orGroup) {
    for (int k = total - 1; k >= 0; k--) {
      AnnexLine.Kind kind = lines.get(k).kind();
      if (kind == AnnexLine.Kind.TOTAL || (orGroup && kind == AnnexLine.Kind.GROUP)) {
        return k;
      }
    }
    return -1;
  }

  private int nextTotal(int total) {
    for (int k = total + 1; k < lines.size(); k++) {
      if (lines.get(k).kind() == AnnexLine.Kind.TOTAL) {
        return k;
      }
    }
    return lines.size();
  }

  private void compare(AnnexLine total, List<List<AnnexLine>> sets) {
    Optional<Fit> best =
        sets.stream()
            .filter(set -> !set.isEmpty())
            .map(set -> fit(total, set))
            // The first of equals is the likeliest by name: max would take the last.
            .reduce((one, other) -> betterFirst().compare(other, one) > 0 ? other : one);
    if (best.isEmpty() || isUnexplained(best.get())) {
      return;
    }
    for (Period period : annex.periods()) {
      for (Measure measure : Measure.values()) {
        sum(total, best.get().units(), period, measure)
            .ifPresent(sum -> report(total, period, measure, sum, best.get().units().size()));
      }
    }
  }

  private static Comparator<Fit> betterFirst() {
    return Comparator.comparingInt(Fit::exact)
        .thenComparingInt(Fit::near)
        .thenComparingInt(Fit::loose);
  }

  /** A total that fits nothing anywhere is of units that the table does not list. */
  private static boolean isUnexplained(Fit fit) {
    return fit.loose() == 0 && (fit.columns() > FEW_COLUMNS || fit.units().size() < 2);
  }

  private Fit fit(AnnexLine total, List<AnnexLine> units) {
    int exact = 0;
    int near = 0;
    int loose = 0;
    int columns = 0;
    for (Period period : annex.periods()) {
      for (Measure measure : Measure.values()) {
        Optional<Sum> sum = sum(total, units, period, measure);
        if (sum.isPresent() && sum.get().printed().signum() != 0) {
          columns++;
          exact += sum.get().printed().compareTo(sum.get().added()) == 0 ? 1 : 0;
          near += sum.get().within(100) ? 1 : 0;
          loose += sum.get().within(10) ? 1 : 0;
        }
      }
    }
    return new Fit(units, exact, near, loose, columns);
  }

  private static Optional<Sum> sum(
      AnnexLine total, List<AnnexLine> units, Period period, Measure measure) {
    Optional<BigDecimal> printed = total.cell(period, measure).flatMap(AnnexCell::value);
    if (measure.isRate() || printed.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal added = BigDecimal.ZERO;
    boolean certain = true;
    BigDecimal hidden = BigDecimal.ZERO;
    boolean any = false;
    for (AnnexLine unit : units) {
      Optional<AnnexCell> cell = unit.cell(period, measure);
      Optional<BigDecimal> value = cell.flatMap(AnnexCell::value);
      if (value.isPresent()) {
        added = added.add(value.get());
        any = true;
      } else if (cell.isPresent() && cell.get().isMalformed()) {
        certain = false;
        BigDecimal guess = cell.get().guess();
        added = added.add(guess == null ? BigDecimal.ZERO : guess);
      } else if (hidden != null) {
        BigDecimal most = most(unit, period, measure);
        hidden = most == null ? null : hidden.add(most);
      }
    }
    return any ? Optional.of(new Sum(printed.get(), added, certain, hidden)) : Optional.empty();
  }

  /**
   * The most that a cell without a figure can stand for, by the rate and the households printed
   * beside it, however the rate was rounded; null where one of them is missing.
   */
  private static @Nullable BigDecimal most(AnnexLine unit, Period period, Measure measure) {
    if (measure == Measure.HOUSEHOLDS) {
      return null;
    }
    Measure rate = measure == Measure.POOR ? Measure.RATE : Measure.NEAR_RATE;
    AnnexCell share = unit.cell(period, rate).orElse(null);
    BigDecimal all = unit.cell(period, Measure.HOUSEHOLDS).flatMap(AnnexCell::value).orElse(null);
    if (share == null || share.value().isEmpty() || all == null) {
      return null;
    }
    BigDecimal below = share.value().get().add(BigDecimal.ONE.movePointLeft(share.decimals()));
    return below.multiply(all).movePointLeft(2).setScale(0, RoundingMode.FLOOR);
  }

  private void report(AnnexLine total, Period period, Measure measure, Sum sum, int units) {
    BigDecimal apart = sum.printed().subtract(sum.added());
    // A gap may hide what the total has more; a malformed cell is reported itself.
    boolean explained = !sum.certain() || sum.mayHide(apart);
    if (apart.signum() == 0 || explained) {
      return;
    }
    boolean slight = apart.abs().multiply(THOUSAND).compareTo(sum.added().abs()) <= 0;
    String printed = total.cell(period, measure).map(AnnexCell::printed).orElse("");
    String expected = PrintedStyle.count(sum.added(), printed);
    String difference = (apart.signum() > 0 ? "+" : "−") + apart.abs().toPlainString();
    findings.add(
        Findings.ofCell(
            Finding.Code.SUM,
            slight ? Finding.Severity.WARNING : Finding.Severity.ERROR,
            total,
            period,
            measure,
            expected,
            Message.of("annexes.sum", units, expected, printed, difference)));
  }
}
