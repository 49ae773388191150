package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells units, groups and totals of one run of rows apart: first by words and row numbers, then,
 * where a row has neither, by arithmetic (a row that is nearly the sum of the others is a total,
 * whatever it is called).
 */
final class LineKinds {
  /** A row is taken for a sum when most of its counts are this near (in percent) to one. */
  private static final BigDecimal NEAR = new BigDecimal("3");

  /** A row with its kind and depth. */
  record Sorted(RawLine line, AnnexLine.Kind kind, int depth, String group) {}

  private final List<RawLine> lines;
  private final AnnexLine.@Nullable Kind[] kinds;
  private final int[] depths;
  private final boolean numbered;

  private LineKinds(List<RawLine> lines) {
    this.lines = lines;
    this.kinds = new AnnexLine.Kind[lines.size()];
    this.depths = new int[lines.size()];
    long withNumber =
        lines.stream().filter(line -> line.ordinal().depth() == Ordinal.NUMBER).count();
    this.numbered = withNumber * 2 > lines.size();
  }

  static List<Sorted> sort(List<RawLine> lines) {
    return new LineKinds(lines).sorted();
  }

  private List<Sorted> sorted() {
    for (int i = 0; i < lines.size(); i++) {
      byWords(i);
    }
    for (int i = 0; i < lines.size(); i++) {
      groupByArithmetic(i);
    }
    for (int i = 0; i < lines.size(); i++) {
      totalByArithmetic(i);
    }
    for (int i = 0; i < lines.size(); i++) {
      byChildren(i);
    }
    return withGroups();
  }

  private void byWords(int i) {
    RawLine line = lines.get(i);
    Ordinal ordinal = line.ordinal();
    boolean unitNumber = ordinal.depth() >= Ordinal.NUMBER;
    boolean total =
        unitNumber ? LineNames.isTotalBeyondDoubt(line.name()) : LineNames.isTotal(line.name());
    if (total && line.hasFigures()) {
      kinds[i] = AnnexLine.Kind.TOTAL;
    } else if (line.name().isBlank() && line.hasFigures()) {
      kinds[i] = ordinal.isPresent() ? AnnexLine.Kind.UNIT : AnnexLine.Kind.TOTAL;
    }
    depths[i] = ordinal.isPresent() ? ordinal.depth() : Ordinal.NUMBER;
    if (!ordinal.isPresent() && !line.hasFigures()) {
      depths[i] = Ordinal.ROMAN;
    }
  }

  private boolean isUndecided(int i) {
    RawLine line = lines.get(i);
    return kinds[i] == null && !line.ordinal().isPresent() && line.hasFigures();
  }

  /** A row without a number, or named like a group, that the rows below it add up to. */
  private void groupByArithmetic(int i) {
    if (!isUndecided(i)) {
      return;
    }
    RawLine line = lines.get(i);
    boolean mayBe = numbered ? !isNearSum(line, others(i)) : LineNames.isGroup(line.name());
    if (!mayBe) {
      return;
    }
    List<RawLine> following = run(i + 1, 1);
    for (int count = following.size(); count >= 2; count--) {
      if (isNearSum(line, following.subList(0, count))) {
        depths[i] = Ordinal.ROMAN;
        return;
      }
    }
  }

  /** A row without a number that all others, or those just above it, add up to. */
  private void totalByArithmetic(int i) {
    RawLine line = lines.get(i);
    if (!isUndecided(i) || depths[i] < Ordinal.NUMBER) {
      return;
    }
    boolean atEnd = i == 0 || i == lines.size() - 1;
    boolean ofAll = (numbered || atEnd) && isNearSum(line, others(i));
    boolean ofAbove = numbered && isNearSum(line, run(i - 1, -1));
    if (ofAll || ofAbove) {
      kinds[i] = AnnexLine.Kind.TOTAL;
    }
  }

  private List<RawLine> others(int i) {
    List<RawLine> others = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      boolean counts =
          numbered
              ? lines.get(k).ordinal().depth() == Ordinal.NUMBER
              : kinds[k] == null && depths[k] >= Ordinal.NUMBER;
      if (k != i && counts && kinds[k] != AnnexLine.Kind.TOTAL) {
        others.add(lines.get(k));
      }
    }
    return others;
  }

  /** The rows next to a row up to the next one that is no plain unit. */
  private List<RawLine> run(int from, int step) {
    List<RawLine> run = new ArrayList<>();
    for (int k = from; k >= 0 && k < lines.size(); k += step) {
      RawLine line = lines.get(k);
      boolean unit =
          kinds[k] == null
              && line.hasFigures()
              && (numbered ? line.ordinal().isPresent() : !LineNames.isGroup(line.name()));
      if (!unit || depths[k] < Ordinal.NUMBER) {
        break;
      }
      run.add(line);
    }
    return run;
  }

  private static boolean isNearSum(RawLine line, List<RawLine> parts) {
    if (parts.size() < 2) {
      return false;
    }
    int near = 0;
    int compared = 0;
    for (Map.Entry<Heading.Column, AnnexCell> entry : line.cells().entrySet()) {
      Optional<BigDecimal> own = entry.getValue().value();
      if (entry.getKey().measure().isRate() || own.isEmpty() || own.get().signum() <= 0) {
        continue;
      }
      compared++;
      near += isNear(own.get(), sum(parts, entry.getKey())) ? 1 : 0;
    }
    return compared > 0 && near * 2 > compared;
  }

  private static BigDecimal sum(List<RawLine> parts, Heading.Column column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RawLine part : parts) {
      AnnexCell cell = part.cells().get(column);
      sum = sum.add(cell == null ? BigDecimal.ZERO : cell.value().orElse(BigDecimal.ZERO));
    }
    return sum;
  }

  private static boolean isNear(BigDecimal own, BigDecimal sum) {
    BigDecimal apart = own.subtract(sum).abs().movePointRight(2);
    return apart.compareTo(own.multiply(NEAR)) <= 0;
  }

  /** A row with deeper rows below it is a group; a group without any is a unit. */
  private void byChildren(int i) {
    if (kinds[i] != null) {
      return;
    }
    int next = i + 1;
    while (next < lines.size() && kinds[next] == AnnexLine.Kind.TOTAL) {
      next++;
    }
    boolean parent = next < lines.size() && depths[next] > depths[i];
    boolean nameOnly = !lines.get(i).hasFigures() && depths[i] < Ordinal.NUMBER;
    kinds[i] = parent || nameOnly ? AnnexLine.Kind.GROUP : AnnexLine.Kind.UNIT;
  }

  private List<Sorted> withGroups() {
    List<Sorted> sorted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      AnnexLine.Kind kind = Objects.requireNonNull(kinds[i]);
      sorted.add(new Sorted(lines.get(i), kind, depths[i], groupOf(i)));
    }
    return sorted;
  }

  private String groupOf(int i) {
    if (kinds[i] == AnnexLine.Kind.TOTAL) {
      return "";
    }
    for (int k = i - 1; k >= 0; k--) {
      if (kinds[k] == AnnexLine.Kind.GROUP && depths[k] < depths[i]) {
        return lines.get(k).name();
      }
    }
    return lines.get(i).outer();
  }
}
