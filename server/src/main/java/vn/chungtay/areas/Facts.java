package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.chungtay.areas.SourceRows.Counted;
import vn.chungtay.areas.SourceRows.Labelled;

/** What files say of single units: labels and totals; and the last check of the whole history. */
final class Facts {
  private final World world;
  private final List<ImportProblem> problems;
  private final Map<Draft.Unit, List<Draft.Label>> labels = new HashMap<>();
  private final Map<List<Object>, Draft.Total> totals = new HashMap<>();

  Facts(World world, List<ImportProblem> problems) {
    this.world = world;
    this.problems = problems;
  }

  void take(SourceRows source) {
    for (Labelled row : source.labelled()) {
      LocalDate from = row.valid().from();
      LocalDate day = from != null ? from : LocalDate.MIN;
      unit(source.file(), row.line(), row.code(), day)
          .ifPresent(u -> label(source.file(), row.line(), u, row.label(), row.valid(), row.act()));
    }
    for (Counted row : source.counted()) {
      unit(source.file(), row.line(), row.code(), row.day())
          .ifPresent(
              u ->
                  totals.put(
                      List.of(u, row.day()),
                      new Draft.Total(
                          u, row.day(), row.households(), row.persons(), row.source())));
    }
  }

  /** Takes a label or a count that a person wrote down; events are no facts. */
  void take(EntryStep.Numbered given) {
    AreaEntry entry = given.entry();
    if (entry.kind().structural()) {
      return;
    }
    AreaEntry.Unit told = entry.first();
    Optional<Draft.Unit> found =
        world.units().stream()
            .filter(u -> u.level == told.level() && u.code.equals(told.code()))
            .filter(u -> u.existence().contains(entry.day()))
            .findFirst();
    if (found.isEmpty()) {
      problem(given.place(), 0, "day", "AREA-060", told.code(), told.code(), entry.day());
      return;
    }
    Draft.Unit unit = found.get();
    AreaLabel label = entry.label();
    HouseholdTotal count = entry.count();
    if (entry.kind() == AreaEntry.Kind.LABELLED && label != null) {
      label(given.place(), 0, unit, label, DayRange.since(entry.day()), entry.act());
    } else if (entry.kind() == AreaEntry.Kind.UNLABELLED && label != null) {
      unlabel(given, unit, label);
    } else if (count != null) {
      totals.put(
          List.of(unit, count.day()),
          new Draft.Total(unit, count.day(), count.households(), count.persons(), count.source()));
    }
  }

  /** A label begins; never twice at a time, and a place is urban or rural, not both. */
  private void label(
      String file, int line, Draft.Unit unit, AreaLabel label, DayRange valid, String act) {
    List<Draft.Label> known = labels.computeIfAbsent(unit, u -> new ArrayList<>());
    known.removeIf(l -> l.label() == label && l.valid().equals(valid));
    for (Draft.Label other : known) {
      if (other.label().excludes(label) && other.valid().overlaps(valid)) {
        problem(
            file,
            line,
            "label",
            "AREA-076",
            unit.last().naming.fullName(),
            other.label().textKey(),
            Objects.requireNonNullElse(other.valid().from(), "–"));
        return;
      }
    }
    known.add(new Draft.Label(unit, label, valid, act));
  }

  private void unlabel(EntryStep.Numbered given, Draft.Unit unit, AreaLabel label) {
    LocalDate day = given.entry().day();
    List<Draft.Label> known = labels.getOrDefault(unit, new ArrayList<>());
    for (int i = 0; i < known.size(); i++) {
      Draft.Label each = known.get(i);
      boolean open = each.valid().contains(day) && each.valid().contains(day.minusDays(1));
      if (each.label() == label && open) {
        known.set(i, new Draft.Label(unit, label, each.valid().endingOn(day), each.act()));
        return;
      }
    }
    problem(
        given.place(), 0, "label", "AREA-078", unit.last().naming.fullName(), label.textKey(), day);
  }

  private void problem(String file, int line, String column, String code, Object... values) {
    problems.add(ImportProblem.of(file, line, column, code, values));
  }

  List<Draft.Label> labels() {
    return labels.values().stream().flatMap(List::stream).toList();
  }

  List<Draft.Total> totals() {
    return new ArrayList<>(totals.values());
  }

  /** A unit lies in another only on days on which both are there. */
  void checkParents() {
    for (Draft.Unit unit : world.units()) {
      for (Draft.Version version : unit.versions) {
        if (version.parent != null && !version.parent.existence().covers(version.valid())) {
          problems.add(
              ImportProblem.of(
                  version.parent.last().naming.fullName(),
                  0,
                  "",
                  "AREA-034",
                  unit.last().naming.fullName() + " (" + unit.code + ")",
                  version.parent.until == null ? "" : version.parent.until));
          return;
        }
      }
    }
  }

  private Optional<Draft.Unit> unit(String file, int line, String code, LocalDate day) {
    Optional<Draft.Unit> found = world.on(code, day);
    if (found.isEmpty()) {
      problems.add(ImportProblem.of(file, line, "code", "AREA-035", code, day));
    }
    return found;
  }
}
