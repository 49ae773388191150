package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened to units on a day.
 *
 * @param act the act that ordered it, empty where no act was loaded
 * @param certainty how sure this is where it was not read in an act: the words of the source
 * @param before the units concerned as they were; empty for a creation from nothing
 * @param after the units that came of it; empty for an abolition
 */
public record AreaEvent(
    LocalDate day, Kind kind, String act, String certainty, List<Long> before, List<Long> after) {

  /** The kinds of events. A change of type (xã to phường) is a renaming. */
  public enum Kind {
    CREATED,
    RENAMED,
    MERGED,
    SPLIT,
    REPARENTED,
    ABOLISHED;

    /** The key of the kind's name in the texts of this feature. */
    public String textKey() {
      return "areas.event-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
