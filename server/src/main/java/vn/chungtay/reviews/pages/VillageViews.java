package vn.chungtay.reviews.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepState;
import vn.chungtay.reviews.Entry;
import vn.chungtay.reviews.Objection;
import vn.chungtay.reviews.ReviewScreenings;
import vn.chungtay.reviews.ReviewSteps;
import vn.chungtay.reviews.ReviewSurveys;
import vn.chungtay.reviews.Screened;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.seals.Seal;
import vn.chungtay.seals.SealChain;
import vn.chungtay.values.Figures;
import vn.chungtay.web.Choice;

/** Puts the review of a village into the words of its page. */
@Component
class VillageViews {
  static final List<StandingClass> CLASSES =
      List.of(StandingClass.POOR, StandingClass.NEAR_POOR, StandingClass.NOT_POOR);
  private static final List<StandingClass> AVERAGE =
      List.of(StandingClass.AVERAGE_LIVING, StandingClass.NOT_POOR);

  /** The classes a kind of review can find. */
  static List<StandingClass> classes(ReviewKind kind) {
    return kind == ReviewKind.AVERAGE_LIVING ? AVERAGE : CLASSES;
  }

  private final ReviewSteps steps;
  private final ReviewSurveys surveys;
  private final ReviewScreenings screenings;
  private final ReviewWords words;

  VillageViews(
      ReviewSteps steps, ReviewSurveys surveys, ReviewScreenings screenings, ReviewWords words) {
    this.steps = steps;
    this.surveys = surveys;
    this.screenings = screenings;
    this.words = words;
  }

  VillageView of(VillageReview review, VillageView.Kept kept) {
    LocalDate today = words.today();
    List<StepState> states = review.states(today);
    // A paper handed in on the last day may be written down later: its own day counts.
    boolean posted =
        review.progress().stands(Step.POSTING)
            && !review.progress().stands(Step.DECISION)
            && steps.hears(review, today);
    boolean surveying =
        states.stream()
                .filter(state -> state.rule().step() == Step.SURVEY)
                .anyMatch(
                    state ->
                        state.status() == StepState.Status.OPEN
                            || state.status() == StepState.Status.LATE)
            && steps.acts(review, Step.SURVEY, today);
    SurveyWords found = new SurveyWords(review, surveys, words);
    List<Entry> waiting =
        surveying ? review.entries().stream().filter(found::waits).toList() : List.of();
    List<VillageView.Household> households =
        review.entries().stream().map(entry -> household(entry, found)).toList();
    return new VillageView(
        "/reviews/villages/" + review.id(),
        "/reviews/" + review.round().id(),
        review.deeds().size(),
        today.toString(),
        states.stream().map(state -> line(review, state, waiting.size())).toList(),
        households,
        review.objections().stream().map(each -> complaint(review, each)).toList(),
        classes(review.round().kind()).stream()
            .map(each -> new Choice(each.name(), words.texts().text(each.key())))
            .toList(),
        surveying,
        review.progress().stands(Step.SURVEY),
        review.progress().stands(Step.CERTIFICATES),
        (int) review.entries().stream().filter(each -> found.found(each).isPresent()).count(),
        steps.acts(review, Step.RECHECK, today),
        posted,
        !review.progress().stands(Step.LIST) && steps.hears(review, today),
        screening(review, today),
        screenings.form(review.round()).filter(ScreeningForm::isOfficial).isPresent(),
        chain(review),
        waiting.stream().findFirst().map(each -> next(review, each)).orElse(null),
        kept);
  }

  private static VillageView.Next next(VillageReview review, Entry entry) {
    return new VillageView.Next(entry.head(), SurveyWords.href(review, entry));
  }

  /** Households that asked, while they are screened by somebody who may. */
  private List<VillageView.Screened> screening(VillageReview review, LocalDate today) {
    boolean open =
        review.progress().stands(Step.LIST)
            && !review.progress().stands(Step.SCREENING)
            && steps.acts(review, Step.SCREENING, today);
    if (!open) {
      return List.of();
    }
    Map<Long, Screened> forms = screenings.of(review);
    return review.entries().stream()
        .filter(Entry::asked)
        .map(entry -> screened(entry, forms.getOrDefault(entry.householdId(), Screened.NOT_YET)))
        .toList();
  }

