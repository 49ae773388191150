package vn.chungtay.web.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaEntries;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.areas.AreaEntry.Kind;
import vn.chungtay.areas.AreaLevel;

/**
 * Who may write down what of a unit. Who changes units must answer for each of them and for the
 * unit above: merging a neighbour into the own commune would otherwise open its households.
 */
@Component
class EntryRights {
  private final Access access;
  private final AreaEntries entries;

  EntryRights(Access access, AreaEntries entries) {
    this.access = access;
    this.entries = entries;
  }

  /** The level a new part of the area has: that of its parts on the day, or the usual one. */
  static AreaLevel levelBelow(AreaBook book, Area area, java.time.LocalDate day) {
    List<Area> parts = book.children(area.id(), day);
    if (!parts.isEmpty()) {
      return parts.get(0).level();
    }
    return switch (area.level()) {
      case NATION -> AreaLevel.PROVINCE;
      case PROVINCE, DISTRICT -> AreaLevel.COMMUNE;
      case COMMUNE, VILLAGE -> AreaLevel.VILLAGE;
    };
  }

  /** True where the person may write down something of this kind about the area. */
  boolean may(Kind kind, Area area, AreaLevel levelBelow) {
    boolean top = area.level() == AreaLevel.NATION;
    boolean leaf = area.level() == AreaLevel.VILLAGE;
    boolean creation = kind == Kind.CREATED || kind == Kind.KNOWN;
    if ((creation && leaf) || (top && !creation && kind != Kind.COUNTED)) {
      return false;
    }
    Permission permission = permission(kind, creation ? levelBelow : area.level());
    Long parent = area.parentId();
    boolean above =
        !kind.structural() || creation || (parent != null && access.may(permission, parent));
    return above && access.may(permission, area.id());
  }

  /** True where the person may make users of the area. */
  boolean mayManage(Area area) {
    return access.may(Permission.MANAGE_USERS, area.id());
  }

  /** Passes where the person answers for every unit the entry touches. */
  void require(AreaBook book, AreaEntry entry) {
    AreaLevel level = entry.made().isEmpty() ? entry.first().level() : entry.made().get(0).level();
    Permission permission = permission(entry.kind(), level);
    boolean creation = entry.kind() == Kind.CREATED || entry.kind() == Kind.KNOWN;
    Set<Long> asked = new LinkedHashSet<>();
    for (Area area : entries.touched(book, entry)) {
      asked.add(area.id());
      Long parent = area.parentId();
      if (entry.kind().structural() && !creation && parent != null) {
        asked.add(parent);
      }
    }
    asked.forEach(id -> access.require(permission, id));
  }

  private static Permission permission(Kind kind, AreaLevel level) {
    boolean local = kind == Kind.COUNTED || (kind.structural() && level == AreaLevel.VILLAGE);
    return local ? Permission.EDIT_VILLAGES : Permission.EDIT_AREAS;
  }
}
