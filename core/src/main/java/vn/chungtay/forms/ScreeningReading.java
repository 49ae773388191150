package vn.chungtay.forms;

import java.util.List;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.standards.Fact;

/**
 * A filled screening form, read.
 *
 * @param answers those the form knows
 * @param faults answers that cannot be taken
 * @param ended what they amount to
 * @param found signs the household has
 * @param open questions without an answer
 */
public record ScreeningReading(
    Answers answers, List<AnswerFault> faults, Ended ended, List<Fact> found, List<Fact> open) {
  /** How a screening can end. */
  public enum Ended {
    /** Enough signs: not poor, no survey. */
    STOP,
    /** Too few signs, whatever is still open: the household is surveyed. */
    CONTINUE,
    /** Answers are missing that it depends on; never the same as no sign. */
    OPEN
  }

  /** Copies the lists. */
  public ScreeningReading {
    faults = List.copyOf(faults);
    found = List.copyOf(found);
    open = List.copyOf(open);
  }
}
