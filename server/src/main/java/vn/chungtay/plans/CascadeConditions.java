package vn.chungtay.plans;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.Measure;
import vn.chungtay.values.Message;

/** Turns the conditions of an order into constraints, and their files into facts of the units. */
final class CascadeConditions {
  private static final Measure POOR = Measure.POOR;

  private final List<Message> faults;
  private final List<Constraint> constraints = new ArrayList<>();
  private List<CascadeUnit> units;

  CascadeConditions(List<CascadeUnit> units, List<Message> faults) {
    this.units = units;
    this.faults = faults;
  }

  void take(CascadeOrder.Conditions asked) {
    if (!asked.mayRise()) {
      constraints.add(new Constraint.NeverRises(POOR));
    }
    BigDecimal points = asked.points();
    if (points != null) {
      constraints.add(
          new Constraint.MinimumPoints(
              POOR, points, asked.pointsAboveAverage(), Constraint.Scope.EVERY_UNIT));
    }
    Integer halveBy = asked.halveBy();
    if (halveBy != null) {
      constraints.add(new Constraint.Halving(POOR, halveBy, Constraint.Scope.WHOLE));
      constraints.add(new Constraint.Halving(POOR, halveBy, Constraint.Scope.EVERY_UNIT));
    }
    String floor = asked.floor();
    if (floor != null) {
      floor(floor);
    }
    Path fixed = asked.fixed();
    if (fixed != null) {
      fixed(fixed);
    }
    Path zeroOf = asked.zeroOf();
    Integer zeroBy = asked.zeroBy();
    if (zeroOf != null && zeroBy != null) {
      zero(zeroOf, zeroBy);
    }
  }

  List<Constraint> constraints() {
    return constraints;
  }

  List<CascadeUnit> units() {
    return units;
  }

  private void floor(String floor) {
    Optional<BigDecimal> percent = percent(floor);
    if (percent.isPresent()) {
      constraints.add(new Constraint.FloorPercent(POOR, percent.get()));
      return;
    }
    if (!floor.contains(".") || !Files.exists(Path.of(floor))) {
      faults.add(Message.of("cascades.usage-floor", floor));
      return;
    }
    Map<String, Long> counts = counts(Path.of(floor));
    units =
        units.stream()
            .map(
                unit -> {
                  Long count = counts.get(unit.code());
                  return count == null ? unit : unit.withCannotWork(count);
                })
            .toList();
    constraints.add(new Constraint.FloorCannotWork(POOR));
  }

  /** A number such as {@code 2}, {@code 1,5} or {@code 2%}; empty for anything else. */
  static Optional<BigDecimal> percent(String text) {
    String bare = text.strip().replaceFirst("\\s*%$", "").replace(',', '.');
    return bare.matches("\\d{1,3}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(bare))
        : Optional.empty();
  }

  private void fixed(Path file) {
    FigureFile figures = FigureFile.read(file, faults, "unit", "year", "poor");
    for (int row = 0; row < figures.size(); row++) {
      String unit = unit(figures, row);
      Long year = figures.whole(row, "year");
      Long poor = figures.whole(row, "poor");
      if (year != null && poor != null) {
        constraints.add(new Constraint.FixedCell(POOR, unit, year.intValue(), poor));
      }
    }
  }

  private void zero(Path file, int by) {
    Path last = file.getFileName();
    String name = (last == null ? file.toString() : last.toString()).replaceFirst("\\.[^.]*$", "");
    Map<String, Long> counts = counts(file);
    units =
        units.stream()
            .map(
                unit -> {
                  Long count = counts.get(unit.code());
                  return count == null ? unit : unit.withMarked(Map.of(name, count));
                })
            .toList();
    constraints.add(new Constraint.ZeroOfMark(POOR, name, by));
  }

  private Map<String, Long> counts(Path file) {
    Map<String, Long> counts = new HashMap<>();
    FigureFile figures = FigureFile.read(file, faults, "unit", "households");
    for (int row = 0; row < figures.size(); row++) {
      String unit = unit(figures, row);
      Long count = figures.whole(row, "households");
      if (count != null) {
        counts.put(unit, count);
      }
    }
    return counts;
  }

  private String unit(FigureFile figures, int row) {
    String name = figures.text(row, "unit");
    if (units.stream().noneMatch(unit -> unit.code().equals(name))) {
      figures.fault(Message.of("cascades.file-unit", figures.place(row, "unit"), name));
    }
    return name;
  }
}
