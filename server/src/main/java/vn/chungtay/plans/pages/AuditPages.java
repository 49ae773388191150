package vn.chungtay.plans.pages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanAnnexes;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.StoredFinding;
import vn.chungtay.plans.StoredFinding.Decision;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** The audit of a plan: printed beside expected, accepted or rejected one by one or together. */
@Controller
class AuditPages {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Plans plans;
  private final PlanAnnexes annexes;
  private final PlanWords words;

  AuditPages(Plans plans, PlanAnnexes annexes, PlanWords words) {
    this.plans = plans;
    this.annexes = annexes;
    this.words = words;
  }

  @GetMapping("/plans/{id}/audit")
  PageView audit(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "OPEN") String decision) {
    return show(plans.get(id), code, decision, List.of());
  }

  private PageView show(Plan plan, String code, String decision, List<Refusal> refusals) {
    PlanVersion version = plan.current();
    List<StoredFinding> all = annexes.findings(version);
    Figures figures = Figures.in(words.language());
    List<AuditView.Line> lines =
        all.stream()
            .filter(f -> code.isEmpty() || f.code().name().equals(code))
            .filter(f -> decision.equals("ALL") || f.decision().name().equals(decision))
            .map(f -> line(f, figures))
            .toList();
    AuditView view =
        new AuditView(
            plan,
            version,
            version.state().open() && plans.mayWrite(plan.areaId()),
            counts(all),
            code,
            decision,
            lines,
            annexes.find(version).map(annex -> AnnexGrid.of(annex, all)).orElse(null));
    return words
        .below(plan, PageView.of("plans/audit", Message.of("plans.audit-title"), view))
        .refused(refusals);
  }

  private AuditView.Line line(StoredFinding finding, Figures figures) {
    Measure measure = finding.measure();
    return new AuditView.Line(
        finding,
        measure == null ? "" : "plans.measure." + measure,
        finding.message(words.language()),
        finding.decidedAt() == null
            ? ""
            : figures.day(finding.decidedAt().atZone(OFFICE).toLocalDate()));
  }

  private static List<AuditView.Count> counts(List<StoredFinding> all) {
    List<AuditView.Count> counts = new ArrayList<>();
    for (Finding.Code code : Finding.Code.values()) {
      List<StoredFinding> ofCode = all.stream().filter(f -> f.code() == code).toList();
      if (!ofCode.isEmpty()) {
        counts.add(
            new AuditView.Count(
                code.name(),
                count(ofCode, Finding.Severity.ERROR),
                count(ofCode, Finding.Severity.WARNING),
                count(ofCode, Finding.Severity.INFO),
                (int) ofCode.stream().filter(f -> f.decision() == Decision.OPEN).count()));
      }
    }
    return counts;
  }

  private static int count(List<StoredFinding> findings, Finding.Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Decides the findings chosen, or every open one of a code with {@code all=CODE}. */
  @PostMapping("/plans/{id}/audit")
  View decide(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam Decision decision,
      @RequestParam(required = false) List<Long> finding,
      @RequestParam(defaultValue = "") String all,
      @RequestParam(defaultValue = "") String reason) {
    Plan plan = plans.get(id);
    List<Long> chosen =
        all.isEmpty()
            ? Stream.ofNullable(finding).flatMap(List::stream).toList()
            : annexes.findings(plan.current()).stream()
                .filter(f -> f.code().name().equals(all) && f.decision() == Decision.OPEN)
                .map(StoredFinding::id)
                .toList();
    if (chosen.isEmpty()) {
      return show(
          plan, "", "OPEN", List.of(Refusal.of("PLAN-052", "", "plans.refusal.nothing-chosen")));
    }
    Outcome<Integer> decided = annexes.decide(plan.current(), seen, chosen, decision, reason);
    return decided.isRefused()
        ? show(plans.get(id), "", "OPEN", decided.refusals())
        : Done.at(
            "/plans/" + id + "/audit",
            "plans.decided-" + decision.name().toLowerCase(java.util.Locale.ROOT));
  }
}
