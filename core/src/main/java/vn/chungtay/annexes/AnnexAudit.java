package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.sources.SourceDocument;

/**
 * All checks of one document's annexes by exact arithmetic: numbers, ranges, rates, sums, row
 * numbers, years, values far out of a unit's own series. A correct annex gives no finding.
 */
public final class AnnexAudit implements DocumentAudit {
  @Override
  public List<Finding> audit(SourceDocument document, List<Annex> annexes) {
    List<Finding> findings = new ArrayList<>();
    for (Annex annex : annexes) {
      findings.addAll(audit(annex));
    }
    findings.addAll(YearCheck.check(document, annexes));
    findings.addAll(PlanRiseCheck.check(document, annexes));
    return findings;
  }

  /** The findings that need nothing but the annex. */
  public static List<Finding> audit(Annex annex) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(NumberCheck.check(annex));
    findings.addAll(RangeCheck.check(annex));
    findings.addAll(RateCheck.check(annex));
    findings.addAll(SumCheck.check(annex));
    findings.addAll(OrderCheck.check(annex));
    findings.addAll(JumpCheck.check(annex));
    return findings;
  }
}
