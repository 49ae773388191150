package vn.chungtay.annexes;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.values.Message;

/**
 * One thing in a plan that a person should look at. The printed value is kept and the expected one
 * stands beside it; accepting or rejecting it is for the person.
 *
 * @param unit the unit, group or total row; null where the finding is not about a row
 * @param ofYear null where the finding is not about a year
 * @param measure null where the finding is not about a column of figures
 * @param printed what stands in the file
 * @param expected what should stand there; null where the file alone does not tell
 */
public record Finding(
    Code code,
    Severity severity,
    @Nullable String unit,
    @Nullable Integer ofYear,
    @Nullable Measure measure,
    String printed,
    @Nullable String expected,
    Message message,
    Place place) {
  /** What kind of fault; names are part of the contract of {@code check}. */
  public enum Code {
    RATE,
    SUM,
    NUMBER,
    ORDER,
    YEAR,
    TEXT,
    CITATION,
    RANGE,
    JUMP
  }

  /** How heavy: an error changes what the plan says, a warning is within rounding, info is news. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  /** A finding about words of the document, not about a cell of the annex. */
  public static Finding ofText(
      Code code,
      Severity severity,
      String printed,
      @Nullable String expected,
      Message message,
      Place place) {
    return new Finding(code, severity, null, null, null, printed, expected, message, place);
  }

  /** The year the finding is about. */
  public OptionalInt year() {
    return ofYear == null ? OptionalInt.empty() : OptionalInt.of(ofYear);
  }

  /** What should stand there. */
  public Optional<String> expectation() {
    return Optional.ofNullable(expected);
  }
}
