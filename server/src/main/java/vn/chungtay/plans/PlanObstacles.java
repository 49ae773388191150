package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.annexes.Finding;
import vn.chungtay.values.Refusal;

/** What has to be settled before a version can be signed. */
@Component
class PlanObstacles {
  private final FindingTable findings;
  private final OpinionTable opinions;

  PlanObstacles(FindingTable findings, OpinionTable opinions) {
    this.findings = findings;
    this.opinions = opinions;
  }

  /** Number, day and signer, errors nobody has decided, opinions nobody has answered. */
  List<Refusal> of(PlanVersion version) {
    List<Refusal> refusals = new ArrayList<>();
    if (version.head().number().isBlank()) {
      refusals.add(Refusal.of("PLAN-021", "number", "plans.refusal.number-missing"));
    }
    if (version.head().day() == null) {
      refusals.add(Refusal.of("PLAN-022", "day", "plans.refusal.day-missing"));
    }
    if (version.head().signer().isBlank()) {
      refusals.add(Refusal.of("PLAN-023", "signer", "plans.refusal.signer-missing"));
    }
    long errors =
        findings.list(version.id()).stream()
            .filter(f -> f.decision() == StoredFinding.Decision.OPEN)
            .filter(f -> f.severity() == Finding.Severity.ERROR)
            .count();
    if (errors > 0) {
      refusals.add(Refusal.of("PLAN-024", "findings", "plans.refusal.errors-undecided", errors));
    }
    long unanswered = opinions.waiting(version.id());
    if (unanswered > 0) {
      refusals.add(
          Refusal.of("PLAN-025", "opinions", "plans.refusal.opinions-unanswered", unanswered));
    }
    return refusals;
  }
}
