package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.areas.Area;
import vn.chungtay.plans.SumLine.Figure;
import vn.chungtay.plans.SumLine.Verdict;

/**
 * Whether the plans below add up to this one: for each unit and year the parent's annex beside what
 * the unit's own plan promises.
 */
@Service
public class PlanSums {
  private final PlanTable plans;
  private final PlanAnnexTable annexes;
  private final PlanUnits units;

  PlanSums(PlanTable plans, PlanAnnexTable annexes, PlanUnits units) {
    this.plans = plans;
    this.annexes = annexes;
    this.units = units;
  }

  /** A version of a plan below and its annex. */
  private record Below(Plan plan, PlanVersion version, Annex annex) {
    boolean covers(int year) {
      return plan.firstYear() <= year && year <= plan.lastYear();
    }

    boolean approved() {
      return version.state() == PlanState.APPROVED;
    }

    int span() {
      return plan.lastYear() - plan.firstYear();
    }
  }

  /** A line for each unit of the annex that is an administrative unit, and year of the plan. */
  @Transactional(readOnly = true)
  public List<SumLine> compare(Plan plan, PlanVersion version) {
    Optional<Annex> annex = annexes.find(version.id());
    if (annex.isEmpty()) {
      return List.of();
    }
    Map<String, Area> areas = units.areas(plan, version);
    Map<Long, List<Below>> below = below(plan);
    List<SumLine> lines = new ArrayList<>();
    for (AnnexLine unit : annex.get().units()) {
      Area area = areas.get(unit.name());
      List<Below> own = area == null ? List.of() : below.getOrDefault(area.id(), List.of());
      for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
        lines.add(line(unit, area, year, own));
      }
    }
    return lines;
  }

  /** The version in force, and where there is none the one being written, of every other plan. */
  private Map<Long, List<Below>> below(Plan parent) {
    Map<Long, List<Below>> below = new HashMap<>();
    for (Plan plan : plans.list()) {
      if (plan.id() == parent.id() || plan.areaId() == parent.areaId()) {
        continue;
      }
      PlanVersion version =
          plan.versions().stream()
              .filter(v -> v.state() == PlanState.APPROVED)
              .findFirst()
              .orElse(plan.current());
      annexes
          .find(version.id())
          .ifPresent(
              annex ->
                  below
                      .computeIfAbsent(plan.areaId(), id -> new ArrayList<>())
                      .add(new Below(plan, version, annex)));
    }
    return below;
  }

  private static SumLine line(AnnexLine unit, @Nullable Area area, int year, List<Below> own) {
    Optional<Below> chosen =
        own.stream()
            .filter(each -> each.covers(year))
            .min(Comparator.comparing((Below each) -> !each.approved()).thenComparing(Below::span));
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : List.of(Measure.HOUSEHOLDS, Measure.POOR, Measure.NEAR_POOR)) {
      BigDecimal wanted = unit.value(year, measure).orElse(null);
      BigDecimal promised = chosen.map(each -> total(each.annex(), year, measure)).orElse(null);
      if (wanted != null || promised != null) {
        figures.add(new Figure(measure, wanted, promised));
      }
    }
    Plan plan = chosen.map(Below::plan).orElse(null);
    PlanState state = chosen.map(each -> each.version().state()).orElse(null);
    return new SumLine(
        unit.name(),
        area == null ? null : area.id(),
        year,
        plan,
        state,
        figures,
        verdict(chosen, figures));
  }

  /**
   * The total as printed; where the annex has no total row, the sum of its units if all are there.
   */
  private static @Nullable BigDecimal total(Annex annex, int year, Measure measure) {
    Optional<AnnexLine> total = annex.total();
    if (total.isPresent()) {
      return total.get().value(year, measure).orElse(null);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (AnnexLine unit : annex.units()) {
      Optional<BigDecimal> value = unit.value(year, measure);
      if (value.isEmpty()) {
        return null;
      }
      sum = sum.add(value.get());
    }
    return annex.units().isEmpty() ? null : sum;
  }

  private static Verdict verdict(Optional<Below> chosen, List<Figure> figures) {
    if (chosen.isEmpty()) {
      return Verdict.NO_PLAN;
    }
    if (figures.stream().anyMatch(f -> f.wanted() != null && f.promised() == null)) {
      return Verdict.NO_FIGURE;
    }
    boolean differs = figures.stream().anyMatch(Figure::differs);
    if (differs) {
      return Verdict.DIFFERS;
    }
    return chosen.get().approved() ? Verdict.EQUAL : Verdict.NOT_APPROVED;
  }
}
