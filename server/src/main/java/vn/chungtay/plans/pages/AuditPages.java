package vn.chungtay.plans.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** The audit of a plan: printed beside expected, accepted or rejected one by one or together. */
@Controller
class AuditPages {
  private final Plans plans;
  private final PlanAnnexes annexes;
  private final PlanWords words;

  AuditPages(Plans plans, PlanAnnexes annexes, PlanWords words) {
    this.plans = plans;
    this.annexes = annexes;
    this.words = words;
  }

  @GetMapping("/plans/{id}/audit")
  View audit(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "OPEN") String decision,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    Chosen chosen = new Chosen(code, decision, sort);
    Listing listing = listing(plan, lines(plan.current(), chosen), chosen);
    return ListingFile.or(as, listing, sorted -> show(plan, chosen, List.of()));
  }

  /** What of the findings is shown, and in which order. */
  private record Chosen(String code, String decision, String sort) {}

  private List<AuditView.Line> lines(PlanVersion version, Chosen chosen) {
    Figures figures = Figures.in(words.language());
    return annexes.findings(version).stream()
        .filter(f -> chosen.code().isEmpty() || f.code().name().equals(chosen.code()))
        .filter(
            f -> chosen.decision().equals("ALL") || f.decision().name().equals(chosen.decision()))
        .map(f -> line(f, figures))
        .toList();
  }

  private Listing listing(Plan plan, List<AuditView.Line> lines, Chosen chosen) {
    var texts = words.texts();
    List<Listing.Row> rows = lines.stream().map(line -> row(line, texts)).toList();
    return new Listing(
        texts.text("plans.audit-title") + " – " + plan.title(),
        List.of(
            Listing.Column.words("unit", texts.text("plans.field.unit-name")),
            Listing.Column.words("year", texts.text("plans.field.year")),
            Listing.Column.words("column", texts.text("plans.field.column")),
            Listing.Column.words("printed", texts.text("plans.printed")),
            Listing.Column.words("expected", texts.text("plans.expected")),
            Listing.Column.words("gravity", texts.text("plans.field.gravity")),
            Listing.Column.words("why", texts.text("plans.why")),
            Listing.Column.words("place", texts.text("plans.field.place")),
            Listing.Column.words("decision", texts.text("plans.field.decision")),
            Listing.Column.words("reason", texts.text("plans.field.reason"))),
        rows,
        "/plans/" + plan.id() + "/audit?code=" + chosen.code() + "&decision=" + chosen.decision(),
        chosen.sort());
  }

  private static Listing.Row row(AuditView.Line line, Texts texts) {
    StoredFinding finding = line.finding();
    String unit = finding.unit();
    Integer year = finding.year();
    String column =
        line.columnKey().isEmpty()
            ? texts.text("plans.code." + finding.code())
            : texts.text(line.columnKey());
    return Listing.Row.of(
        String.valueOf(finding.id()),
        Listing.Cell.of(unit == null ? texts.text("plans.document") : unit),
        Listing.Cell.of(year == null ? "" : String.valueOf(year)),
        Listing.Cell.of(column),
        Listing.Cell.of(finding.printed()),
        Listing.Cell.of(Objects.requireNonNullElse(finding.expected(), "")),
        Listing.Cell.of(texts.text("plans.severity." + finding.severity())),
        Listing.Cell.of(line.message()),
        Listing.Cell.of(finding.place()),
        Listing.Cell.of(texts.text("plans.decision." + finding.decision())),
        Listing.Cell.of(finding.decisionReason()));
  }

  private PageView show(Plan plan, Chosen chosen, List<Refusal> refusals) {
    PlanVersion version = plan.current();
    List<StoredFinding> all = annexes.findings(version);
    List<AuditView.Line> unsorted = lines(version, chosen);
    Listing listing = listing(plan, unsorted, chosen).sorted();
    Map<String, AuditView.Line> byId = new HashMap<>();
    unsorted.forEach(line -> byId.put(String.valueOf(line.finding().id()), line));
    List<AuditView.Line> lines =
        listing.rows().stream().map(row -> Objects.requireNonNull(byId.get(row.id()))).toList();
    AuditView view =
        new AuditView(
            plan,
            version,
            version.state().open() && plans.mayWrite(plan.areaId()),
            counts(all),
            chosen.code(),
            chosen.decision(),
            lines,
            listing,
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
        finding.decidedAt() == null ? "" : figures.day(VietNam.dayOf(finding.decidedAt())));
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
          plan,
          new Chosen("", "OPEN", ""),
          List.of(Refusal.of("PLAN-052", "", "plans.refusal.nothing-chosen")));
    }
    Outcome<Integer> decided = annexes.decide(plan.current(), seen, chosen, decision, reason);
    return decided.isRefused()
        ? show(plans.get(id), new Chosen("", "OPEN", ""), decided.refusals())
        : Done.at(
            "/plans/" + id + "/audit",
            "plans.decided-" + decision.name().toLowerCase(java.util.Locale.ROOT));
  }
}
