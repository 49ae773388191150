package vn.chungtay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.StandingClass;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.rulebooks.PlainSheet;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The slip that tells a household why, in everyday words: what was answered, what it gave, where
 * the line is, what would change the result, and how to object. It speaks of the answers the result
 * was taken from, not of later ones.
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
        Optional<Answers> answers = surveys.taken(entry).map(AnswerSet::answers);
        Optional<Explanation> why = answers.map(given -> explained(review, given, language));
        Optional<ExplanationSheet> sheet = why.map(Explanation::sheet);
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
                why.map(each -> each.plain(people(answers))),
                sheet,
                sheet.isPresent() ? "" : typed(finding, texts),
                warnings(sheet, finding, texts),
                how,
                objecting.law()));
      }
    }
    return slips;
  }

  private Explanation explained(VillageReview review, Answers given, Language language) {
    SurveyForm form = surveys.form(review.round());
    return new Explanation(form.judge(), form.facts(form.read(given).answers()), language);
  }

  private static List<String> people(Optional<Answers> answers) {
    return answers.map(Answers::living).orElse(List.of()).stream()
        .map(Answers.Member::name)
        .toList();
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
    slip.plain()
        .ifPresentOrElse(sheet -> why(sheet, texts, body), () -> body.add(plain(slip.typed())));
    body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.objecting")));
    if (slip.plain().isPresent()) {
      body.add(Block.of(Block.Kind.BULLET, texts.text("reviews.slip.wrong")));
    }
    slip.objecting().forEach(line -> body.add(Block.of(Block.Kind.BULLET, line)));
    body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.bases")));
    slip.sheet().ifPresent(sheet -> body.add(small(standard(slip, sheet, texts))));
    slip.plain().ifPresent(sheet -> body.add(small(String.join("; ", sheet.bases()) + ".")));
    slip.warnings().forEach(each -> body.add(small(each)));
    if (!slip.law().isEmpty()) {
      body.add(small(texts.text("reviews.slip.objecting-law", slip.law())));
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
            false)
        .marked(texts.text("papers.mark", slip.number()));
  }

  private static void why(PlainSheet sheet, Texts texts, List<Block> body) {
    body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.why")));
    sheet.income().forEach(line -> body.add(plain(line)));
    body.add(plain(sheet.count()));
    for (PlainSheet.Lack lack : sheet.lacks()) {
      body.add(Block.of(Block.Kind.BULLET, Run.bold(lack.what())));
      lack.told().forEach(line -> body.add(Block.of(Block.Kind.SUB_BULLET, line)));
      if (!lack.line().isEmpty()) {
        body.add(Block.of(Block.Kind.SUB_BULLET, lack.line()));
      }
    }
    Stream.of(sheet.unknown(), sheet.conclusion())
        .filter(line -> !line.isEmpty())
        .forEach(line -> body.add(plain(line)));
    if (!sheet.changes().isEmpty()) {
      body.add(Block.of(Block.Kind.SECTION, texts.text("reviews.slip.changes")));
      sheet.changes().forEach(line -> body.add(Block.of(Block.Kind.BULLET, line)));
    }
  }

  private static String standard(Slip slip, ExplanationSheet sheet, Texts texts) {
    return texts.text("reviews.slip.standard", sheet.title(), slip.judged());
  }

  private static Block small(String words) {
    return Block.of(Block.Kind.PARAGRAPH, Run.italic(words));
  }

  private static Block words(Texts texts, String key, Object... arguments) {
    return plain(texts.text("reviews.slip." + key, arguments));
  }

  private static Block plain(String words) {
    return Block.of(Block.Kind.PARAGRAPH, words);
  }
}
