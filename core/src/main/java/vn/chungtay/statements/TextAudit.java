package vn.chungtay.statements;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.DocumentAudit;
import vn.chungtay.annexes.Finding;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.statements.Comparison.Verdict;

/**
 * Text against annex: every statement of a plan beside what its annexes say. A file without
 * sentences or without an annex has no findings.
 */
public final class TextAudit implements DocumentAudit {
  @Override
  public List<Finding> audit(SourceDocument document, List<Annex> annexes) {
    return compare(document, annexes).stream().flatMap(each -> each.finding().stream()).toList();
  }

  /** All statements with their verdicts, in the order of the document. */
  public List<Comparison> compare(SourceDocument document, List<Annex> annexes) {
    PlanFrame frame = PlanFrame.of(document.paragraphs());
    List<Comparing> sides = new ArrayList<>();
    for (Annex annex : annexes) {
      sides.add(new Comparing(new AnnexFigures(annex), frame));
    }
    List<Comparison> all = new ArrayList<>();
    for (Statement statement : Statements.in(document)) {
      all.add(best(statement, sides, frame));
    }
    return all;
  }

  /** Agreement with one annex is enough; a difference counts before missing data. */
  private static Comparison best(Statement said, List<Comparing> sides, PlanFrame frame) {
    Comparison best = new Comparing(new AnnexFigures(nothing()), frame).compare(said);
    for (Comparing side : sides) {
      Comparison next = side.compare(said);
      if (next.verdict() == Verdict.AGREES) {
        return next;
      }
      if (best.finding().isEmpty()) {
        best = next;
      }
    }
    return best;
  }

  private static Annex nothing() {
    return new Annex("", 0, List.of(), List.of());
  }
}
