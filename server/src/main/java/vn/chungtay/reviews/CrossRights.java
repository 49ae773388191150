package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Assignment;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.access.Permission;
import vn.chungtay.access.User;
import vn.chungtay.access.Users;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.web.NotFound;

/**
 * Who takes which part in a cross-check. Ordering needs the permission in a unit that holds both
 * communes, so that no commune checks itself; asking needs the permission to survey in the one
 * commune and none in the other.
 */
@Component
class CrossRights {
  private final CrossCheckTable table;
  private final Access access;
  private final Areas areas;
  private final Users users;

  CrossRights(CrossCheckTable table, Access access, Areas areas, Users users) {
    this.table = table;
    this.access = access;
    this.areas = areas;
    this.users = users;
  }

  /** The smallest unit from which the person at work may order over all of these. */
  Optional<Long> ordersFrom(Collection<Long> units) {
    return table.above(held(Permission.ORDER_CROSS_CHECKS), units).stream().findFirst();
  }

  void requireOrdering(long communeId) {
    if (ordersFrom(Set.of(communeId)).isEmpty()) {
      throw new NotAllowed(Permission.ORDER_CROSS_CHECKS, "area " + communeId);
    }
  }

  void requireOrdering(CrossCheck check) {
    access.require(Permission.ORDER_CROSS_CHECKS, check.orderedAreaId());
  }

  boolean mayOrder(CrossCheck check) {
    return access.may(Permission.ORDER_CROSS_CHECKS, check.orderedAreaId());
  }

  /** Units in which the person at work holds a permission. */
  List<Long> held(Permission permission) {
    return units(access.actor().assignments().stream(), permission);
  }

  private List<Long> units(Stream<Assignment> assignments, Permission permission) {
    List<Long> held = new ArrayList<>();
    assignments
        .filter(each -> each.role().may(permission))
        .forEach(
            each -> {
              if (each.areaId().isPresent()) {
                held.add(each.areaId().getAsLong());
              } else {
                areas.book().nation().map(Area::id).ifPresent(held::add);
              }
            });
    return held;
  }

  /** True where the person at work may ask the households of a check. */
  boolean asks(CrossCheck check) {
    List<Long> held = held(Permission.SURVEY);
    boolean chosen =
        check.checker() == null
            ? table.touches(held, Set.of(check.checkingAreaId()))
            : check.checker().equals(access.actor().login());
    return check.isOpen()
        && chosen
        && !held.isEmpty()
        && Collections.disjoint(held, table.related(check.areaId()));
  }

  /** Asking where one works is no check by others. */
  void requireAsking(CrossCheck check, CrossPick pick) {
    if (!asks(check) || access.may(Permission.SURVEY, pick.areaId())) {
      throw new NotFound("household " + pick.id() + " of a cross-check");
    }
  }

  /** People who survey somewhere, and nowhere that has to do with this commune. */
  List<User> strangersTo(long communeId) {
    Set<Long> related = table.related(communeId);
    return users.list().stream()
        .filter(user -> !user.blocked())
        .filter(
            user -> {
              List<Long> held = units(user.assignments().stream(), Permission.SURVEY);
              return !held.isEmpty() && Collections.disjoint(held, related);
            })
        .toList();
  }

  /** True where a person surveys in this commune or a part of it. */
  boolean surveysIn(User user, long communeId) {
    return table.touches(units(user.assignments().stream(), Permission.SURVEY), Set.of(communeId));
  }

  /** The commune's own people answer for it. */
  void requireWork(CrossPick pick) {
    access.require(Permission.SURVEY, pick.areaId());
  }

  /**
   * Those who may look at what a check found: who ordered it, and the commune once it is closed.
   */
  boolean compares(CrossCheck check) {
    return mayOrder(check)
        || (!check.isOpen()
            && table.touches(held(Permission.SEE_HOUSEHOLDS), Set.of(check.areaId())));
  }

  String actor() {
    return access.actor().login();
  }
}
