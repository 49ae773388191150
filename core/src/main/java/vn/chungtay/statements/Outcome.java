package vn.chungtay.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.statements.Comparison.Verdict;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Subject;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Writes the outcome of a comparison. */
final class Outcome {
  /** As for rates of the annex: within this many points a difference is a warning. */
  private static final BigDecimal NEAR_POINTS = new BigDecimal("0.05");

  /** As for totals of the annex: within this share a difference is a warning. */
  private static final BigDecimal NEAR_SHARE = new BigDecimal("0.001");

  private Outcome() {}

  static Comparison of(Statement said, Verdict verdict, String key) {
    return new Comparison(said, verdict, Message.of(key), null);
  }

  static Comparison agrees(Statement said) {
    return of(said, Verdict.AGREES, "statements.agrees");
  }

  static Comparison noData(Statement said) {
    return of(said, Verdict.NO_DATA, "statements.no-data");
  }

  /**
   * The statement differs.
   *
   * @param found what the annex gives, already rounded for reading
   */
  static Comparison differs(
      Statement said, BigDecimal found, Finding.Severity severity, Message message) {
    Finding finding =
        new Finding(
            Finding.Code.TEXT,
            severity,
            said.unitName().isEmpty() ? null : said.unitName(),
            said.to(),
            measure(said),
            figures(said),
            plain(found),
            message,
            said.place());
    return new Comparison(said, Verdict.DIFFERS, message, finding);
  }

  static Finding.Severity severityOfPoints(BigDecimal said, BigDecimal found) {
    boolean near = said.subtract(found).abs().compareTo(NEAR_POINTS) <= 0;
    return near ? Finding.Severity.WARNING : Finding.Severity.ERROR;
  }

  static Finding.Severity severityOfCounts(BigDecimal said, BigDecimal found) {
    boolean near = said.subtract(found).abs().compareTo(found.abs().multiply(NEAR_SHARE)) <= 0;
    return near ? Finding.Severity.WARNING : Finding.Severity.ERROR;
  }

  /** How exactly the sentence says it. */
  static Message sense(Statement said) {
    return Message.of(
        switch (said.sense()) {
          case EXACT -> "statements.exactly";
          case ABOUT -> "statements.about";
          case AT_MOST -> "statements.at-most";
          case AT_LEAST -> "statements.at-least";
        });
  }

  /** The figure or range of the sentence, as an office writes it. */
  static String figures(Statement said) {
    String low = plain(said.low());
    return said.isRange() ? low + "–" + plain(said.high()) : low;
  }

  private static String plain(BigDecimal number) {
    return Figures.in(Language.VI).number(number, Math.max(0, number.scale()));
  }

  /** The figure or range for a message. */
  static Message said(Statement said) {
    return said.isRange()
        ? Message.of("statements.range", said.low(), said.high())
        : Message.of("statements.figure", said.low());
  }

  static Message subject(Statement said) {
    return Message.of(
        switch (said.subject()) {
          case NEAR_POOR -> "statements.near-poor-households";
          case BOTH -> "statements.poor-and-near-poor-households";
          default -> "statements.poor-households";
        });
  }

  static BigDecimal points(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal whole(BigDecimal count) {
    return count.setScale(0, RoundingMode.HALF_UP);
  }

  private static @Nullable Measure measure(Statement said) {
    boolean near = said.subject() == Subject.NEAR_POOR;
    if (said.kind() == Kind.HOUSEHOLDS) {
      return Measure.HOUSEHOLDS;
    }
    if (said.subject() == Subject.BOTH) {
      return null;
    }
    boolean count =
        said.kind() == Kind.LEAVE
            || said.kind() == Kind.LEAVE_A_YEAR
            || said.kind() == Kind.REMAIN
            || said.kind() == Kind.SHARE_CUT
            || said.kind() == Kind.ZERO;
    if (count) {
      return near ? Measure.NEAR_POOR : Measure.POOR;
    }
    return near ? Measure.NEAR_RATE : Measure.RATE;
  }
}
