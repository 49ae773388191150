package vn.chungtay.reviews.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.Round;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.SubjectLink;

/** What rounds, the reviews of villages and cross-checks are called in the audit trail. */
@Configuration(proxyBeanMethods = false)
class ReviewSubjects {
  @Bean
  static SubjectLink roundSubject(Reviews reviews, Areas areas) {
    return new SubjectLink(
        "reviews/",
        "/reviews/",
        Permission.SEE_HOUSEHOLDS,
        "reviews.subject-round",
        (ids, language) -> {
          AreaBook book = areas.book();
          Map<String, String> names = new HashMap<>();
          reviews.rounds().stream()
              .filter(round -> ids.contains("" + round.id()))
              .forEach(
                  round -> names.put("" + round.id(), name(round, round.areaId(), book, language)));
          return names;
        });
  }

  @Bean
  static SubjectLink villageReviewSubject(Reviews reviews, Areas areas) {
    return new SubjectLink(
        "reviews/villages/",
        "/reviews/villages/",
        Permission.SEE_HOUSEHOLDS,
        "reviews.subject-village",
        (ids, language) -> named(reviews, ids, areas.book(), language));
  }

  private static Map<String, String> named(
      Reviews reviews, Set<String> ids, AreaBook book, Language language) {
    Map<String, String> names = new HashMap<>();
    reviews
        .placed(ids.stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList())
        .forEach(
            placed ->
                names.put("" + placed.id(), name(placed.round(), placed.areaId(), book, language)));
    return names;
  }

  /** The kind of round, the place and the first day. */
  private static String name(Round round, long areaId, AreaBook book, Language language) {
    Texts texts = Texts.in(language);
    return texts.text(
        "reviews.subject-name",
        texts.text("reviews.kind." + round.kind().code()),
        book.find(areaId, round.begun()).map(area -> area.fullName()).orElse(""),
        Figures.in(language).day(round.begun()));
  }

  @Bean
  static SubjectLink crossCheckSubject() {
    return new SubjectLink(
        "reviews/cross-checks/",
        "/cross-checks/",
        Permission.ORDER_CROSS_CHECKS,
        "reviews.subject-cross-check",
        SubjectLink::unnamed);
  }
}
