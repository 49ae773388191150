package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Listing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * What is written down household by household: requests, findings, objections and their answers.
 */
@Service
public class ReviewFindings {
  private final Reviews reviews;
  private final ReviewTable table;
  private final EntryTable entries;
  private final ReviewSurveys surveys;
  private final ReviewRights rights;
  private final HouseholdLists households;

  ReviewFindings(
      Reviews reviews,
      ReviewTable table,
      EntryTable entries,
      ReviewSurveys surveys,
      ReviewRights rights,
      HouseholdLists households) {
    this.reviews = reviews;
    this.table = table;
    this.entries = entries;
    this.surveys = surveys;
    this.rights = rights;
    this.households = households;
  }

  /** A household of the village asks to be reviewed. */
  @Transactional
  public Outcome<VillageReview> ask(long villageId, String number, LocalDate day) {
    VillageReview review = mine(villageId);
    ReviewDeed deed = new ReviewDeed.Requested(day, rights.role(review, Step.LIST, day));
    List<Refusal> faults = wrongDay(review, deed, day);
    if (!rights.hears(review, day)) {
      faults.add(ReviewRights.mayNotHear());
    }
    Optional<HouseholdLine> household =
        households.all(Listing.of(review.areaId(), day)).stream()
            .filter(line -> line.number().equals(number.strip()))
            .findFirst();
    if (household.isEmpty()) {
      faults.add(Refusal.of("REV-031", "number", "reviews.refusal.no-household", number.strip()));
    }
    if (!faults.isEmpty() || household.isEmpty()) {
      return Outcome.refused(faults);
    }
    if (!rights.write(review, deed, number.strip())) {
      return Outcome.refused(ReviewRights.meanwhile());
    }
    entries.insert(review.id(), review.areaId(), household.get(), true);
    rights.record(review, "asked", Map.of("household", number.strip()));
    return Outcome.of(reviews.village(villageId));
  }

  /** Somebody says that what hangs on the wall is wrong about a household. */
  @Transactional
  public Outcome<VillageReview> object(
      long villageId, long entryId, LocalDate day, String content) {
    VillageReview review = mine(villageId);
    Optional<Entry> entry = find(review, entryId);
    ReviewDeed deed = new ReviewDeed.Objected(day, rights.role(review, Step.POSTING, day));
    List<Refusal> faults = wrongDay(review, deed, day);
    if (!rights.hears(review, day)) {
      faults.add(ReviewRights.mayNotHear());
    }
    if (entry.isEmpty() || content.isBlank()) {
      faults.add(Refusal.of("REV-028", "content", "reviews.refusal.objection"));
    }
    if (!faults.isEmpty() || entry.isEmpty()) {
      return Outcome.refused(faults);
    }
    if (!rights.write(review, deed, "")) {
      return Outcome.refused(ReviewRights.meanwhile());
    }
    table.insertObjection(review, entryId, day, content.strip(), rights.actor(), rights.now());
    rights.seal(review, ReviewSheets.objection(day, entry.get(), content.strip()));
    rights.record(review, "objected", Map.of("household", entry.get().number()));
    return Outcome.of(reviews.village(villageId));
  }

  /**
   * What the re-check found about an objection; the class may be another one from here on.
   *
   * @param typed empty to take the result from the household's answers as they are now
   */
  @Transactional
  public Outcome<VillageReview> answer(
      long villageId, long objectionId, LocalDate day, String answer, Optional<PaperResult> typed) {
    VillageReview review = mine(villageId);
    Optional<Objection> objection =
        review.openObjections().stream().filter(o -> o.id() == objectionId).findFirst();
    if (objection.isEmpty() || answer.isBlank()) {
      return Outcome.refused(Refusal.of("REV-029", "answer", "reviews.refusal.answer"));
    }
    if (rights.ahead(day).isPresent()) {
      return Outcome.refused(rights.ahead(day).get());
    }
    if (!rights.acts(review, Step.RECHECK, day)) {
      return Outcome.refused(ReviewRights.notThisRole(Step.RECHECK));
    }
    Entry entry = find(review, objection.get().entryId()).orElseThrow();
    Optional<Finding> finding =
        typed
            .map(paper -> surveys.finding(review.round(), paper))
            .or(() -> surveys.finding(review.round(), surveys.of(review, entry)));
    if (finding.isEmpty()) {
      return Outcome.refused(
          Refusal.of("REV-039", "found", "reviews.refusal.no-survey-yet", entry.head()));
    }
    table.answerObjection(objectionId, answer.strip(), day);
    entries.updateFinding(entry.id(), finding.get());
    rights.record(review, "answered", Map.of("objection", String.valueOf(objectionId)));
    return Outcome.of(reviews.village(villageId));
  }

