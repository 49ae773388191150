package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.CascadeOutcome;
import vn.chungtay.cascades.CascadeTask;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.Cascading;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.cascades.YearTarget;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Cascades the totals of a plan to its units and puts the result into the annex when asked to. */
@Service
public class PlanCascades {
  private final PlanAnnexTable annexes;
  private final PlanAnnexes audited;
  private final PlanPromises promises;
  private final PlanTable plans;
  private final PlanRights rights;

  PlanCascades(
      PlanAnnexTable annexes,
      PlanAnnexes audited,
      PlanPromises promises,
      PlanTable plans,
      PlanRights rights) {
    this.promises = promises;
    this.annexes = annexes;
    this.audited = audited;
    this.plans = plans;
    this.rights = rights;
  }

  /** Totals of the years after {@code baseYear} as the annex has them: a first proposal. */
  public static List<YearTarget> printedTargets(Annex annex, int baseYear) {
    List<YearTarget> targets = new ArrayList<>();
    Optional<AnnexLine> total = annex.total();
    for (int year : annex.years()) {
      if (year > baseYear && total.isPresent()) {
        Optional<BigDecimal> households = total.get().value(year, Measure.HOUSEHOLDS);
        Optional<BigDecimal> poor = total.get().value(year, Measure.POOR);
        if (households.isPresent() && poor.isPresent()) {
          targets.add(YearTarget.of(year, households.get().longValue(), poor.get().longValue()));
        }
      }
    }
    return targets;
  }

  /** What the cascade would give; nothing is written. */
  @Transactional(readOnly = true)
  public Outcome<CascadeOutcome> preview(Plan plan, PlanVersion version, CascadeRequest request) {
    Optional<Annex> annex = annexes.find(version.id());
    if (annex.isEmpty()) {
      return Outcome.refused(Refusal.of("PLAN-061", "", "plans.refusal.no-annex"));
    }
    List<Refusal> wrong = new ArrayList<>();
    List<CascadeUnit> units = new ArrayList<>();
    for (AnnexLine line : annex.get().units()) {
      Optional<BigDecimal> households = line.value(request.baseYear(), Measure.HOUSEHOLDS);
      Optional<BigDecimal> poor = line.value(request.baseYear(), Measure.POOR);
      if (households.isEmpty() || poor.isEmpty()) {
        wrong.add(
            Refusal.of(
                "PLAN-062",
                "baseYear",
                "plans.refusal.base-figure-missing",
                line.name(),
                String.valueOf(request.baseYear())));
      } else {
        units.add(unit(line, households.get().longValue(), poor.get().longValue()));
      }
    }
    if (request.targets().isEmpty()) {
      wrong.add(Refusal.of("PLAN-063", "targets", "plans.refusal.no-targets"));
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    List<Constraint> constraints = new ArrayList<>(request.constraints());
    promises.constraints(plan, version).stream()
        .filter(promise -> !constraints.contains(promise))
        .forEach(constraints::add);
    constraints.addAll(locked(annex.get(), request.locks()));
    return Outcome.of(
        Cascading.whole(
            new CascadeTask(request.baseYear(), units, request.targets(), constraints)));
  }

  private static List<Constraint> locked(Annex annex, List<CascadeRequest.Lock> locks) {
    List<Constraint> fixed = new ArrayList<>();
    for (CascadeRequest.Lock lock : locks) {
      annex.units().stream()
          .filter(line -> line.place().row() == lock.row())
          .findFirst()
          .ifPresent(
              line ->
                  fixed.add(
                      new Constraint.FixedCell(
                          vn.chungtay.cascades.Measure.POOR,
                          String.valueOf(lock.row()),
                          line.name(),
                          lock.year(),
                          lock.poor())));
    }
    return fixed;
  }

  private static CascadeUnit unit(AnnexLine line, long households, long poor) {
    CascadeUnit unit =
        new CascadeUnit(
            String.valueOf(line.place().row()),
            line.name(),
            List.of(),
            households,
            poor,
            null,
            null,
            java.util.Map.of());
    return line.group().isEmpty() ? unit : unit.inGroups(line.group());
  }

  /** Puts a cascade into the annex: households, poor and rate of each unit, subtotal and total. */
  @Transactional
  public Outcome<Integer> apply(PlanVersion version, int seen, Cascade cascade) {
    rights.mayWrite(version.areaId());
    if (!version.state().open()) {
      return Outcome.refused(Refusal.of("PLAN-010", "", "plans.refusal.locked", version.number()));
    }
    if (!plans.countEdit(version.id(), seen)) {
      return Outcome.refused(Refusal.of("PLAN-011", "", "plans.refusal.edited-meanwhile"));
    }
    Annex annex = annexes.find(version.id()).orElseThrow();
    for (UnitYear cell : cascade.cells()) {
      write(version, Integer.parseInt(cell.code()), cell);
    }
    for (UnitYear subtotal : cascade.subtotals()) {
      rows(annex, AnnexLine.Kind.GROUP, subtotal.name()).forEach(r -> write(version, r, subtotal));
    }
    for (UnitYear total : cascade.totals()) {
      annex.total().ifPresent(line -> write(version, line.place().row(), total));
    }
    int found = audited.audit(version);
    rights.record(
        "annex-cascaded",
        version.areaId(),
        "plan/" + version.planId(),
        cascade.baseYear() + " → " + cascade.totals().size());
    return Outcome.of(found);
  }

  private static List<Integer> rows(Annex annex, AnnexLine.Kind kind, String name) {
    return annex.lines().stream()
        .filter(line -> line.kind() == kind && line.name().equals(name))
        .map(line -> line.place().row())
        .toList();
  }

  private void write(PlanVersion version, int row, UnitYear cell) {
    Figures figures = Figures.in(Language.VI);
    annexes.write(
        version.id(), row, cell.year(), Measure.HOUSEHOLDS, figures.count(cell.households()));
    annexes.write(version.id(), row, cell.year(), Measure.POOR, figures.count(cell.poor()));
    BigDecimal rate = cell.rate();
    annexes.write(
        version.id(), row, cell.year(), Measure.RATE, rate == null ? "" : figures.number(rate, 2));
    annexes.explain(
        version.id(), row, cell.year(), Measure.POOR, cell.explanation().in(Language.VI));
  }
}
