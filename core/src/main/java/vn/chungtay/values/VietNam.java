package vn.chungtay.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of the country: on which day something was done, wherever the machine stands. */
public final class VietNam {
  /** Seven hours before Greenwich, all year. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietNam() {}

  /** The day on which the moment falls here. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
