package vn.chungtay.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningReading;

/**
 * What one household answered to the screening form at one time.
 *
 * @param areaId the village it lived in
 * @param basedOn the set its writer had before their eyes; null where there was none
 * @param signs answers by the names of the signs
 * @param ended what the form made of them when they were written
 * @param actor sign-in name of the writer
 */
public record ScreeningSet(
    long id,
    long householdId,
    long areaId,
    String formCode,
    String formVersion,
    AnswerSet.Way way,
    AnswerSet.State state,
    @Nullable Long basedOn,
    Map<String, String> signs,
    ScreeningReading.Ended ended,
    String actor,
    Instant writtenAt) {
  /** Copies the answers. */
  public ScreeningSet {
    signs = Map.copyOf(signs);
  }

  /** The answers as forms take them. */
  public Answers answers() {
    return new Answers(signs, List.of());
  }
}
