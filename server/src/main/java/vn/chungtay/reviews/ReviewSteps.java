package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;
import vn.chungtay.seals.Sheet;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Takes the steps of a review. Whether a step may be taken is asked of the procedure in force; what
 * it takes to be complete is asked of the list. Step, paper and audit entry are one transaction.
 */
@Service
public class ReviewSteps {
  private static final int NAMED = 5;

  private final Reviews reviews;
  private final EntryTable table;
  private final ReviewSurveys surveys;
  private final ReviewScreenings screenings;
  private final ReviewDecisions decisions;
  private final SealedAnswers answers;
  private final ReviewRights rights;
  private final Areas areas;

  ReviewSteps(
      Reviews reviews,
      EntryTable table,
      ReviewSurveys surveys,
      ReviewScreenings screenings,
      ReviewDecisions decisions,
      SealedAnswers answers,
      ReviewRights rights,
      Areas areas) {
    this.reviews = reviews;
    this.table = table;
    this.surveys = surveys;
    this.screenings = screenings;
    this.decisions = decisions;
    this.answers = answers;
    this.rights = rights;
    this.areas = areas;
  }

  /** Takes a step, or says everything that stands against it. */
  @Transactional
  public Outcome<VillageReview> take(long villageId, StepTaken wanted) {
    VillageReview review = reviews.villageToWrite(villageId);
    rights.maySee(review);
    Vote vote = wanted.vote().orElse(null);
    String role = rights.role(review, wanted.step(), wanted.day());
    ReviewDeed deed = new ReviewDeed.Taken(wanted.step(), wanted.day(), role, vote);
    List<Refusal> faults = new ArrayList<>(review.progress().after(deed).refusals());
    if (review.deeds().size() != wanted.seen()) {
      faults.add(0, ReviewRights.meanwhile());
    }
    rights.ahead(wanted.day()).ifPresent(faults::add);
    if (faults.isEmpty()) {
      faults.addAll(incomplete(review, wanted));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    if (!rights.write(review, deed, wanted.note())) {
      return Outcome.refused(ReviewRights.meanwhile());
    }
    effects(review, wanted);
    VillageReview after = reviews.village(villageId);
    rights.seal(after, sheet(after, wanted));
    rights.record(
        after, wanted.step().code(), Map.of("day", wanted.day().toString(), "note", wanted.note()));
    return Outcome.of(reviews.village(villageId));
  }

  private void effects(VillageReview review, StepTaken wanted) {
    switch (wanted.step()) {
      case SURVEY -> takeResults(review);
      case SCREENING -> {
        takeScreenings(review);
        table.updateScreened(review.id());
      }
      case DECISION -> decisions.decide(review, wanted.day(), wanted.note());
      case CERTIFICATES -> decisions.certify(review, wanted.day());
      default -> {
        // Nothing but the deed and its paper.
      }
    }
  }

  /** What the answers of each household say now is its result, whatever is answered later. */
  private void takeResults(VillageReview review) {
    Map<Long, Surveyed> surveyed = surveys.of(review);
    for (Entry entry : review.entries()) {
      if (!entry.isSettledWithoutSurvey()) {
        Surveyed of = surveyed.getOrDefault(entry.householdId(), Surveyed.NOT_YET);
        table.updateFinding(entry.id(), surveys.finding(review.round(), of).orElseThrow());
      }
    }
  }

  /** What the screening forms end in now is kept; what was written by hand stays. */
  private void takeScreenings(VillageReview review) {
    Map<Long, Screened> screened = screenings.of(review);
    for (Entry entry : review.entries()) {
      Screened of = screened.getOrDefault(entry.householdId(), Screened.NOT_YET);
      if (entry.asked() && entry.screening() == null) {
        Entry.Screening ended = ReviewScreenings.screening(of).orElseThrow();
        table.updateScreening(entry.id(), ended);
        if (ended.stops()) {
          table.updateFinding(entry.id(), surveys.stopped(review.round(), ended.reason()));
        }
      }
    }
  }

  private List<Refusal> notScreened(VillageReview review) {
    Map<Screened.State, List<String>> heads =
        ReviewScreenings.waiting(review, screenings.of(review));
    List<String> none = new ArrayList<>(heads.getOrDefault(Screened.State.NONE, List.of()));
    none.addAll(heads.getOrDefault(Screened.State.OPEN, List.of()));
    List<Refusal> faults = new ArrayList<>();
    faults.addAll(named(none, "REV-043", "reviews.refusal.not-screened"));
    faults.addAll(
        named(
            heads.getOrDefault(Screened.State.CONFIRM, List.of()),
            "REV-044",
            "reviews.refusal.screening-confirm"));
    faults.addAll(
        named(
            heads.getOrDefault(Screened.State.APART, List.of()),
            "REV-045",
            "reviews.refusal.screening-apart"));
    return faults;
  }

  /** Households whose survey gives no class, by what stands against it. */
  private List<Refusal> notSurveyed(VillageReview review) {
    Map<Long, Surveyed> surveyed = surveys.of(review);
    Map<Surveyed.State, List<String>> heads = new EnumMap<>(Surveyed.State.class);
    for (Entry entry : review.entries()) {
      if (!entry.isSettledWithoutSurvey()) {
        Surveyed of = surveyed.getOrDefault(entry.householdId(), Surveyed.NOT_YET);
        heads.computeIfAbsent(of.state(), state -> new ArrayList<>()).add(entry.head());
      }
    }
    List<Refusal> faults = new ArrayList<>();
    faults.addAll(
        named(
            heads.getOrDefault(Surveyed.State.NONE, List.of()),
            "REV-024",
            "reviews.refusal.not-surveyed"));
    faults.addAll(
        named(
            heads.getOrDefault(Surveyed.State.OPEN, List.of()),
            "REV-037",
            "reviews.refusal.undetermined"));
    faults.addAll(
        named(
            heads.getOrDefault(Surveyed.State.APART, List.of()),
            "REV-038",
            "reviews.refusal.apart"));
    faults.addAll(
        named(
            heads.getOrDefault(Surveyed.State.PROPOSED, List.of()),
            "REV-046",
            "reviews.refusal.proposed"));
    return faults;
  }

  /** What a step needs beside its turn. */
  private List<Refusal> incomplete(VillageReview review, StepTaken wanted) {
    return switch (wanted.step()) {
      case LIST ->
          review.entries().isEmpty()
              ? List.of(Refusal.of("REV-023", "", "reviews.refusal.empty-list"))
              : List.of();
      case SCREENING -> notScreened(review);
      case SURVEY -> notSurveyed(review);
      case MEETING, POSTING ->
          named(
              review.entries().stream().filter(e -> e.found() == null).map(Entry::head).toList(),
              "REV-024",
              "reviews.refusal.not-surveyed");
      case RECHECK ->
          review.openObjections().isEmpty()
              ? List.of()
              : List.of(
                  Refusal.of(
                      "REV-025",
                      "",
                      "reviews.refusal.not-answered",
                      review.openObjections().size()));
      case DECISION ->
          wanted.note().isBlank()
              ? List.of(Refusal.of("REV-026", "note", "reviews.refusal.decision-number"))
              : named(decisions.gone(review, wanted.day()), "REV-027", "reviews.refusal.gone");
      default -> List.of();
    };
  }

  private static List<Refusal> named(List<String> heads, String code, String key) {
    if (heads.isEmpty()) {
      return List.of();
    }
    String names = heads.stream().limit(NAMED).collect(Collectors.joining(", "));
    String dots = heads.size() > NAMED ? ", …" : "";
    return List.of(Refusal.of(code, "", key, heads.size(), names + dots));
  }

  private Sheet sheet(VillageReview review, StepTaken wanted) {
    AreaBook book = areas.book();
    String village = book.find(review.areaId(), wanted.day()).map(Area::fullName).orElse("");
    String commune =
        book.find(review.round().areaId(), wanted.day()).map(Area::fullName).orElse("");
    String vote = wanted.vote().map(v -> v.agreed() + "/" + v.attended()).orElse("");
    List<String> first = List.of(village, commune, wanted.day().toString(), wanted.note(), vote);
    List<List<String>> behind =
        ReviewSheets.restsOnAnswers(wanted.step()) ? answers.lines(review.entries()) : List.of();
    return ReviewSheets.of(wanted.step(), first, review.entries(), review.objections(), behind);
  }

  /** True where the person may write down requests and objections. */
  public boolean hears(VillageReview review, LocalDate day) {
    return rights.hears(review, day);
  }

  /** True where the person holds a role that may take this step. */
  public boolean acts(VillageReview review, Step step, LocalDate day) {
    return rights.acts(review, step, day);
  }
}
