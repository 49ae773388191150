package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Households;
import vn.chungtay.households.Listing;
import vn.chungtay.households.Standing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.movements.MovementClass;
import vn.chungtay.movements.MovementTable;
import vn.chungtay.movements.Passage;

/**
 * The movement tables of an area between two days, from the histories of the register: each
 * household is asked once, so the tables balance by construction.
 */
@Service
public class ReviewMovement {
  /** The tables of the poor and of the near-poor. */
  public record Tables(MovementTable poor, MovementTable nearPoor) {}

  private final HouseholdLists lists;
  private final Households households;

  ReviewMovement(HouseholdLists lists, Households households) {
    this.lists = lists;
    this.households = households;
  }

  /**
   * From the end of {@code from} to the end of {@code to}. A household no decision calls poor or
   * near-poor is neither: recognition is given, not assumed.
   */
  @Transactional(readOnly = true)
  public Tables between(long areaId, LocalDate from, LocalDate to) {
    Map<Long, HouseholdLine> opening = byId(areaId, from);
    Map<Long, HouseholdLine> closing = byId(areaId, to);
    List<Passage> passages = new ArrayList<>();
    for (HouseholdLine line : opening.values()) {
      passage(line, closing.get(line.id()), from).ifPresent(passages::add);
    }
    for (HouseholdLine line : closing.values()) {
      if (!opening.containsKey(line.id())) {
        passage(null, line, from).ifPresent(passages::add);
      }
    }
    return new Tables(
        MovementTable.of(MovementClass.POOR, passages),
        MovementTable.of(MovementClass.NEAR_POOR, passages));
  }

  private Map<Long, HouseholdLine> byId(long areaId, LocalDate day) {
    Map<Long, HouseholdLine> found = new LinkedHashMap<>();
    lists.all(Listing.of(areaId, day)).forEach(line -> found.put(line.id(), line));
    return found;
  }

  private Optional<Passage> passage(
      @Nullable HouseholdLine before, @Nullable HouseholdLine after, LocalDate from) {
    MovementClass was = standing(before);
    MovementClass is = standing(after);
    if (!counts(was) && !counts(is)) {
      return Optional.empty();
    }
    HouseholdLine line = before == null ? after : before;
    if (line == null) {
      return Optional.empty();
    }
    boolean entered = counts(is) && was == MovementClass.NEITHER;
    List<Standing> earlier = entered ? earlier(line.id(), from) : List.of();
    return Optional.of(
        new Passage(
            line.number(),
            was,
            is,
            before == null ? 0 : before.members(),
            after == null ? 0 : after.members(),
            had(earlier, StandingClass.POOR),
            had(earlier, StandingClass.NEAR_POOR)));
  }

  private List<Standing> earlier(long id, LocalDate from) {
    return households.standings(id).stream().filter(s -> !s.since().isAfter(from)).toList();
  }

  private static boolean had(List<Standing> earlier, StandingClass standing) {
    return earlier.stream().anyMatch(each -> each.standingClass() == standing);
  }

  private static boolean counts(MovementClass standing) {
    return standing == MovementClass.POOR || standing == MovementClass.NEAR_POOR;
  }

  private static MovementClass standing(@Nullable HouseholdLine line) {
    if (line == null) {
      return MovementClass.ABSENT;
    }
    StandingClass standing = line.standing().orElse(StandingClass.NOT_POOR);
    return switch (standing) {
      case POOR -> MovementClass.POOR;
      case NEAR_POOR -> MovementClass.NEAR_POOR;
      case NEWLY_ESCAPED, AVERAGE_LIVING, NOT_POOR -> MovementClass.NEITHER;
    };
  }
}
