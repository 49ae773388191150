package vn.chungtay.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Measure;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Results from a file in the layouts of an annex: read, shown beside what is stored, written as a
 * whole when somebody agrees, taken back as a whole.
 */
@Service
public class ResultImports {
  private final ResultImportTable imports;
  private final ActualTable actuals;
  private final PlanUnits units;
  private final PlanRights rights;

  ResultImports(
      ResultImportTable imports, ActualTable actuals, PlanUnits units, PlanRights rights) {
    this.imports = imports;
    this.actuals = actuals;
    this.units = units;
    this.rights = rights;
  }

  /** What was written from files so far, newest first. */
  @Transactional(readOnly = true)
  public List<ResultImport> list(long planId) {
    return imports.written(planId);
  }

  /** A file that was brought in for this plan; not found where it lies outside one's areas. */
  @Transactional(readOnly = true)
  public ResultImport get(long planId, long id) {
    return imports.find(planId, id).orElseThrow(() -> new PlanNotFound(planId + "/" + id));
  }

  /** Reads a file and keeps it for the dry run; of a file that cannot be used nothing is kept. */
  @Transactional
  public Outcome<ResultImport> read(Plan plan, String name, String source, byte[] content) {
    rights.mayEnterResults(plan.areaId());
    Optional<Refusal> refusal = refusal(checked(name, content));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    if (units.list(plan.current()).isEmpty()) {
      return Outcome.refused(Refusal.of("PLAN-061", "", "plans.refusal.no-annex"));
    }
    long id = imports.insert(plan, name, source.strip(), content, rights.actor());
    return Outcome.of(get(plan.id(), id));
  }

  private static Optional<Refusal> refusal(CheckedPlan checked) {
    if (checked.refusal().isPresent()) {
      vn.chungtay.sources.Refusal why = checked.refusal().get();
      return Optional.of(
          Refusal.of(why.code(), "file", "plans.refusal.file", why.place(), why.message()));
    }
    if (checked.annexes().isEmpty()) {
      return Optional.of(Refusal.of("PLAN-083", "file", "plans.refusal.no-table-of-results"));
    }
    return checked.annexes().size() == 1
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "PLAN-072",
                "file",
                "plans.refusal.several-annexes",
                String.valueOf(checked.annexes().size())));
  }

  /** What writing the file would do now; nothing is written. */
  @Transactional(readOnly = true)
  public ResultDraft draft(Plan plan, ResultImport file, ResultChoice choice) {
    CheckedPlan checked = checked(file.name(), imports.content(file.id()));
    return new ResultMatching(
            plan, units.names(plan, plan.current()), actuals.list(plan.id()), choice)
        .draft(checked.annexes().get(0), checked.findings());
  }

  /**
   * Writes what the dry run showed: all of it or nothing.
   *
   * @param seen digest of the dry run that the person saw
   * @param leaveOut true where the person agreed that rows and figures that cannot be used stay out
   */
  @Transactional
  public Outcome<Integer> write(
      Plan plan, ResultImport file, ResultChoice choice, String seen, boolean leaveOut) {
    rights.mayEnterResults(plan.areaId());
    ResultDraft draft = draft(plan, file, choice);
    List<Refusal> wrong = new ArrayList<>();
    if (!draft.digest().equals(seen)) {
      wrong.add(Refusal.of("PLAN-084", "", "plans.refusal.look-again"));
    } else if (draft.writes() == 0) {
      wrong.add(Refusal.of("PLAN-085", "", "plans.refusal.nothing-to-write"));
    } else if (!leaveOut && (!draft.unmatched().isEmpty() || draft.wrong() > 0)) {
      wrong.add(
          Refusal.of(
              "PLAN-086",
              "leaveOut",
              "plans.refusal.agree-to-leave-out",
              draft.unmatched().size(),
              draft.wrong()));
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    if (!imports.move(
        file.id(), ResultImport.State.READ, ResultImport.State.WRITTEN, rights.actor())) {
      return Outcome.refused(Refusal.of("PLAN-087", "", "plans.refusal.import-settled"));
    }
    int written = write(plan, file, draft);
    rights.record(
        "results-imported", plan.areaId(), "plan/" + plan.id(), file.name() + ": " + written);
    return Outcome.of(written);
  }

  private int write(Plan plan, ResultImport file, ResultDraft draft) {
    Map<String, Actual> before = stored(plan.id());
    int written = 0;
    for (ResultDraft.Row row : draft.rows()) {
      String unit = row.unit();
      if (unit == null) {
        continue;
      }
      for (ResultDraft.Cell cell : row.cells()) {
        BigDecimal value = cell.value();
        if (value == null || !cell.effect().writes()) {
          continue;
        }
        Actual old = before.get(ResultMatching.key(unit, cell.year(), cell.measure()));
        imports.insertChange(
            file,
            new ResultImportTable.Change(
                unit,
                cell.year(),
                cell.measure(),
                old == null ? null : old.value(),
                old == null ? null : old.source(),
                value));
        String source = file.source().isEmpty() ? file.name() : file.source();
        actuals.save(
            plan.id(), plan.areaId(), new Actual(unit, cell.year(), cell.measure(), value, source));
        written++;
      }
    }
    return written;
  }

  private Map<String, Actual> stored(long planId) {
    Map<String, Actual> stored = new HashMap<>();
    actuals
        .list(planId)
        .forEach(a -> stored.put(ResultMatching.key(a.unit(), a.year(), a.measure()), a));
    return stored;
  }

  /** Takes an import back, unless a figure of it was changed since. */
  @Transactional
  public Outcome<Integer> undo(Plan plan, ResultImport file) {
    rights.mayEnterResults(plan.areaId());
    Map<String, Actual> now = stored(plan.id());
    List<ResultImportTable.Change> changes = imports.changes(file.id());
    List<Refusal> wrong = new ArrayList<>();
    for (ResultImportTable.Change change : changes) {
      Actual there = now.get(ResultMatching.key(change.unit(), change.year(), change.measure()));
      if (there == null || there.value().compareTo(change.after()) != 0) {
        wrong.add(
            Refusal.of(
                "PLAN-088",
                "",
                "plans.refusal.changed-since-import",
                change.unit(),
                String.valueOf(change.year())));
      }
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    if (!imports.move(
        file.id(), ResultImport.State.WRITTEN, ResultImport.State.UNDONE, rights.actor())) {
      return Outcome.refused(Refusal.of("PLAN-087", "", "plans.refusal.import-settled"));
    }
    changes.forEach(change -> restore(plan, change));
    rights.record(
        "results-import-undone",
        plan.areaId(),
        "plan/" + plan.id(),
        file.name() + ": " + changes.size());
    return Outcome.of(changes.size());
  }

  private void restore(Plan plan, ResultImportTable.Change change) {
    BigDecimal before = change.before();
    String source = change.beforeSource();
    Measure measure = change.measure();
    if (before == null || source == null) {
      actuals.remove(plan.id(), change.unit(), change.year(), measure);
    } else {
      actuals.save(
          plan.id(),
          plan.areaId(),
          new Actual(change.unit(), change.year(), measure, before, source));
    }
  }

  private static CheckedPlan checked(String name, byte[] content) {
    try {
      Path copy = Files.createTempFile("results-", ".upload");
      try {
        Files.write(copy, content);
        return PlanCheck.check(copy, name);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
