package vn.chungtay.standards;

import java.time.LocalDate;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The law is silent on that day: code STD-001. Never answered by zero or by the last known value.
 */
public final class StandardNotInForce extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final LocalDate day;
  private final String known;

  StandardNotInForce(String what, LocalDate day, String known) {
    super("STD-001 " + what + " " + day + "; " + known);
    this.what = what;
    this.day = day;
    this.known = known;
  }

  /** What was asked, for which day, what is known, and what to do. */
  public String message(Language language) {
    return Texts.in(language)
        .text("standards.not-in-force", what, Figures.in(language).day(day), known);
  }
}
