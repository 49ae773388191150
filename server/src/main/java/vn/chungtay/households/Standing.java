package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class of a household since a day, what it rests on and who said so.
 *
 * @param origin {@code CONTINUED}, {@code NEWLY_ARISEN}, {@code FELL_BACK}; empty where not told
 * @param deprivations codes of the indicators in which the household is deprived
 * @param rulebook id of the rulebook; empty for decisions from before the system
 * @param digest of the rulebook's files on the day of the decision
 * @param decision number and day of the decision as printed
 */
public record Standing(
    StandingClass standingClass,
    LocalDate since,
    String origin,
    @Nullable Integer incomeScore,
    @Nullable Integer deprivationScore,
    List<String> deprivations,
    String rulebook,
    String digest,
    String decision) {
  /** Copies the list. */
  public Standing {
    deprivations = List.copyOf(deprivations);
  }

  /** A class without scores, as old lists have it. */
  public static Standing of(StandingClass standingClass, LocalDate since, String decision) {
    return new Standing(standingClass, since, "", null, null, List.of(), "", "", decision);
  }
}