  private VillageView.Screened screened(Entry entry, Screened form) {
    Entry.Screening screening = entry.screening();
    String state = screening == null ? "" : screening.stops() ? "stop" : "continue";
    return new VillageView.Screened(
        entry.id(),
        entry.head(),
        words
            .texts()
            .text("reviews.screening." + (state.isEmpty() ? "form-" + form.state().name() : state)),
        screening == null ? String.join(" ", form.signs()) : screening.reason(),
        "/surveys/" + entry.householdId() + "/screening",
        state.isEmpty() ? tone(form.state()) : "good");
  }

  private static String tone(Screened.State state) {
    return switch (state) {
      case NONE -> "";
      case OPEN, CONFIRM -> "warning";
      case APART -> "danger";
      case CONTINUE, STOP -> "good";
    };
  }

  private VillageView.StepLine line(VillageReview review, StepState state, int waiting) {
    Step step = state.rule().step();
    boolean open =
        state.status() == StepState.Status.OPEN || state.status() == StepState.Status.LATE;
    boolean sealed = state.done().isPresent() && step != Step.LOCK && step != Step.OPINION;
    String note =
        switch (step) {
          case MEETING -> words.texts().text("reviews.note.meeting");
          case OPINION -> words.texts().text("reviews.note.opinion");
          case DECISION -> words.texts().text("reviews.note.decision");
          default -> "";
        };
    return new VillageView.StepLine(
        step.code(),
        words.step(step),
        words.cell(state),
        words.detail(state),
        words.law(state.rule()),
        open && steps.acts(review, step, words.today()),
        step == Step.SURVEY ? waiting : 0,
        step == Step.DECISION ? decides(review) : "",
        state.rule().agreement() != null,
        note,
        sealed ? "/reviews/villages/" + review.id() + "/papers/" + step.code() : "");
  }

  /** The chairman sees how many households of each class a decision writes into the register. */
  private String decides(VillageReview review) {
    List<String> classes = new ArrayList<>();
    for (StandingClass each : classes(review.round().kind())) {
      long count = review.entries().stream().filter(entry -> entry.found() == each).count();
      classes.add(words.texts().text(each.key()) + " " + count);
    }
    return words.texts().text("reviews.decides", String.join(", ", classes));
  }

  private VillageView.Household household(Entry entry, SurveyWords surveys) {
    return new VillageView.Household(
        entry.id(),
        "/households/" + entry.householdId(),
        entry.number(),
        entry.head(),
        entry.persons(),
        name(entry.before()),
        name(surveys.found(entry).orElse(null)),
        Objects.toString(surveys.income(entry), ""),
        Objects.toString(surveys.deprivation(entry), ""),
        entry.certificate(),
        entry.changes(),
        entry.asked(),
        surveys.of(entry));
  }

  private String name(@Nullable StandingClass standing) {
    return standing == null ? Figures.MISSING : words.texts().text(standing.key());
  }

  private VillageView.Complaint complaint(VillageReview review, Objection objection) {
    Optional<Entry> entry =
        review.entries().stream().filter(each -> each.id() == objection.entryId()).findFirst();
    LocalDate answered = objection.answered();
    String found = name(entry.map(Entry::found).orElse(null));
    return new VillageView.Complaint(
        objection.id(),
        entry.map(Entry::head).orElse(""),
        words.day(objection.day()),
        objection.content(),
        objection.answer(),
        answered == null,
        entry.map(each -> SurveyWords.href(review, each)).orElse(""),
        answered == null
            ? ""
            : words.texts().text("reviews.answered-on", words.day(answered), found));
  }

  private VillageView.Chain chain(VillageReview review) {
    SealChain chain = review.seals();
    List<String> faults =
        chain.verify(List.of()).stream()
            .map(fault -> words.texts().text(fault.key(), fault.number()))
            .toList();
    Optional<Seal> posting =
        chain.links().stream()
            .map(SealChain.SealedSheet::seal)
            .filter(seal -> seal.kind().equals(Step.POSTING.code()))
            .reduce((first, second) -> second);
    String code = posting.map(Seal::shortCode).orElse("");
    return new VillageView.Chain(
        chain.links().size(), faults, code, code.isEmpty() ? "" : address(code));
  }

  /**
   * The address on the wall: this server as the reader reaches it; without a code to ask for it.
   */
  static String address(String code) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path(code.isEmpty() ? "/p" : "/p/" + code)
        .toUriString();
  }
}
