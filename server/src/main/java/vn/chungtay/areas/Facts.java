package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.areas.SourceRows.Counted;
import vn.chungtay.areas.SourceRows.Labelled;

/** What files say of single units: labels and totals; and the last check of the whole history. */
final class Facts {
  private final World world;
  private final List<ImportProblem> problems;
  private final Map<List<Object>, Draft.Label> labels = new HashMap<>();
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
          .ifPresent(
              u ->
                  labels.put(
                      List.of(u, row.label(), row.valid()),
                      new Draft.Label(u, row.label(), row.valid(), row.act())));
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

  List<Draft.Label> labels() {
    return new ArrayList<>(labels.values());
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
