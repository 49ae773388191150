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
import vn.chungtay.procedures.ReviewDeed;
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
  private final ReviewRights rights;
  private final HouseholdLists households;

  ReviewFindings(
      Reviews reviews, ReviewTable table, ReviewRights rights, HouseholdLists households) {
    this.reviews = reviews;
    this.table = table;
    this.rights = rights;
    this.households = households;
  }

  /** A household of the village asks to be reviewed. */
  @Transactional
  public Outcome<VillageReview> ask(long villageId, String number, LocalDate day) {
    VillageReview review = mine(villageId);
    ReviewDeed deed = new ReviewDeed.Requested(day, rights.role(review, Step.LIST, day));
    List<Refusal> faults = new ArrayList<>(review.progress().after(deed).refusals());
    rights.ahead(day).ifPresent(faults::add);
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
    table.insertEntry(review, household.get(), true);
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
    List<Refusal> faults = new ArrayList<>(review.progress().after(deed).refusals());
    rights.ahead(day).ifPresent(faults::add);
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

  /** What the re-check found about an objection; the class may be another one from here on. */
  @Transactional
  public Outcome<VillageReview> answer(
      long villageId, long objectionId, LocalDate day, String answer, Finding finding) {
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
    table.answerObjection(objectionId, answer.strip(), day);
    table.updateFinding(
        objection.get().entryId(), finding.found(), finding.income(), finding.deprivation());
    rights.record(review, "answered", Map.of("objection", String.valueOf(objectionId)));
    return Outcome.of(reviews.village(villageId));
  }

  /** Writes down what the survey of a household found; only before the village has met. */
  @Transactional
  public Outcome<VillageReview> find(long villageId, long entryId, Finding finding) {
    VillageReview review = mine(villageId);
    LocalDate day = rights.today();
    List<Refusal> faults = new ArrayList<>();
    if (!rights.acts(review, Step.SURVEY, day)) {
      faults.add(ReviewRights.notThisRole(Step.SURVEY));
    }
    if (!review.progress().stands(Step.LIST) || review.progress().stands(Step.SURVEY)) {
      faults.add(Refusal.of("REV-030", "", "reviews.refusal.not-surveying"));
    }
    Optional<Entry> entry = find(review, entryId);
    if (entry.isEmpty()) {
      faults.add(Refusal.of("REV-028", "", "reviews.refusal.objection"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    table.updateFinding(entryId, finding.found(), finding.income(), finding.deprivation());
    rights.record(
        review,
        "found",
        Map.of("household", entry.map(Entry::number).orElse(""), "class", finding.found().name()));
    return Outcome.of(reviews.village(villageId));
  }

  private static Optional<Entry> find(VillageReview review, long entryId) {
    return review.entries().stream().filter(e -> e.id() == entryId).findFirst();
  }

  private VillageReview mine(long villageId) {
    VillageReview review = reviews.village(villageId);
    rights.maySee(review);
    return review;
  }
}
