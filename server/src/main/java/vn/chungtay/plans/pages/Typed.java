package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.Optional;

/** What people type into the fields of plans, read kindly and never guessed. */
final class Typed {
  private Typed() {}

  /** A year; 0, which is no year of a plan, where it is none. */
  static int year(String typed) {
    String bare = typed.strip();
    return bare.matches("\\d{4}") ? Integer.parseInt(bare) : 0;
  }

  /**
   * A number with a comma or a dot before its decimals; empty where nothing or no number stands.
   */
  static Optional<BigDecimal> decimal(String typed) {
    String bare = typed.strip().replace("%", "").replace(" ", "").replace("\u00a0", "");
    return bare.matches("-?\\d{1,12}([.,]\\d{1,6})?")
        ? Optional.of(new BigDecimal(bare.replace(',', '.')))
        : Optional.empty();
  }

  /** A count with or without marks of thousands. */
  static Optional<Long> count(String typed) {
    String bare = typed.strip().replace("\u00a0", " ");
    return bare.matches("\\d{1,12}|\\d{1,3}([ .,]\\d{3})+")
        ? Optional.of(Long.valueOf(bare.replaceAll("\\D", "")))
        : Optional.empty();
  }
}
