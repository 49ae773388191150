package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;

/** Where households may live, and under which areas they are found. */
@Component
class Places {
  private final Areas areas;

  Places(Areas areas) {
    this.areas = areas;
  }

  /** Households live in villages; in the commune itself where its villages are not known. */
  boolean mayLive(long areaId, LocalDate day) {
    AreaLevel level = areas.book().get(areaId, day).level();
    return level == AreaLevel.VILLAGE || level == AreaLevel.COMMUNE;
  }

  /** The area itself and everything above it but the nation. */
  List<Long> searchAreas(long areaId, LocalDate day) {
    return areas.book().breadcrumb(areaId, day).stream()
        .filter(a -> a.level() != AreaLevel.NATION)
        .map(Area::id)
        .toList();
  }

  /** The commune of a village on a day; a commune is its own. */
  Area communeOf(long areaId, LocalDate day) {
    AreaBook book = areas.book();
    return book.breadcrumb(areaId, day).stream()
        .filter(a -> a.level() == AreaLevel.COMMUNE)
        .findFirst()
        .orElseGet(() -> book.get(areaId, day));
  }
}