  /** Writes down a result from paper, with its reason; only before the survey is closed. */
  @Transactional
  public Outcome<VillageReview> typed(long villageId, long entryId, PaperResult typed) {
    VillageReview review = mine(villageId);
    List<Refusal> faults = notSurveying(review);
    boolean average = review.round().kind() == ReviewKind.AVERAGE_LIVING;
    if (average != (typed.found() == StandingClass.AVERAGE_LIVING)
        && typed.found() != StandingClass.NOT_POOR) {
      faults.add(Refusal.of("REV-033", "found", "reviews.refusal.class"));
    }
    if (typed.reason().isBlank()) {
      faults.add(Refusal.of("REV-040", "reason", "reviews.refusal.paper-reason"));
    }
    Optional<Entry> entry = find(review, entryId);
    if (entry.isEmpty()) {
      faults.add(Refusal.of("REV-028", "", "reviews.refusal.objection"));
    }
    if (!faults.isEmpty() || entry.isEmpty()) {
      return Outcome.refused(faults);
    }
    entries.updateFinding(entryId, surveys.finding(review.round(), typed));
    rights.record(
        review, "found", Map.of("household", entry.get().number(), "class", typed.found().name()));
    return Outcome.of(reviews.village(villageId));
  }

  /** Takes a typed result back, so that the survey counts again. */
  @Transactional
  public Outcome<VillageReview> untyped(long villageId, long entryId) {
    VillageReview review = mine(villageId);
    List<Refusal> faults = notSurveying(review);
    Optional<Entry> entry = find(review, entryId).filter(Entry::isSettledWithoutSurvey);
    if (entry.isEmpty()) {
      faults.add(Refusal.of("REV-028", "", "reviews.refusal.objection"));
    }
    if (!faults.isEmpty() || entry.isEmpty()) {
      return Outcome.refused(faults);
    }
    entries.clearFinding(entryId);
    rights.record(review, "unfound", Map.of("household", entry.get().number()));
    return Outcome.of(reviews.village(villageId));
  }

  /** Writes down what the quick identification of a household that asked ended in. */
  @Transactional
  public Outcome<VillageReview> screen(long villageId, long entryId, Entry.Screening screening) {
    VillageReview review = mine(villageId);
    List<Refusal> faults = new ArrayList<>();
    if (!rights.acts(review, Step.SCREENING, rights.today())) {
      faults.add(ReviewRights.notThisRole(Step.SCREENING));
    }
    if (!review.progress().stands(Step.LIST) || review.progress().stands(Step.SCREENING)) {
      faults.add(Refusal.of("REV-041", "", "reviews.refusal.not-screening"));
    }
    Optional<Entry> entry = find(review, entryId).filter(Entry::asked);
    if (entry.isEmpty() || screening.reason().isBlank()) {
      faults.add(Refusal.of("REV-042", "reason", "reviews.refusal.screening"));
    }
    if (!faults.isEmpty() || entry.isEmpty()) {
      return Outcome.refused(faults);
    }
    entries.updateScreening(entryId, screening);
    if (screening.stops()) {
      entries.updateFinding(entryId, surveys.stopped(review.round(), screening.reason().strip()));
    } else {
      entries.clearFinding(entryId);
    }
    rights.record(review, "screened", Map.of("household", entry.get().number()));
    return Outcome.of(reviews.village(villageId));
  }

  /** Of a day still to come only that is told: what would be wrong on it nobody can know. */
  private List<Refusal> wrongDay(VillageReview review, ReviewDeed deed, LocalDate day) {
    List<Refusal> faults = new ArrayList<>();
    rights
        .ahead(day)
        .ifPresentOrElse(
            faults::add, () -> faults.addAll(review.progress().after(deed).refusals()));
    return faults;
  }

  private List<Refusal> notSurveying(VillageReview review) {
    List<Refusal> faults = new ArrayList<>();
    if (!rights.acts(review, Step.SURVEY, rights.today())) {
      faults.add(ReviewRights.notThisRole(Step.SURVEY));
    }
    if (!review.progress().stands(Step.LIST) || review.progress().stands(Step.SURVEY)) {
      faults.add(Refusal.of("REV-030", "", "reviews.refusal.not-surveying"));
    }
    return faults;
  }

  private static Optional<Entry> find(VillageReview review, long entryId) {
    return review.entries().stream().filter(e -> e.id() == entryId).findFirst();
  }

  private VillageReview mine(long villageId) {
    VillageReview review = reviews.villageToWrite(villageId);
    rights.maySee(review);
    return review;
  }
}
