package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;

/**
 * The annex of a version: stored as printed, audited after every change, its findings decided by
 * people. Nothing is repaired unless somebody accepts the expected value.
 */
@Service
public class PlanAnnexes {
  private final PlanTable plans;
  private final ContentTable contents;
  private final PlanAnnexTable annexes;
  private final FindingTable findings;
  private final PlanRights rights;

  PlanAnnexes(
      PlanTable plans,
      ContentTable contents,
      PlanAnnexTable annexes,
      FindingTable findings,
      PlanRights rights) {
    this.plans = plans;
    this.contents = contents;
    this.annexes = annexes;
    this.findings = findings;
    this.rights = rights;
  }

  /** The annex; empty where the version has none. */
  @Transactional(readOnly = true)
  public Optional<Annex> find(PlanVersion version) {
    return annexes.find(version.id());
  }

  /** What the audit found and what was decided, in the order of the document. */
  @Transactional(readOnly = true)
  public List<StoredFinding> findings(PlanVersion version) {
    return findings.list(version.id());
  }

  /** Puts an annex in the place of the one before and audits the version. */
  @Transactional
  public Outcome<Integer> replace(PlanVersion version, int seen, Annex annex, CellOrigin origin) {
    Optional<Refusal> refusal = mayChange(version, seen);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    annexes.save(version.id(), version.areaId(), annex, origin);
    int found = audit(version);
    rights.record(
        "annex-replaced",
        version.areaId(),
        "plan/" + version.planId(),
        annex.units().size() + " × " + annex.years().size());
    return Outcome.of(found);
  }

  /** Writes cells of the grid, as typed. Each is named by row position, year, phase and measure. */
  @Transactional
  public Outcome<Integer> write(PlanVersion version, int seen, List<CellChange> changes) {
    Optional<Refusal> refusal = mayChange(version, seen);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    List<Refusal> wrong = new ArrayList<>();
    for (CellChange change : changes) {
      AnnexCell cell =
          AnnexCell.read(change.printed(), change.measure(), Place.tableCell(1, change.row(), 0));
      if (!annexes.put(version.id(), change, cell, CellOrigin.TYPED)) {
        wrong.add(Refusal.of("PLAN-051", "", "plans.refusal.no-such-row", change.row()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new NothingWritten(wrong);
    }
    int found = audit(version);
    rights.record(
        "annex-edited",
        version.areaId(),
        "plan/" + version.planId(),
        changes.stream()
            .limit(40)
            .map(CellChange::words)
            .reduce((a, b) -> a + "; " + b)
            .orElse(""));
    return Outcome.of(found);
  }

  /**
   * What a person says of a finding. Accepting puts the expected value into the cell it is about;
   * taking the decision back puts the printed value there again.
   */
  @Transactional
  public Outcome<Integer> decide(
      PlanVersion version,
      int seen,
      List<Long> ids,
      StoredFinding.Decision decision,
      String reason) {
    Optional<Refusal> refusal = mayChange(version, seen);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    int decided = 0;
    for (long id : ids) {
      Optional<StoredFinding> finding = findings.find(version.id(), id);
      if (finding.isPresent() && finding.get().decision() != decision) {
        apply(version, finding.get(), decision);
        findings.decide(id, decision, rights.actor(), reason.strip());
        decided++;
      }
    }
    audit(version);
    rights.record(
        "findings-" + decision.name().toLowerCase(java.util.Locale.ROOT),
        version.areaId(),
        "plan/" + version.planId(),
        decided + (reason.isBlank() ? "" : ": " + reason.strip()));
    return Outcome.of(decided);
  }

  private void apply(PlanVersion version, StoredFinding finding, StoredFinding.Decision decision) {
    boolean accept = decision == StoredFinding.Decision.ACCEPTED;
    boolean takeBack = finding.decision() == StoredFinding.Decision.ACCEPTED;
    if (!finding.repairable() || (!accept && !takeBack)) {
      return;
    }
    String words = accept ? String.valueOf(finding.expected()) : finding.printed();
    annexes.putByName(
        version.id(), finding, words, accept ? CellOrigin.ACCEPTED : CellOrigin.IMPORTED);
  }

  /** Audits text and annex of an open version again; the number of findings nobody has decided. */
  int audit(PlanVersion version) {
    Optional<Annex> annex = annexes.find(version.id());
    List<Finding> found = PlanCheck.audit(document(version, annex), annex.stream().toList());
    findings.replaceOpen(version.id(), version.areaId(), found);
    return findings.open(version.id()).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The text of a version as a reader of the printed plan would find it. */
  private SourceDocument document(PlanVersion version, Optional<Annex> annex) {
    Plan plan = plans.find(version.planId()).orElseThrow();
    List<Block> blocks = new ArrayList<>();
    Figures figures = Figures.in(Language.VI);
    // As on paper: the audit of years takes the line below the kind of document for the title.
    blocks.add(new Paragraph(Texts.in(Language.VI).text("plans.paper.type"), Place.document()));
    blocks.add(new Paragraph(plan.title(), Place.paragraph(1)));
    for (PlanItem item : contents.items(version.id())) {
      for (String text : List.of(item.heading(), item.body())) {
        for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
          String words = BoundText.resolved(line, annex, figures);
          blocks.add(new Paragraph(words, Place.paragraph(blocks.size() + 1)));
        }
      }
    }
    return new SourceDocument(plan.title(), blocks);
  }

  /** The text of a version as the audits read it. */
  SourceDocument document(PlanVersion version) {
    return document(version, annexes.find(version.id()));
  }

  private Optional<Refusal> mayChange(PlanVersion version, int seen) {
    rights.mayWrite(version.areaId());
    if (!version.state().open()) {
      return Optional.of(Refusal.of("PLAN-010", "", "plans.refusal.locked", version.number()));
    }
    return plans.countEdit(version.id(), seen)
        ? Optional.empty()
        : Optional.of(Refusal.of("PLAN-011", "", "plans.refusal.edited-meanwhile"));
  }

  /** Makes an annex of these rows with no figures yet, for typing or for a cascade. */
  public static Annex blank(String title, List<String> units, List<Integer> years, String total) {
    List<Period> periods = years.stream().map(Period::of).toList();
    List<AnnexLine> lines = new ArrayList<>();
    for (String unit : units) {
      int row = lines.size() + 1;
      lines.add(line(AnnexLine.Kind.UNIT, String.valueOf(row), unit, periods, row));
    }
    lines.add(line(AnnexLine.Kind.TOTAL, "", total, periods, units.size() + 1));
    return new Annex(title, 1, periods, lines);
  }

  private static AnnexLine line(
      AnnexLine.Kind kind, String number, String name, List<Period> periods, int row) {
    Place place = Place.tableCell(1, row, 0);
    Map<Period, Map<Measure, AnnexCell>> cells = new LinkedHashMap<>();
    for (Period period : periods) {
      Map<Measure, AnnexCell> ofYear = new LinkedHashMap<>();
      for (Measure measure : List.of(Measure.HOUSEHOLDS, Measure.POOR, Measure.RATE)) {
        ofYear.put(measure, AnnexCell.read("", measure, place));
      }
      cells.put(period, ofYear);
    }
    return new AnnexLine(kind, number, name, "", cells, place);
  }
}
