package vn.chungtay.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.statements.Statement.Subject;

/**
 * The figures of one annex that a sentence can be held against. A figure has several honest
 * readings (the printed total, the printed rate, what the rows give): a sentence that agrees with
 * one of them agrees with the annex; that the readings differ is for other findings to say.
 */
final class AnnexFigures {
  private static final int SCALE = 8;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Annex annex;
  private final TreeSet<Integer> years;

  AnnexFigures(Annex annex) {
    this.annex = annex;
    this.years = new TreeSet<>(annex.years());
  }

  /** A unit with the rate of each end of a change. */
  record Fall(String unit, BigDecimal before, BigDecimal after) {
    BigDecimal aYear(int years) {
      return before.subtract(after).divide(new BigDecimal(years), SCALE, RoundingMode.HALF_UP);
    }
  }

  NavigableSet<Integer> years() {
    return years;
  }

  Optional<AnnexLine> unit(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnexLine> exact = annex.findUnit(name);
    if (exact.isPresent()) {
      return exact;
    }
    String behindALevel = " " + Sentences.lower(name);
    List<AnnexLine> ending =
        annex.units().stream()
            .filter(line -> Sentences.lower(line.name().strip()).endsWith(behindALevel))
            .toList();
    return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
  }

  /** The rates of the whole area, or of {@code unit}, in percent; the printed one first. */
  List<BigDecimal> rates(@Nullable AnnexLine unit, int year, Subject subject) {
    List<BigDecimal> found = new ArrayList<>();
    Optional<AnnexLine> line = unit == null ? annex.total() : Optional.of(unit);
    line.flatMap(row -> printedRate(row, year, subject)).ifPresent(found::add);
    line.flatMap(row -> computedRate(row, year, subject)).ifPresent(found::add);
    if (unit == null) {
      Optional<BigDecimal> all = sum(year, Measure.HOUSEHOLDS);
      Optional<BigDecimal> poor = sumOf(year, subject);
      if (all.isPresent() && poor.isPresent()) {
        share(poor.get(), all.get()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The numbers of households of the whole area, or of {@code unit}; the printed one first. */
  List<BigDecimal> counts(@Nullable AnnexLine unit, int year, Subject subject) {
    List<BigDecimal> found = new ArrayList<>();
    Optional<AnnexLine> line = unit == null ? annex.total() : Optional.of(unit);
    line.flatMap(row -> count(row, year, subject)).ifPresent(found::add);
    if (unit == null) {
      sumOf(year, subject).ifPresent(found::add);
    }
    return found;
  }

  /** All households of the whole area; the printed total first. */
  List<BigDecimal> households(int year) {
    List<BigDecimal> found = new ArrayList<>();
    annex.total().flatMap(row -> row.value(year, Measure.HOUSEHOLDS)).ifPresent(found::add);
    sum(year, Measure.HOUSEHOLDS).ifPresent(found::add);
    return found;
  }

  /** The units whose rate was above that of the whole area at {@code from}. */
  List<Fall> fallsAboveAverage(int from, int to, Subject subject) {
    List<BigDecimal> whole = rates(null, from, subject);
    if (whole.isEmpty()) {
      return List.of();
    }
    BigDecimal average = whole.get(whole.size() - 1);
    List<Fall> falls = new ArrayList<>();
    for (AnnexLine unit : annex.units()) {
      Optional<BigDecimal> before = exactRate(unit, from, subject);
      Optional<BigDecimal> after = exactRate(unit, to, subject);
      if (before.isPresent() && after.isPresent() && before.get().compareTo(average) > 0) {
        falls.add(new Fall(unit.name(), before.get(), after.get()));
      }
    }
    return falls;
  }

  private static Optional<BigDecimal> exactRate(AnnexLine unit, int year, Subject subject) {
    Optional<BigDecimal> computed = computedRate(unit, year, subject);
    return computed.isPresent() ? computed : printedRate(unit, year, subject);
  }

  private static Optional<BigDecimal> printedRate(AnnexLine row, int year, Subject subject) {
    return switch (subject) {
      case POOR -> row.value(year, Measure.RATE);
      case NEAR_POOR -> row.value(year, Measure.NEAR_RATE);
      case BOTH ->
          row.value(year, Measure.RATE)
              .flatMap(poor -> row.value(year, Measure.NEAR_RATE).map(poor::add));
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> computedRate(AnnexLine row, int year, Subject subject) {
    Optional<BigDecimal> all = row.value(year, Measure.HOUSEHOLDS);
    return all.flatMap(of -> count(row, year, subject).flatMap(part -> share(part, of)));
  }

  private static Optional<BigDecimal> count(AnnexLine row, int year, Subject subject) {
    return switch (subject) {
      case POOR -> row.value(year, Measure.POOR);
      case NEAR_POOR -> row.value(year, Measure.NEAR_POOR);
      case BOTH ->
          row.value(year, Measure.POOR)
              .flatMap(poor -> row.value(year, Measure.NEAR_POOR).map(poor::add));
      case OTHER -> Optional.empty();
    };
  }

  private Optional<BigDecimal> sumOf(int year, Subject subject) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (AnnexLine unit : annex.units()) {
      Optional<BigDecimal> value = count(unit, year, subject);
      if (value.isPresent()) {
        sum = sum.add(value.get());
        any = true;
      }
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  private Optional<BigDecimal> sum(int year, Measure measure) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (AnnexLine unit : annex.units()) {
      Optional<BigDecimal> value = unit.value(year, measure);
      if (value.isPresent()) {
        sum = sum.add(value.get());
        any = true;
      }
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, SCALE, RoundingMode.HALF_UP));
  }
}
