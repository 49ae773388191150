package vn.chungtay.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.households.StandingClass;

/**
 * A household of a check: what its commune found beside what the others found.
 *
 * @param entry as the round has it; with its first result
 * @param check result of the check; null where it is unknown
 * @param checkIncome points of the income side as told to the check; null where not told
 * @param checkDeprivation points of the deprivation side; null where nobody answered
 * @param onlyFirst deprivations only the first survey found, by code; empty where it tells none
 * @param onlyCheck deprivations only the check found
 * @param differences answers that differ; the first survey's are "mine"
 * @param aside what phones sent after the household had answered
 */
public record Compared(
    CrossPick pick,
    Entry entry,
    Agreement agreement,
    @Nullable StandingClass check,
    @Nullable Integer checkIncome,
    @Nullable Integer checkDeprivation,
    List<String> onlyFirst,
    List<String> onlyCheck,
    List<Answers.Difference> differences,
    List<CrossAside> aside) {
  /** Copies the lists. */
  public Compared {
    onlyFirst = List.copyOf(onlyFirst);
    onlyCheck = List.copyOf(onlyCheck);
    differences = List.copyOf(differences);
    aside = List.copyOf(aside);
  }

  /** True where nobody has answered the check, so that there is nothing to compare. */
  public boolean isUnanswered() {
    return pick.answers() == null;
  }

  /** True where the commune's result has no answers behind it, e.g. was told on paper. */
  public boolean isOfResultsOnly() {
    Finding finding = entry.finding();
    return finding == null || finding.way() != Finding.Way.SURVEY;
  }

  /** How both results stand to each other; only the first three are a comparison. */
  public enum Agreement {
    AGREES,
    /** The check found the household poorer than its commune did. */
    POORER,
    /** The check found the household better off: the first result may be inflated. */
    BETTER_OFF,
    /** Answers are missing that the class depends on. */
    OPEN,
    NOT_REACHED,
    NOT_YET;

    /** True where there are two results to compare. */
    public boolean isCompared() {
      return this == AGREES || this == POORER || this == BETTER_OFF;
    }

    static Agreement of(StandingClass first, StandingClass check) {
      int compared = Integer.compare(rank(first), rank(check));
      return compared == 0 ? AGREES : compared > 0 ? POORER : BETTER_OFF;
    }

    private static int rank(StandingClass standing) {
      return switch (standing) {
        case POOR -> 0;
        case NEAR_POOR -> 1;
        case AVERAGE_LIVING -> 2;
        case NEWLY_ESCAPED, NOT_POOR -> 3;
      };
    }
  }
}
