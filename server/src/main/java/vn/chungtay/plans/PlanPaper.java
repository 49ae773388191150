package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Period;
import vn.chungtay.documents.official.AnnexTable;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.BoundFigure;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * A plan as the official document it becomes: always in Vietnamese, in the layout of the decree.
 */
final class PlanPaper {
  private static final String ANNEX = "annex";
  private static final Texts TEXTS = Texts.in(Language.VI);
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}(\\.\\d{1,2})*[.)]\\s+");

  private final Plan plan;
  private final PlanContent content;
  private final Optional<Annex> annex;

  private PlanPaper(Plan plan, PlanContent content, Optional<Annex> annex) {
    this.plan = plan;
    this.content = content;
    this.annex = annex;
  }

  static OfficialDocument of(
      Plan plan, PlanVersion version, PlanContent content, Optional<Annex> annex) {
    PlanPaper paper = new PlanPaper(plan, content, annex);
    PlanHead head = content.head();
    String[] number = numberAndSymbol(head.number());
    return new OfficialDocument(
        new OfficialDocument.Head(
            head.governingBody(),
            head.issuingBody().isBlank() ? plan.areaName() : head.issuingBody(),
            number[0],
            number[1],
            head.place(),
            head.day()),
        TEXTS.text("plans.paper.type"),
        plan.title(),
        List.of(),
        content.part(PlanPart.LEGAL_BASIS).stream().map(PlanItem::body).toList(),
        paper.body(),
        paper.signature(),
        content.part(PlanPart.RECIPIENT).stream().map(PlanItem::body).toList(),
        annex.map(paper::table).stream().toList(),
        version.state().open());
  }

  private static String[] numberAndSymbol(String printed) {
    int slash = printed.indexOf('/');
    return slash < 0
        ? new String[] {printed.strip(), TEXTS.text("plans.paper.symbol")}
        : new String[] {printed.substring(0, slash).strip(), printed.substring(slash + 1).strip()};
  }

  private AnnexTable table(Annex found) {
    String title = found.title().isBlank() ? plan.title() : found.title();
    return AnnexTable.of(ANNEX, title, found);
  }

  private OfficialDocument.Signature signature() {
    List<String> lines = new ArrayList<>();
    content.head().signingAuthority().lines().filter(l -> !l.isBlank()).forEach(lines::add);
    if (!content.head().signingTitle().isBlank()) {
      lines.add(content.head().signingTitle());
    }
    return new OfficialDocument.Signature(lines, content.head().signer());
  }

  private List<Block> body() {
    List<Block> blocks = new ArrayList<>();
    for (PlanPart part : PlanPart.values()) {
      if (part == PlanPart.LEGAL_BASIS || part == PlanPart.RECIPIENT) {
        continue;
      }
      List<Block> inPart = new ArrayList<>();
      content.part(part).forEach(item -> item(item, inPart));
      if (part == PlanPart.OBJECTIVE) {
        targets(inPart);
      }
      if (part == PlanPart.DUTY_TEXT) {
        duties(inPart);
      }
      if (!inPart.isEmpty()) {
        blocks.add(Block.of(Block.Kind.PART, TEXTS.text("plans.part." + part)));
        blocks.addAll(inPart);
      }
    }
    return blocks;
  }

  private void item(PlanItem item, List<Block> blocks) {
    if (item.heading().strip().endsWith(".")) {
      blocks.add(block(Block.Kind.PARAGRAPH, item.heading())); // a numbered sentence, no heading
    } else if (!item.heading().isBlank()) {
      Matcher numbered = NUMBERED.matcher(item.heading());
      boolean below = numbered.find() && numbered.group(1) != null;
      blocks.add(
          block(below ? Block.Kind.SUBSECTION : Block.Kind.SECTION, numbered.replaceFirst("")));
    }
    item.body()
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(line -> blocks.add(paragraph(line)));
  }

  private Block paragraph(String line) {
    if (line.startsWith("+ ")) {
      return block(Block.Kind.SUB_BULLET, line.substring(2));
    }
    return line.startsWith("- ") || line.startsWith("– ")
        ? block(Block.Kind.BULLET, line.substring(2))
        : block(Block.Kind.PARAGRAPH, line);
  }

  private Block block(Block.Kind kind, String text) {
    List<Run> runs = new ArrayList<>();
    for (BoundText.Piece piece : BoundText.pieces(text)) {
      Optional<BoundFigure> figure = piece.reference().flatMap(this::figure);
      if (figure.isPresent()) {
        boolean rate = piece.reference().orElseThrow().measure().isRate();
        runs.add(Run.figure(figure.get()));
        runs.add(Run.words(rate ? "%" : ""));
      } else {
        runs.add(Run.words(piece.reference().isPresent() ? "…" : piece.words()));
      }
    }
    return new Block(
        kind, runs.stream().filter(r -> r.figure() != null || !r.text().isEmpty()).toList());
  }

  private Optional<BoundFigure> figure(BoundText.Reference reference) {
    return annex.flatMap(
        found ->
            BoundText.line(found, reference)
                .flatMap(
                    line ->
                        period(line, reference.year())
                            .map(
                                period ->
                                    BoundFigure.of(
                                        new BoundFigure.CellAddress(
                                            ANNEX,
                                            AnnexTable.rowKey(line),
                                            AnnexTable.columnKey(period, reference.measure()))))));
  }

  private static Optional<Period> period(AnnexLine line, int year) {
    return line.cells().keySet().stream().filter(p -> p.year().orElse(0) == year).findFirst();
  }

  private void targets(List<Block> blocks) {
    if (content.targets().isEmpty()) {
      return;
    }
    Figures figures = Figures.in(Language.VI);
    blocks.add(Block.of(Block.Kind.SECTION, TEXTS.text("plans.paper.targets")));
    for (PlanTarget target : content.targets()) {
      List<String> years = new ArrayList<>();
      target
          .values()
          .forEach(
              (year, value) ->
                  years.add(
                      TEXTS.text(
                          "plans.paper.target-year",
                          year,
                          figures.number(value, Math.max(0, value.stripTrailingZeros().scale())),
                          target.measureUnit())));
      blocks.add(
          Block.of(
              Block.Kind.BULLET,
              TEXTS.text(
                  "plans.paper.target-" + target.direction(),
                  target.name(),
                  String.join("; ", years))));
    }
  }

  private void duties(List<Block> blocks) {
    Figures figures = Figures.in(Language.VI);
    for (Duty duty : content.duties()) {
      String role = TEXTS.text("plans.duty-role." + duty.role());
      String words =
          duty.due() == null
              ? TEXTS.text("plans.paper.duty", duty.body(), role, duty.content())
              : TEXTS.text(
                  "plans.paper.duty-due",
                  duty.body(),
                  role,
                  duty.content(),
                  figures.day(duty.due()));
      blocks.add(Block.of(Block.Kind.BULLET, words));
    }
  }
}
