package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.StoredFinding;

/**
 * What the audit page shows: counts, the findings chosen, and the annex with marks in its cells.
 */
public record AuditView(
    Plan plan,
    PlanVersion version,
    boolean editable,
    List<Count> counts,
    String code,
    String decision,
    List<Line> lines,
    Listing listing,
    @Nullable AnnexGrid grid) {

  /** How many findings of one code, by gravity, and how many nobody has decided. */
  public record Count(String code, int errors, int warnings, int infos, int open) {}

  /** One finding, written out. */
  public record Line(StoredFinding finding, String columnKey, String message, String decidedOn) {}

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
