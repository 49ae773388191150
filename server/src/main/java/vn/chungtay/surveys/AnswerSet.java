package vn.chungtay.surveys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.rules.HouseholdClass;

/**
 * What one household answered at one time, as it was judged then.
 *
 * @param areaId the village it lived in
 * @param formCode e.g. {@code survey-mdp-2022}
 * @param basedOn the set its writer had before their eyes; null where there was none
 * @param householdEdition edition of the register its writer had; 0 where unknown
 * @param answers as written, members with the register's ids
 * @param result what the standard said of them
 * @param actor sign-in name of the writer
 */
public record AnswerSet(
    long id,
    long householdId,
    long areaId,
    String formCode,
    String formVersion,
    Way way,
    State state,
    @Nullable Long basedOn,
    int householdEdition,
    Answers answers,
    Result result,
    String actor,
    Instant writtenAt) {
  /** How the answers came. */
  public enum Way {
    PHONE,
    BROWSER,
    PAPER,
    /** Put together by a person out of two sets that differed. */
    RESOLVED
  }

  /** Whether the set counts. */
  public enum State {
    /** Begun, not handed in; only its writer's. */
    DRAFT,
    /** The one that counts. */
    CURRENT,
    /** Handed in by somebody who had not seen the current one; both wait for a person. */
    CONFLICT,
    /** Counted until the next one came. */
    REPLACED,
    /** Was in conflict; a person has settled it. */
    SETTLED
  }

  /**
   * What the standard said.
   *
   * @param incomeSide code of the income side; empty where unknown
   * @param deprivations certain ones
   * @param deprivationsAtMost with those still open
   * @param deprived codes of the certain ones
   * @param missing answers that leave the class open
   */
  public record Result(
      HouseholdClass outcome,
      String incomeSide,
      int deprivations,
      int deprivationsAtMost,
      int deprivationScore,
      List<String> deprived,
      List<String> missing,
      String rulebook,
      String digest) {}
}
