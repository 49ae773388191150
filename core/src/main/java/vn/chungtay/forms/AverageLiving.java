package vn.chungtay.forms;

import java.math.BigDecimal;
import java.util.Optional;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.Standard;

/**
 * Whether the answers of a household give the average living standard of farming, forestry, fishery
 * and salt: above the poverty line, and its income at or below the upper line of the law. That the
 * household lives of such work is said in its request. Points do not decide: the law speaks of
 * income.
 *
 * @param holds unknown where the income is not told, the class is open, or the law's line is not
 *     known
 * @param verified true where the line was read in the act; otherwise a person has to confirm
 */
public record AverageLiving(Truth holds, boolean verified) {
  private static final String LINE = "average-living-line.";

  /** What {@code reading} of a survey amounts to under {@code standard}. */
  public static AverageLiving of(Standard standard, SurveyReading reading) {
    String residence = reading.answers().household().getOrDefault("residence", "");
    Optional<Figure> line = standard.findFigure(LINE + residence);
    boolean verified = line.filter(each -> each.source().certainty().isVerified()).isPresent();
    if (!reading.faults().isEmpty()) {
      return new AverageLiving(Truth.UNKNOWN_YET, verified);
    }
    HouseholdClass outcome = reading.judgement().outcome();
    if (outcome == HouseholdClass.POOR || outcome == HouseholdClass.NEAR_POOR) {
      // Below the lower line, which was read: nobody has to confirm.
      return new AverageLiving(Truth.NO, true);
    }
    String told = reading.answers().household().get("income_per_person");
    if (outcome == HouseholdClass.UNDETERMINED || told == null || line.isEmpty()) {
      return new AverageLiving(Truth.UNKNOWN_YET, verified);
    }
    boolean within = new BigDecimal(told).compareTo(line.get().number()) <= 0;
    return new AverageLiving(within ? Truth.YES : Truth.NO, verified);
  }
}
