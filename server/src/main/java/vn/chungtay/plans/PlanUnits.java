package vn.chungtay.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;

/** The units of a plan's annex as administrative units of the plan's day. */
@Service
public class PlanUnits {
  private final PlanAnnexTable annexes;
  private final Areas areas;

  PlanUnits(PlanAnnexTable annexes, Areas areas) {
    this.annexes = annexes;
    this.areas = areas;
  }

  /** The names of the units; none where the version has no annex. */
  public List<String> list(PlanVersion version) {
    return annexes.find(version.id()).stream()
        .flatMap(annex -> annex.units().stream())
        .map(AnnexLine::name)
        .toList();
  }

  /** The administrative unit of each name that has one, in the order of the annex. */
  public Map<String, Area> areas(Plan plan, PlanVersion version) {
    return names(plan, version).areas();
  }

  /** The day whose units the plan speaks of: when it was issued, else the first of its years. */
  public LocalDate day(Plan plan, PlanVersion version) {
    LocalDate issued = version.head().day();
    return issued == null ? LocalDate.of(plan.firstYear(), 1, 1) : issued;
  }

  UnitNames names(Plan plan, PlanVersion version) {
    return new UnitNames(list(version), areas.book(), plan.areaId(), day(plan, version));
  }
}
