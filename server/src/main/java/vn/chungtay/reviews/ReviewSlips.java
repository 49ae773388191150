package vn.chungtay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.StandingClass;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The slip that tells a household why: what was found, each answer that counted with its clause and
 * act, what would change it, and how to object. It speaks of the answers the result was taken from,
 * not of later ones.
 */
@Service
public class ReviewSlips {
  private final Reviews reviews;
  private final ReviewSurveys surveys;
  private final Areas areas;
  private final Clock clock;

  ReviewSlips(Reviews reviews, ReviewSurveys surveys, Areas areas, Clock clock) {
    this.reviews = reviews;
    this.surveys = surveys;
    this.areas = areas;
    this.clock = clock;
  }

  /** The slip of one household; empty while it has no result. */
  @Transactional(readOnly = true)
  public Optional<Slip> find(long villageId, long entryId, Language language) {
    return slips(villageId, language).stream().filter(s -> s.entryId() == entryId).findFirst();
  }

  /** The slips of all households that have a result. */
  @Transactional(readOnly = true)
  public List<Slip> slips(long villageId, Language language) {
    VillageReview review = reviews.village(villageId);
    LocalDate today = LocalDate.now(clock);
    Objecting objecting = new Objecting(review, today, language);
    List<String> how = objecting.lines();
    String village = name(review.areaId(), review.round().begun());
    String commune = name(review.round().areaId(), review.round().begun());
    Texts texts = Texts.in(language);
    List<Slip> slips = new ArrayList<>();
    for (Entry entry : review.entries()) {
      Finding finding = entry.finding();
      if (finding != null) {
        Optional<ExplanationSheet> sheet = sheet(review, entry, language);
        slips.add(
            new Slip(
                entry.id(),
                entry.head(),
                entry.number(),
                village,
                commune,
                standing(finding.found(), texts),
                standing(entry.before(), texts),
                Figures.in(language).day(review.round().begun()),
                sheet,
                sheet.isPresent() ? "" : typed(finding, texts),
                warnings(sheet, finding, texts),
                how,
                objecting.law()));
      }
    }
    return slips;
  }

  private Optional<ExplanationSheet> sheet(VillageReview review, Entry entry, Language language) {
    SurveyForm form = surveys.form(review.round());
    return surveys
        .taken(entry)
        .map(AnswerSet::answers)
        .map(answers -> form.facts(form.read(answers).answers()))
        .map(facts -> new Explanation(form.judge(), facts, language).sheet());
  }

  private static String typed(Finding finding, Texts texts) {
    return texts.text("reviews.slip.typed-" + finding.way().name(), finding.reason());
  }

  /** A rulebook that was corrected since gives other reasons than those that were decided upon. */
  private List<String> warnings(Optional<ExplanationSheet> sheet, Finding finding, Texts texts) {
    List<String> warnings = new ArrayList<>();
    if (sheet.isPresent() && sheet.get().unverified()) {
      warnings.add(texts.text("reviews.slip.unverified"));
    }
    if (sheet.isPresent() && !sheet.get().digest().contains(finding.digest())) {
      warnings.add(texts.text("reviews.slip.other-rulebook"));
    }
    return warnings;
  }

  private static String standing(@Nullable StandingClass standing, Texts texts) {
    return standing == null ? Figures.MISSING : texts.text(standing.key());
  }

  private String name(long areaId, LocalDate day) {
    return areas.book().find(areaId, day).map(Area::fullName).orElse("");
  }

  /** The slip as a paper to hand over; in Vietnamese whatever the page is read in. */
  public OfficialDocument document(Slip slip) {
    Texts texts = Texts.in(Language.VI);
    List<Block> body = new ArrayList<>();
    body.add(words(texts, "for", slip.head(), slip.number(), slip.village()));
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            Run.words(texts.text("reviews.slip.result") + " "),
            Run.bold(slip.outcome()),
            Run.words(" " + texts.text("reviews.slip.before", slip.before()))));
    slip.sheet()
        .ifPresentOrElse(
            sheet -> why(slip, sheet, texts, body), () -> body.add(plain(slip.typed())));
    slip.warnings().forEach(each -> body.add(Block.of(Block.Kind.PARAGRAPH, Run.italic(each))));
    body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.objecting")));
    slip.objecting().forEach(line -> body.add(Block.of(Block.Kind.BULLET, line)));
    if (!slip.law().isEmpty()) {
      body.add(Block.of(Block.Kind.PARAGRAPH, Run.italic(slip.law())));
    }
    OfficialDocument.Head head =
        new OfficialDocument.Head(
            "",
            texts.text("papers.issuer", slip.commune()),
            "",
            "",
            slip.commune().replaceFirst("^(Xã|Phường|Thị trấn|Đặc khu) ", ""),
            null);
    return new OfficialDocument(
        head,
        texts.text("reviews.slip.type"),
        texts.text("reviews.slip.summary"),
        List.of(),
        List.of(),
        body,
        null,
        List.of(),
        List.of(),
        false);
  }

  private static void why(Slip slip, ExplanationSheet sheet, Texts texts, List<Block> body) {
    body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.why")));
    body.add(words(texts, "standard", sheet.title(), slip.judged()));
    sheet.decision().forEach(why -> reason(why, texts, body));
    body.add(plain(sheet.deprivations()));
    sheet.deprived().forEach(why -> reason(why, texts, body));
    if (!sheet.sidesDiffer().isEmpty()) {
      body.add(plain(sheet.sidesDiffer()));
    }
    if (!sheet.changes().isEmpty()) {
      body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.changes")));
      sheet.changes().forEach(line -> body.add(Block.of(Block.Kind.BULLET, line)));
    }
  }

  private static void reason(ExplanationSheet.Why why, Texts texts, List<Block> body) {
    String mark = why.unverified() ? " (" + texts.text("reviews.unverified") + ")" : "";
    body.add(
        Block.of(
            Block.Kind.BULLET,
            Run.words(why.title() + " "),
            Run.italic(why.basis().citation() + mark)));
    why.answers().forEach(line -> body.add(Block.of(Block.Kind.SUB_BULLET, line)));
    why.values().forEach(value -> body.add(Block.of(Block.Kind.SUB_BULLET, value.text())));
  }

  private static Block words(Texts texts, String key, Object... arguments) {
    return plain(texts.text("reviews.slip." + key, arguments));
  }

  private static Block plain(String words) {
    return Block.of(Block.Kind.PARAGRAPH, words);
  }
}
