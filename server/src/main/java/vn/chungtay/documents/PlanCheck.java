package vn.chungtay.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexAudit;
import vn.chungtay.annexes.AnnexReader;
import vn.chungtay.annexes.AnnexReading;
import vn.chungtay.annexes.DocumentAudit;
import vn.chungtay.annexes.Finding;
import vn.chungtay.citations.CitationAudit;
import vn.chungtay.citations.Citations;
import vn.chungtay.sources.Refusal;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.statements.TextAudit;
import vn.chungtay.statutory.TableAudit;

/**
 * From a file to its findings: read, recognise the annexes, run every audit. The command line and
 * the import of the pages share it, so both say the same of one file.
 */
public final class PlanCheck {
  private static final List<DocumentAudit> AUDITS =
      List.of(new AnnexAudit(), new TextAudit(), new CitationAudit());

  private static final Pattern SUBJECT =
      Pattern.compile("nghèo|ngheo|poverty|poor", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PlanCheck() {}

  /** Checks {@code file}; its name tells how it should be read. */
  public static CheckedPlan check(Path file) {
    Path last = file.getFileName();
    return check(file, last == null ? file.toString() : last.toString());
  }

  /** Checks {@code file} that somebody sent under {@code name}. */
  public static CheckedPlan check(Path file, String name) {
    Reading reading = DocumentReader.read(file, name);
    SourceDocument document = reading.content();
    if (document == null) {
      return CheckedPlan.refused(name, reading.refusal().orElseThrow());
    }
    AnnexReading annexes = AnnexReader.read(document);
    // An annex of a plan says which years it is about; a table of the review has none of its own.
    boolean withoutYears = annexes.annexes().stream().allMatch(annex -> annex.years().isEmpty());
    if (TableAudit.isCertain(document) || (withoutYears && TableAudit.recognises(document))) {
      List<Finding> findings = audit(document, List.of());
      findings.addAll(TableAudit.audit(document));
      return new CheckedPlan(name, document, null, List.of(), findings, reading.notes());
    }
    if (annexes.refusal().isPresent()) {
      return CheckedPlan.refused(name, annexes.refusal().get());
    }
    if (annexes.annexes().isEmpty() && isTableFile(name)) {
      return CheckedPlan.refused(name, Refusal.of("ANX-004", "annexes.ANX-004"));
    }
    if (annexes.annexes().isEmpty() && saysNothing(document)) {
      return CheckedPlan.refused(name, Refusal.of("ANX-005", "documents.ANX-005"));
    }
    List<Finding> findings = audit(document, annexes.annexes());
    return new CheckedPlan(name, document, null, annexes.annexes(), findings, reading.notes());
  }

  /** Every audit there is, over a plan from a file or one that is being written. */
  public static List<Finding> audit(SourceDocument document, List<Annex> annexes) {
    List<Finding> findings = new ArrayList<>();
    for (DocumentAudit audit : AUDITS) {
      findings.addAll(audit.audit(document, annexes));
    }
    return findings;
  }

  /** True for a document that neither speaks of poverty nor cites an act: some other file. */
  private static boolean saysNothing(SourceDocument document) {
    return document.paragraphs().stream()
            .noneMatch(paragraph -> SUBJECT.matcher(paragraph.text()).find())
        && Citations.in(document).all().isEmpty();
  }

  /** A spreadsheet without an annex has nothing to check; a plan's text may well have none. */
  private static boolean isTableFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".xlsx");
  }
}
