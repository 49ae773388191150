package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdNotes;
import vn.chungtay.households.Households;
import vn.chungtay.households.Standing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewKind;

/** What a decision does: the register learns each household's class, the poor get certificates. */
@Component
class ReviewDecisions {
  private final EntryTable table;
  private final Households households;
  private final HouseholdNotes notes;

  ReviewDecisions(EntryTable table, Households households, HouseholdNotes notes) {
    this.table = table;
    this.households = households;
    this.notes = notes;
  }

  /** Heads of households that no longer live in the village on the day of the decision. */
  List<String> gone(VillageReview review, LocalDate day) {
    return review.entries().stream()
        .filter(
            entry ->
                households
                    .find(entry.householdId(), day)
                    .filter(found -> found.areaId() == review.areaId())
                    .isEmpty())
        .map(Entry::head)
        .toList();
  }

  void decide(VillageReview review, LocalDate day, String number) {
    for (Entry entry : review.entries()) {
      Finding finding = Objects.requireNonNull(entry.finding(), "surveyed");
      StandingClass found = finding.found();
      if (isTold(review, entry, found)) {
        Household household = households.get(entry.householdId(), day);
        Standing standing =
            new Standing(
                found,
                day,
                origin(entry, found),
                finding.income(),
                finding.deprivation(),
                finding.deprivations(),
                finding.rulebook(),
                finding.digest(),
                number);
        notes
            .classify(entry.householdId(), standing, new Deed(day, number, household.edition()))
            .get();
      }
    }
  }

  /** Who asked for the average living standard and did not get it keeps the class it has. */
  private static boolean isTold(VillageReview review, Entry entry, StandingClass found) {
    if (review.round().kind() == ReviewKind.AVERAGE_LIVING) {
      return found == StandingClass.AVERAGE_LIVING
          || entry.before() == StandingClass.AVERAGE_LIVING;
    }
    return entry.before() != null || found != StandingClass.NOT_POOR;
  }

  /** Same class as before, again after having left it, or for the first time. */
  private String origin(Entry entry, StandingClass found) {
    if (found == StandingClass.NOT_POOR || found == StandingClass.AVERAGE_LIVING) {
      return "";
    }
    if (found == entry.before()) {
      return "CONTINUED";
    }
    Optional<Standing> earlier =
        households.standings(entry.householdId()).stream()
            .filter(standing -> standing.standingClass() == found)
            .findFirst();
    return earlier.isPresent() ? "FELL_BACK" : "NEWLY_ARISEN";
  }

  /** Numbers the certificates of the poor and near-poor; one that has its number keeps it. */
  void certify(VillageReview review, LocalDate day) {
    List<Long> entries =
        review.entries().stream().filter(ReviewDecisions::isOwed).map(Entry::id).toList();
    if (!entries.isEmpty()) {
      table.certify(entries, review.round().areaId(), day.getYear());
    }
  }

  private static boolean isOwed(Entry entry) {
    StandingClass found = entry.found();
    return entry.certificate().isEmpty()
        && (found == StandingClass.POOR || found == StandingClass.NEAR_POOR);
  }
}
