package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;

/**
 * The result of one household in a review, and what it rests on.
 *
 * @param income points of the income side; null where income was told in đồng, or not at all
 * @param deprivation points of the deprivation side; null where not told
 * @param reason why it was typed; empty where a survey gave it
 * @param answerSet the answer set it was taken from; null where it was typed
 * @param incomeSide code of the income side; empty where unknown
 * @param deprivations codes of the indicators in which the household is deprived
 * @param rulebook id of the rulebook in force on {@code judged}
 * @param digest of that rulebook's files
 * @param judged the day whose law judged the household
 */
public record Finding(
    StandingClass found,
    @Nullable Integer income,
    @Nullable Integer deprivation,
    Way way,
    String reason,
    @Nullable Long answerSet,
    String incomeSide,
    List<String> deprivations,
    String rulebook,
    String digest,
    @Nullable LocalDate judged) {
  /** Where a result comes from. */
  public enum Way {
    /** The answer set that counted. */
    SURVEY,
    /** Typed from paper, with a reason. */
    PAPER,
    /** The quick identification ended it. */
    SCREENING
  }

  /** Copies the list. */
  public Finding {
    deprivations = List.copyOf(deprivations);
  }
}
