package vn.chungtay.reviews.pages;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.Step;
import vn.chungtay.reviews.Entry;
import vn.chungtay.reviews.Finding;
import vn.chungtay.reviews.ReviewSurveys;
import vn.chungtay.reviews.Surveyed;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.values.Texts;

/** How far each household's survey has come, in words; one reading for a whole village. */
final class SurveyWords {
  private final VillageReview review;
  private final ReviewSurveys surveys;
  private final Map<Long, Surveyed> surveyed;
  private final boolean closed;
  private final boolean surveying;
  private final ReviewWords words;
  private final Texts texts;

  SurveyWords(VillageReview review, ReviewSurveys surveys, ReviewWords words) {
    this.review = review;
    this.surveys = surveys;
    this.surveyed = surveys.of(review);
    this.closed = review.progress().stands(Step.SURVEY);
    this.surveying = review.progress().stands(Step.LIST) && !closed;
    this.words = words;
    this.texts = words.texts();
  }

  private Surveyed survey(Entry entry) {
    return surveyed.getOrDefault(entry.householdId(), Surveyed.NOT_YET);
  }

  /** The survey counts until it is closed; then what was taken from it. */
  private boolean counts(Entry entry) {
    return surveying && !entry.isSettledWithoutSurvey();
  }

  /** True while the review waits for this household's survey. */
  boolean waits(Entry entry) {
    return counts(entry) && found(entry).isEmpty();
  }

  Optional<StandingClass> found(Entry entry) {
    if (!counts(entry)) {
      return Optional.ofNullable(entry.found());
    }
    Surveyed survey = survey(entry);
    return survey.state() == Surveyed.State.COMPLETE ? survey.found() : Optional.empty();
  }

  @Nullable Integer income(Entry entry) {
    return counts(entry) ? survey(entry).incomeScore() : entry.incomeScore();
  }

  @Nullable Integer deprivation(Entry entry) {
    if (!counts(entry)) {
      return entry.deprivationScore();
    }
    Surveyed survey = survey(entry);
    return survey.reading() == null ? null : survey.reading().judgement().deprivationScore();
  }

  /** The survey of a household; whoever hands it in comes back to the review. */
  static String href(VillageReview review, Entry entry) {
    return "/surveys/" + entry.householdId() + "?back=/reviews/villages/" + review.id();
  }

  VillageView.Survey of(Entry entry) {
    String href = href(review, entry);
    Finding finding = entry.finding();
    if (finding != null && !counts(entry)) {
      return taken(entry, finding, href);
    }
    Surveyed survey = survey(entry);
    return switch (survey.state()) {
      case NONE -> new VillageView.Survey("", text("none"), "", href, false);
      case OPEN -> new VillageView.Survey("warning", text("open"), missing(survey), href, false);
      case APART ->
          new VillageView.Survey(
              "danger",
              text("apart"),
              "",
              "/surveys/" + entry.householdId() + "/differences/" + survey.apart(),
              false);
      case PROPOSED ->
          new VillageView.Survey(
              "warning",
              set(Objects.requireNonNull(survey.set())),
              texts.text(
                  "reviews.survey.proposed",
                  survey.found().map(found -> texts.text(found.key())).orElse("")),
              href,
              false);
      case COMPLETE ->
          new VillageView.Survey(
              "good", set(Objects.requireNonNull(survey.set())), "", href, false);
    };
  }

  private VillageView.Survey taken(Entry entry, Finding finding, String href) {
    String changed = changed(entry, finding);
    boolean typed = finding.way() == Finding.Way.PAPER;
    String words =
        finding.answerSet() == null
            ? text(finding.way().name())
            : texts.text("reviews.survey.set", finding.answerSet().toString());
    return new VillageView.Survey(
        changed.isEmpty() ? typed ? "warning" : "good" : "danger",
        words,
        changed.isEmpty() ? finding.reason() : changed,
        href,
        typed && surveying);
  }

  /** What the answers say by now, where that is not what the review took. */
  private String changed(Entry entry, Finding finding) {
    Surveyed survey = survey(entry);
    AnswerSet set = survey.set();
    if (survey.apart() != null) {
      return text("apart");
    }
    if (!closed || set == null || Objects.equals(set.id(), finding.answerSet())) {
      return "";
    }
    String now =
        survey
            .found()
            .map(found -> texts.text(found.key()))
            .orElseGet(() -> texts.text("rules.class.UNDETERMINED"));
    boolean same = survey.found().filter(found -> found == finding.found()).isPresent();
    return same && finding.answerSet() == null
        ? ""
        : texts.text("reviews.survey.changed", String.valueOf(set.id()), now);
  }

  private String missing(Surveyed survey) {
    AnswerSet set = Objects.requireNonNull(survey.set(), "open");
    var form = surveys.form(review.round());
    if (survey.average() != null && survey.missing().contains("income_per_person")) {
      return form.form()
          .find("income_per_person")
          .map(each -> each.question().in(words.language()))
          .orElse("");
    }
    return String.join(
        "; ",
        new Explanation(form.judge(), form.facts(set.answers()), words.language())
            .sheet()
            .missing());
  }

  private String set(AnswerSet set) {
    return texts.text(
        "reviews.survey.set-by",
        String.valueOf(set.id()),
        texts.text("reviews.survey.way-" + set.way().name()));
  }

  private String text(String state) {
    return texts.text("reviews.survey." + state);
  }
}
