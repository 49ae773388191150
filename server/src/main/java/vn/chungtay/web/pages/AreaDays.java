package vn.chungtay.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;

/** The day a page of an area is seen on: today, unless its address says another. */
@Component
class AreaDays {
  private final Clock clock;

  AreaDays(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  LocalDate of(String given) {
    try {
      return given.isBlank() ? today() : LocalDate.parse(given.strip());
    } catch (DateTimeParseException e) {
      return today();
    }
  }

  /** The address of an area, with the day where it is not today. */
  String href(Area area, LocalDate day) {
    return "/areas/" + area.id() + (day.equals(today()) ? "" : "?day=" + day);
  }
}
