package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Annex;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Brings a real plan file into an open version: its annex, its text, and the file itself as it was.
 * A file that cannot be used is refused with place and remedy, and nothing of it is stored.
 */
@Service
public class PlanImports {
  private final PlanTable plans;
  private final ContentTable contents;
  private final PlanAnnexTable annexes;
  private final SourceFileTable files;
  private final PlanAnnexes audited;
  private final PlanRights rights;

  PlanImports(
      PlanTable plans,
      ContentTable contents,
      PlanAnnexTable annexes,
      SourceFileTable files,
      PlanAnnexes audited,
      PlanRights rights) {
    this.plans = plans;
    this.contents = contents;
    this.annexes = annexes;
    this.files = files;
    this.audited = audited;
    this.rights = rights;
  }

  /**
   * What a file holds.
   *
   * @param annex empty where the file has none
   */
  public record Found(SourceDocument document, PlanReading text, Optional<Annex> annex) {}

  /** What was brought in. */
  public record Imported(int units, int years, int items, int findings) {}

  /** Reads a file without storing anything. */
  public static Outcome<Found> read(java.nio.file.Path file, String name) {
    CheckedPlan checked = PlanCheck.check(file, name);
    vn.chungtay.sources.Refusal refusal = checked.reason();
    SourceDocument document = checked.content();
    if (refusal != null || document == null) {
      return Outcome.refused(told(Objects.requireNonNull(refusal)));
    }
    if (checked.annexes().size() > 1) {
      return Outcome.refused(
          Refusal.of(
              "PLAN-072",
              "file",
              "plans.refusal.several-annexes",
              String.valueOf(checked.annexes().size())));
    }
    PlanReading text = PlanReading.of(document.paragraphs());
    if (checked.annexes().isEmpty() && text.items().isEmpty()) {
      return Outcome.refused(Refusal.of("PLAN-071", "file", "plans.refusal.nothing-found"));
    }
    return Outcome.of(new Found(document, text, checked.annexes().stream().findFirst()));
  }

  private static Refusal told(vn.chungtay.sources.Refusal refusal) {
    return Refusal.of(
        refusal.code(),
        "file",
        "plans.refusal.file",
        new PlaceInWords(refusal.place()),
        refusal.message());
  }

  /** Stores what was found: the annex replaces the one before, the text is added where none was. */
  @Transactional
  public Outcome<Imported> store(
      PlanVersion version, int seen, Found found, String name, byte[] content, boolean withText) {
    rights.mayWrite(version.areaId());
    if (!version.state().open()) {
      return Outcome.refused(Refusal.of("PLAN-010", "", "plans.refusal.locked", version.number()));
    }
    if (!plans.countEdit(version.id(), seen)) {
      return Outcome.refused(Refusal.of("PLAN-011", "", "plans.refusal.edited-meanwhile"));
    }
    files.save(version.id(), version.areaId(), name, content);
    found
        .annex()
        .ifPresent(
            annex -> annexes.save(version.id(), version.areaId(), annex, CellOrigin.IMPORTED));
    List<PlanItem> items = new ArrayList<>();
    if (withText) {
      items.addAll(found.text().items());
      contents.items(version.id()).forEach(old -> contents.remove(version.id(), old.key()));
      items.forEach(item -> contents.saveItem(version.id(), version.areaId(), item));
      plans.updateHead(version.id(), merged(version.head(), found.text().head()));
    }
    int findings = audited.audit(version);
    rights.record("file-imported", version.areaId(), "plan/" + version.planId(), name);
    return Outcome.of(
        new Imported(
            found.annex().map(a -> a.units().size()).orElse(0),
            found.annex().map(a -> a.years().size()).orElse(0),
            items.size(),
            findings));
  }

  /** What the file says wins; what it does not say stays. */
  private static PlanHead merged(PlanHead before, PlanHead read) {
    return new PlanHead(
        either(read.number(), before.number()),
        read.day() == null ? before.day() : read.day(),
        either(read.place(), before.place()),
        either(read.governingBody(), before.governingBody()),
        either(read.issuingBody(), before.issuingBody()),
        either(read.signingAuthority(), before.signingAuthority()),
        either(read.signingTitle(), before.signingTitle()),
        either(read.signer(), before.signer()));
  }

  private static String either(String read, String before) {
    return read.isBlank() ? before : read;
  }

  /** A place that speaks the reader's language when the message is written. */
  private record PlaceInWords(vn.chungtay.sources.Place place) {
    @Override
    public String toString() {
      return place.text(vn.chungtay.values.Language.VI);
    }
  }
}
