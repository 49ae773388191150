package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every cascade, whatever the units, targets and constraints. */
class A07AnyCascadeTest {
  private static final Constraint NEVER_RISES = new Constraint.NeverRises(Measure.POOR);

  private static CascadeTask anyTask(long seed) {
    return anyTask(seed, 12, 60);
  }

  private static CascadeTask anyTask(long seed, int mostUnits, int mostPoor) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(mostUnits);
    List<CascadeUnit> units = new ArrayList<>();
    for (int u = 0; u < count; u++) {
      long households = 1L + random.nextInt(mostPoor > 5 ? 400 : 8);
      long poor = random.nextInt((int) Math.min(households, mostPoor) + 1);
      CascadeUnit unit =
          CascadeUnit.of("U" + u, households, poor)
              .withCannotWork(random.nextInt((int) poor + 1) / 3)
              .withMarked(Map.of("merit", (long) random.nextInt((int) poor + 1) / 3));
      units.add(random.nextBoolean() ? unit.inGroups("G" + random.nextInt(3)) : unit);
    }
    long households = units.stream().mapToLong(CascadeUnit::households).sum();
    long left = units.stream().mapToLong(CascadeUnit::poor).sum();
    List<YearTarget> targets = new ArrayList<>();
    int last = 2017 + random.nextInt(mostUnits > 5 ? 4 : 3);
    for (int year = 2017; year <= last; year++) {
      left = Math.max(0, left - random.nextInt((int) left / 3 + 1));
      targets.add(YearTarget.of(year, households + random.nextInt(20), left));
    }
    return new CascadeTask(2016, units, targets, anyConstraints(random, units));
  }

  private static List<Constraint> anyConstraints(Random random, List<CascadeUnit> units) {
    List<Constraint> all =
        new ArrayList<>(
            List.of(
                NEVER_RISES,
                new Constraint.FloorCannotWork(Measure.POOR),
                new Constraint.FloorPercent(Measure.POOR, new BigDecimal("1.5")),
                new Constraint.ZeroOfMark(Measure.POOR, "merit", 2018),
                new Constraint.Halving(Measure.POOR, 2019, Constraint.Scope.EVERY_UNIT),
                new Constraint.MinimumPoints(
                    Measure.POOR,
                    new BigDecimal("0.3"),
                    new BigDecimal("0.7"),
                    Constraint.Scope.EVERY_UNIT)));
    for (int k = random.nextInt(3); k > 0; k--) {
      CascadeUnit unit = units.get(random.nextInt(units.size()));
      int year = 2017 + random.nextInt(3);
      all.add(
          new Constraint.FixedCell(
              Measure.POOR, unit.code(), year, random.nextInt((int) unit.poor() + 1)));
    }
    all.removeIf(constraint -> random.nextInt(3) == 0);
    return all;
  }

  @Property(tries = 600)
  void sumsAreExactAtEveryLevel(@ForAll long seed) {
    CascadeTask task = anyTask(seed);
    Cascading.whole(task)
        .cascade()
        .ifPresent(
            cascade -> {
              for (int y = 0; y < task.targets().size(); y++) {
                YearTarget target = task.targets().get(y);
                assertThat(sum(cascade.cells(), target.year())).isEqualTo(target.poor());
                assertThat(cascade.totals().get(y).poor()).isEqualTo(target.poor());
                assertThat(cascade.totals().get(y).households()).isEqualTo(target.households());
                long grouped = sum(cascade.subtotals(), target.year());
                long alone =
                    task.units().stream()
                        .filter(unit -> unit.groups().isEmpty())
                        .map(unit -> cascade.findCell(unit.code(), target.year()).orElseThrow())
                        .mapToLong(UnitYear::poor)
                        .sum();
                assertThat(grouped + alone).isEqualTo(target.poor());
              }
            });
  }

  private static long sum(List<UnitYear> rows, int year) {
    return rows.stream().filter(row -> row.year() == year).mapToLong(UnitYear::poor).sum();
  }

  @Property(tries = 600)
  void everyConstraintIsKeptInEveryCell(@ForAll long seed) {
    CascadeTask task = anyTask(seed);
    Cascading.whole(task).cascade().ifPresent(cascade -> assertKept(task, cascade));
  }

  private static void assertKept(CascadeTask task, Cascade cascade) {
    long all = task.units().stream().mapToLong(CascadeUnit::households).sum();
    long poor = task.units().stream().mapToLong(CascadeUnit::poor).sum();
    for (CascadeUnit unit : task.units()) {
      long before = unit.poor();
      for (YearTarget target : task.targets()) {
        UnitYear found = cascade.findCell(unit.code(), target.year()).orElseThrow();
        boolean above = unit.poor() * all > poor * unit.households();
        Cell cell =
            new Cell(
                unit, target.year(), target.year() - 2016, found.households(), unit.poor(), above);
        for (Constraint constraint : task.constraints()) {
          Limits limits = constraint.on(cell);
          assertThat(found.poor())
              .as("%s %s", constraint, cell)
              .isBetween(limits.least(), limits.most());
        }
        assertThat(found.poor()).isBetween(0L, found.households());
        if (task.constraints().contains(NEVER_RISES)) {
          assertThat(found.poor()).isLessThanOrEqualTo(before);
        }
        before = found.poor();
      }
    }
  }

  @Property(tries = 300)
  void theOrderOfTheUnitsNeverMatters(@ForAll long seed) {
    CascadeTask task = anyTask(seed);
    List<CascadeUnit> shuffled = new ArrayList<>(task.units());
    Collections.shuffle(shuffled, new Random(seed + 1));
    CascadeTask other =
        new CascadeTask(task.baseYear(), shuffled, task.targets(), task.constraints());
    var one = Cascading.whole(task);
    var two = Cascading.whole(other);
    assertThat(one.refused()).isEqualTo(two.refused().map(r -> same(r, one)));
    one.cascade()
        .ifPresent(
            cascade ->
                assertThat(new HashSet<>(two.cascade().orElseThrow().cells()))
                    .isEqualTo(new HashSet<>(cascade.cells())));
  }

  /** Sentences may name another unit of the same conflict; the conflict itself is the same. */
  private static CascadeRefused same(CascadeRefused other, CascadeOutcome one) {
    CascadeRefused refused = one.refused().orElseThrow();
    assertThat(other.conflict()).isEqualTo(refused.conflict());
    return refused;
  }

  @Property(tries = 600)
  void withoutConstraintsAUnitIsLessThanOneHouseholdFromItsShare(@ForAll long seed) {
    CascadeTask given = anyTask(seed);
    List<CascadeUnit> flat = given.units().stream().map(CascadeUnit::inGroups).toList();
    CascadeTask task = new CascadeTask(2016, flat, given.targets(), List.of());
    long base = flat.stream().mapToLong(CascadeUnit::poor).sum();
    Cascade cascade = Cascading.whole(task).cascade().orElseThrow();
    for (CascadeUnit unit : flat) {
      for (YearTarget target : task.targets()) {
        long off =
            cascade.findCell(unit.code(), target.year()).orElseThrow().poor() * base
                - unit.poor() * target.poor();
        assertThat(Math.abs(off)).isLessThan(Math.max(1, base));
      }
    }
  }

  /** A larger target may cost a unit one household by rounding (Alabama), never more. */
  @Property(tries = 600)
  void aLargerTargetCostsAUnitOneHouseholdAtMost(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int more) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(9);
    long[] weights = new long[n];
    long[] least = new long[n];
    long[] most = new long[n];
    int[] rank = new int[n];
    long low = 0;
    long high = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = random.nextInt(50);
      least[i] = random.nextInt(10);
      most[i] = least[i] + random.nextInt(30);
      rank[i] = i;
      low += least[i];
      high += most[i];
    }
    // Where weightless places must help, the rule changes from proportion to equal parts.
    long weighted = 0;
    for (int i = 0; i < n; i++) {
      weighted += weights[i] > 0 ? most[i] : least[i];
    }
    long total = low + random.nextInt((int) (weighted - low) + 1);
    long larger = Math.min(Math.min(high, weighted), total + more);
    Spread small = Spread.of(total, weights, least, most, rank);
    Spread great = Spread.of(larger, weights, least, most, rank);
    for (int i = 0; i < n; i++) {
      assertThat(great.counts()[i]).isGreaterThanOrEqualTo(small.counts()[i] - 1);
    }
  }

  @Property(tries = 250)
  void conflictsAreRealAndNoneOfTheirMembersCanBeSpared(@ForAll long seed) {
    CascadeTask task = anyTask(seed, 3, 5);
    Cascading.whole(task)
        .refused()
        .ifPresent(
            refused -> {
              assertThat(refused.conflict()).isNotEmpty();
              assertThat(EveryWay.isPossible(task, refused.conflict())).isFalse();
              for (Constraint spared : refused.conflict()) {
                List<Constraint> rest = new ArrayList<>(refused.conflict());
                rest.remove(spared);
                assertThat(EveryWay.isPossible(task, rest)).as("without %s", spared).isTrue();
              }
            });
  }

  @Property(tries = 250)
  void aCascadeIsFoundWheneverThereIsOne(@ForAll long seed) {
    CascadeTask task = anyTask(seed, 3, 5);
    List<Constraint> all = new ArrayList<>(task.constraints());
    task.targets().forEach(t -> all.add(new Constraint.Target(Measure.POOR, t.year(), t.poor())));
    assertThat(Cascading.whole(task).cascade().isPresent())
        .isEqualTo(EveryWay.isPossible(task, all));
  }
}
