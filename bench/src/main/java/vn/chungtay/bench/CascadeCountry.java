package vn.chungtay.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.chungtay.cascades.CascadeTask;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.Measure;
import vn.chungtay.cascades.YearTarget;

/** Invented communes in 34 provinces with a plan of five years; the same seed gives the same. */
final class CascadeCountry {
  static final int COMMUNES = 3_321;
  static final int BASE_YEAR = 2025;
  private static final int PROVINCES = 34;
  private static final int YEARS = 5;

  private CascadeCountry() {}

  static List<CascadeUnit> units(int communes, long seed) {
    Random random = new Random(seed);
    List<CascadeUnit> units = new ArrayList<>();
    for (int i = 0; i < communes; i++) {
      long households = 1_500L + random.nextInt(13_000);
      long poor = households * (10 + random.nextInt(180)) / 1_000;
      units.add(
          CascadeUnit.of(String.format(Locale.ROOT, "%05d", i), households, poor)
              .inGroups(String.format(Locale.ROOT, "%02d", i * PROVINCES / communes))
              .withCannotWork(poor / 10)
              .withMarked(Map.of("merit", poor * random.nextInt(5) / 100)));
    }
    return units;
  }

  static CascadeTask task(int communes, long seed, List<Constraint> constraints) {
    List<CascadeUnit> units = units(communes, seed);
    long households = units.stream().mapToLong(CascadeUnit::households).sum();
    long poor = units.stream().mapToLong(CascadeUnit::poor).sum();
    List<YearTarget> targets = new ArrayList<>();
    for (int n = 1; n <= YEARS; n++) {
      targets.add(
          YearTarget.of(BASE_YEAR + n, households * (100 + n) / 100, poor * (100 - 15L * n) / 100));
    }
    return new CascadeTask(BASE_YEAR, units, targets, constraints);
  }

  /** Every kind of condition that the five plans name, in amounts that can be kept together. */
  static List<Constraint> conditions() {
    Measure poor = Measure.POOR;
    return List.of(
        new Constraint.NeverRises(poor),
        new Constraint.MinimumPoints(
            poor, new BigDecimal("0.05"), new BigDecimal("1.3"), Constraint.Scope.EVERY_UNIT),
        new Constraint.Halving(poor, BASE_YEAR + YEARS, Constraint.Scope.EVERY_UNIT),
        new Constraint.Halving(poor, BASE_YEAR + YEARS, Constraint.Scope.WHOLE),
        new Constraint.FloorPercent(poor, new BigDecimal("0.3")),
        new Constraint.FloorCannotWork(poor),
        new Constraint.ZeroOfMark(poor, "merit", BASE_YEAR + 3));
  }
}
