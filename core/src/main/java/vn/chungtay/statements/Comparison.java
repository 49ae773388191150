package vn.chungtay.statements;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding;
import vn.chungtay.values.Message;

/**
 * A statement beside what the annex says.
 *
 * @param note what was compared, or why nothing could be
 * @param difference the finding; null unless the verdict is {@link Verdict#DIFFERS}
 */
public record Comparison(
    Statement statement, Verdict verdict, Message note, @Nullable Finding difference) {
  /** The outcome. */
  public enum Verdict {
    AGREES,
    DIFFERS,
    /** The annex does not have the figures the sentence speaks of. */
    NO_DATA,
    /** The sentence is not about households of the annex. */
    NOT_COMPARED,
    /** The sentence was not understood; a person has to read it. */
    NOT_UNDERSTOOD
  }

  /** The finding where text and annex differ. */
  public Optional<Finding> finding() {
    return Optional.ofNullable(difference);
  }
}
