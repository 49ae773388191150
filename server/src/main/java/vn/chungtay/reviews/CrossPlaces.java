package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.sampling.Drawn;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Which communes can check which, and where the drawn households live. */
@Component
class CrossPlaces {
  private final CrossCheckTable table;
  private final CrossRights rights;
  private final ReviewRights deeds;
  private final Areas areas;
  private final Households households;

  CrossPlaces(
      CrossCheckTable table,
      CrossRights rights,
      ReviewRights deeds,
      Areas areas,
      Households households) {
    this.table = table;
    this.rights = rights;
    this.deeds = deeds;
    this.areas = areas;
    this.households = households;
  }

  /**
   * The communes of today, in the province of the round's, that the person at work may have ask:
   * both lie below one unit of theirs, and neither is a part of the other.
   */
  List<Area> checking(Round round) {
    AreaBook book = areas.book();
    LocalDate today = deeds.today();
    Set<Long> related = table.related(round.areaId());
    return book.breadcrumb(round.areaId(), today).stream()
        .filter(unit -> unit.level() == AreaLevel.PROVINCE)
        .flatMap(province -> book.below(province.id(), AreaLevel.COMMUNE, today).stream())
        .filter(commune -> !related.contains(commune.id()))
        .filter(commune -> rights.ordersFrom(List.of(round.areaId(), commune.id())).isPresent())
        .toList();
  }

  /** The unit from which it is ordered; refused where the choice of who asks does not stand. */
  Outcome<Long> orderedFrom(Round round, NewCrossCheck wanted) {
    long checking = wanted.checkingAreaId();
    if (table.related(round.areaId()).contains(checking)) {
      return Outcome.refused(Refusal.of("REV-051", "commune", "reviews.refusal.cross-same"));
    }
    if (checking(round).stream().noneMatch(commune -> commune.id() == checking)) {
      return Outcome.refused(Refusal.of("REV-050", "commune", "reviews.refusal.cross-commune"));
    }
    String checker = wanted.checker();
    boolean stands =
        checker == null
            || rights.strangersTo(round.areaId()).stream()
                .anyMatch(
                    user ->
                        Objects.equals(user.login(), checker) && rights.surveysIn(user, checking));
    if (!stands) {
      return Outcome.refused(Refusal.of("REV-052", "checker", "reviews.refusal.cross-checker"));
    }
    return Outcome.of(rights.ordersFrom(List.of(round.areaId(), checking)).orElseThrow());
  }

  /** The households that were drawn, with what is needed to find their doors. */
  List<CrossPick> doors(CrossDraw pool, Drawn drawn, long checkId) {
    Map<String, CrossDraw.Found> found = pool.byNumber();
    List<CrossPick> picks = new ArrayList<>();
    for (String number : drawn.items()) {
      CrossDraw.Found one = Objects.requireNonNull(found.get(number), number);
      String address =
          households
              .find(one.entry().householdId(), deeds.today())
              .map(Household::address)
              .orElse("");
      picks.add(
          new CrossPick(
              0,
              checkId,
              one.entry().id(),
              one.village().areaId(),
              picks.size() + 1,
              one.entry().head(),
              address,
              null));
    }
    return picks;
  }
}
