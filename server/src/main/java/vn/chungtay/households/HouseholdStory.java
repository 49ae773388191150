package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.values.Message;

/**
 * What a feature above has to tell on the timeline of a household; a bean, asked in the reader's
 * scope.
 */
public interface HouseholdStory {
  /** What happened, in any order. */
  List<Told> told(long householdId);

  /**
   * A line of the timeline.
   *
   * @param href where more is told; empty for nowhere
   */
  record Told(LocalDate day, Message what, List<Message> details, String href) {
    /** Copies the details. */
    public Told {
      details = List.copyOf(details);
    }
  }
}
