package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepRule;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The certificates of a village. The wording of the official form was not at hand: the paper says
 * what the law wants said, in the general layout, and names the form it stands for.
 */
@Service
public class CertificatePapers {
  private static final Texts TEXTS = Texts.in(Language.VI);
  private static final Figures FIGURES = Figures.in(Language.VI);

  private final Reviews reviews;
  private final ReviewTable table;
  private final Households households;
  private final Areas areas;

  CertificatePapers(Reviews reviews, ReviewTable table, Households households, Areas areas) {
    this.reviews = reviews;
    this.table = table;
    this.households = households;
    this.areas = areas;
  }

  /** One paper a certificate, in the order of their numbers; empty before they are handed out. */
  @Transactional(readOnly = true)
  public List<OfficialDocument> of(long villageId) {
    VillageReview review = reviews.village(villageId);
    Optional<ReviewDeed.Taken> taken = ReviewPapers.last(review, Step.CERTIFICATES);
    List<OfficialDocument> papers = new ArrayList<>();
    if (taken.isPresent()) {
      AreaBook book = areas.book();
      LocalDate day = taken.get().day();
      String village = book.find(review.areaId(), day).map(Area::fullName).orElse("");
      String commune = book.find(review.round().areaId(), day).map(Area::fullName).orElse("");
      for (Entry entry : review.entries()) {
        if (!entry.certificate().isEmpty()) {
          papers.add(paper(review, entry, day, village, commune));
        }
      }
    }
    return papers;
  }

  private OfficialDocument paper(
      VillageReview review, Entry entry, LocalDate day, String village, String commune) {
    Household household = households.get(entry.householdId(), day);
    String standing = TEXTS.text(Objects.requireNonNull(entry.found()).key());
    List<Block> body = new ArrayList<>();
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            Run.words(text("head") + " "),
            Run.bold(entry.head()),
            Run.words(
                " " + text("address", entry.number(), household.address(), village, commune))));
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            Run.words(text("is") + " "),
            Run.bold(standing.toLowerCase(Locale.forLanguageTag("vi"))),
            Run.words(" " + text("by", table.note(review.id(), Step.DECISION)))));
    body.add(Block.of(Block.Kind.PARAGRAPH, text("members")));
    for (Member member : household.members()) {
      Birth birth = member.birth();
      body.add(
          Block.of(
              Block.Kind.BULLET,
              text(
                  "member",
                  member.name(),
                  birth == null ? Figures.MISSING : birth.written(),
                  TEXTS.text("households.relation." + member.relation()))));
    }
    String form =
        review.progress().procedure().rule(Step.CERTIFICATES, day).map(StepRule::form).orElse("");
    body.add(Block.of(Block.Kind.PARAGRAPH, Run.italic(text("form", FIGURES.day(day), form))));
    OfficialDocument.Head head =
        new OfficialDocument.Head(
            "",
            TEXTS.text("papers.issuer", commune).toUpperCase(Locale.forLanguageTag("vi")),
            entry.certificate().substring(0, entry.certificate().indexOf('/')),
            entry.certificate().substring(entry.certificate().indexOf('/') + 1),
            commune.replaceFirst("^(Xã|Phường|Thị trấn|Đặc khu) ", ""),
            day);
    return new OfficialDocument(
            head,
            text("type"),
            standing,
            List.of(),
            List.of(),
            body,
            new OfficialDocument.Signature(
                List.of(TEXTS.text("papers.sign.for"), TEXTS.text("papers.sign.chairman")), ""),
            List.of(),
            List.of(),
            false)
        .marked(TEXTS.text("papers.mark", entry.number()));
  }

  private static String text(String key, Object... arguments) {
    return TEXTS.text("reviews.certificate." + key, arguments);
  }
}
