package vn.chungtay.cascades;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * The plain proportion, as plans of districts are calculated in a spreadsheet: each share is
 * rounded half up by itself, so columns may miss the target by a few; the rate is of the unrounded
 * shares.
 */
final class Proportion {
  private final CascadeTask task;
  private final boolean withNearPoor;
  private final Sums base;

  private record Sums(long households, long poor, long nearPoor) {}

  Proportion(CascadeTask task) {
    this.task = task;
    this.withNearPoor = TaskCheck.cascadesNearPoor(task);
    this.base = sums(task.units());
  }

  private static Sums sums(List<CascadeUnit> units) {
    return new Sums(
        units.stream().mapToLong(CascadeUnit::households).sum(),
        units.stream().mapToLong(CascadeUnit::poor).sum(),
        units.stream().mapToLong(unit -> unit.base(Measure.NEAR_POOR)).sum());
  }

  Cascade cascade() {
    List<UnitYear> cells = new ArrayList<>();
    for (CascadeUnit unit : task.units()) {
      Sums own = new Sums(unit.households(), unit.poor(), unit.base(Measure.NEAR_POOR));
      task.targets().forEach(target -> cells.add(row(unit.code(), unit.name(), own, target)));
    }
    List<UnitYear> subtotals = new ArrayList<>();
    for (Groups.Group group : Groups.of(task.units())) {
      Sums own = sums(group.members().stream().map(task.units()::get).toList());
      task.targets().forEach(target -> subtotals.add(row(group.path(), group.name(), own, target)));
    }
    List<UnitYear> totals = new ArrayList<>();
    task.targets().forEach(target -> totals.add(total(row("", "", base, target))));
    return new Cascade(task.baseYear(), false, cells, subtotals, totals);
  }

  /** The share of everybody is the target itself; no division needs to be told. */
  private static UnitYear total(UnitYear row) {
    Message said = Message.of("cascades.total-target");
    return new UnitYear(
        row.code(),
        row.name(),
        row.year(),
        row.households(),
        row.poor(),
        row.rate(),
        said,
        row.nearPoor(),
        row.nearRate(),
        row.nearPoor() == null ? null : said);
  }

  private UnitYear row(String code, String name, Sums own, YearTarget target) {
    Share households = new Share(own.households(), target.households(), base.households());
    Share poor = new Share(own.poor(), target.poor(), base.poor());
    Share near =
        new Share(
            own.nearPoor(), Objects.requireNonNullElse(target.nearPoor(), 0L), base.nearPoor());
    return new UnitYear(
        code,
        name,
        target.year(),
        households.rounded(),
        poor.rounded(),
        poor.rateOf(households),
        poor.said(),
        withNearPoor ? near.rounded() : null,
        withNearPoor ? near.rateOf(households) : null,
        withNearPoor ? near.said() : null);
  }

  /** {@code weight × given / whole}, kept as a fraction. */
  private record Share(long weight, long given, long whole) {
    private BigInteger numerator() {
      return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(given));
    }

    /** Half up. Where the base is zero there is nothing to share. */
    long rounded() {
      return whole == 0
          ? 0
          : new BigDecimal(numerator())
              .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
              .longValueExact();
    }

    @Nullable BigDecimal rateOf(Share households) {
      BigInteger part = numerator().multiply(BigInteger.valueOf(households.whole));
      BigInteger of = households.numerator().multiply(BigInteger.valueOf(Math.max(1, whole)));
      return UnitYear.rate(part, of);
    }

    Message said() {
      return Said.of(
          "cascades.share-rounded",
          weight,
          given,
          whole,
          Explanation.share(weight, given, whole),
          rounded());
    }
  }
}
