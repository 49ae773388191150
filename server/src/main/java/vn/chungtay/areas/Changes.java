package vn.chungtay.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** What must change so that the stored history is the told one; empty when both are the same. */
record Changes(
    Stored wanted,
    List<Stored.Unit> made,
    List<Stored.Unit> changed,
    List<Stored.Unit> dropped,
    Difference<AreaEvent> events,
    Difference<Stored.Link> links,
    Difference<Stored.LabelOf> labels,
    Difference<Stored.TotalOf> totals) {
  /** Nothing is different. */
  static final Changes NONE =
      new Changes(
          Stored.EMPTY,
          List.of(),
          List.of(),
          List.of(),
          Difference.of(Set.of(), Set.of()),
          Difference.of(Set.of(), Set.of()),
          Difference.of(Set.of(), Set.of()),
          Difference.of(Set.of(), Set.of()));

  /** What one set has and the other has not. */
  record Difference<T>(Set<T> added, Set<T> removed) {
    static <T> Difference<T> of(Set<T> before, Set<T> after) {
      Set<T> added = new HashSet<>(after);
      added.removeAll(before);
      Set<T> removed = new HashSet<>(before);
      removed.removeAll(after);
      return new Difference<>(added, removed);
    }

    int size() {
      return added.size() + removed.size();
    }
  }

  /** Compares; new units get the next of {@code ids}. */
  static Changes between(Stored stored, Timeline.Told told, LongSupplier ids) {
    Map<Draft.Unit, Long> idOf = match(stored, told.units(), ids);
    Stored wanted = withIds(told, idOf);
    List<Stored.Unit> made = new ArrayList<>();
    List<Stored.Unit> changed = new ArrayList<>();
    for (Stored.Unit unit : wanted.units().values()) {
      Stored.Unit before = stored.units().get(unit.id());
      if (before == null) {
        made.add(unit);
      } else if (!before.equals(unit)) {
        changed.add(unit);
      }
    }
    List<Stored.Unit> dropped =
        stored.units().values().stream().filter(u -> !wanted.units().containsKey(u.id())).toList();
    return new Changes(
        wanted,
        made,
        changed,
        dropped,
        Difference.of(stored.events(), wanted.events()),
        Difference.of(stored.links(), wanted.links()),
        Difference.of(stored.labels(), wanted.labels()),
        Difference.of(stored.totals(), wanted.totals()));
  }

  boolean isEmpty() {
    return made.isEmpty()
        && changed.isEmpty()
        && dropped.isEmpty()
        && events.size() + links.size() + labels.size() + totals.size() == 0;
  }

  /** A told unit is the stored one with its level and code that lives at the same time. */
  private static Map<Draft.Unit, Long> match(
      Stored stored, List<Draft.Unit> drafts, LongSupplier ids) {
    Map<List<Object>, List<Stored.Unit>> byCode = new HashMap<>();
    for (Stored.Unit unit : stored.units().values()) {
      byCode.computeIfAbsent(List.of(unit.level(), unit.code()), k -> new ArrayList<>()).add(unit);
    }
    Map<Draft.Unit, Long> idOf = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    for (boolean exactly : new boolean[] {true, false}) {
      for (Draft.Unit draft : drafts) {
        if (idOf.containsKey(draft)) {
          continue;
        }
        for (Stored.Unit unit : byCode.getOrDefault(List.of(draft.level, draft.code), List.of())) {
          boolean fits =
              exactly
                  ? unit.existence().equals(draft.existence())
                  : unit.existence().overlaps(draft.existence());
          if (fits && taken.add(unit.id())) {
            idOf.put(draft, unit.id());
            break;
          }
        }
      }
    }
    drafts.forEach(d -> idOf.computeIfAbsent(d, u -> ids.getAsLong()));
    return idOf;
  }

  private static Stored withIds(Timeline.Told told, Map<Draft.Unit, Long> idOf) {
    Map<Long, Stored.Unit> units = new LinkedHashMap<>();
    for (Draft.Unit draft : told.units()) {
      List<Stored.Version> versions = new ArrayList<>();
      for (Draft.Version version : draft.versions) {
        Draft.Naming naming = version.naming;
        versions.add(
            new Stored.Version(
                version.valid(),
                naming.type(),
                naming.name(),
                naming.nameEn(),
                version.parent == null ? null : idOf.get(version.parent)));
      }
      long id = id(idOf, draft);
      units.put(
          id,
          new Stored.Unit(id, draft.level, draft.code, draft.existence(), List.copyOf(versions)));
    }
    Map<Draft.Event, AreaEvent> eventOf = new HashMap<>();
    told.events()
        .forEach(
            e ->
                eventOf.put(
                    e,
                    new AreaEvent(
                        e.day(),
                        e.kind(),
                        e.act(),
                        e.certainty(),
                        Stored.sorted(e.before().stream().map(idOf::get).toList()),
                        Stored.sorted(e.after().stream().map(idOf::get).toList()))));
    Set<Stored.Link> links = new HashSet<>();
    for (Draft.Succession each : told.successions()) {
      AreaEvent event = java.util.Objects.requireNonNull(eventOf.get(each.event()));
      links.add(
          new Stored.Link(
              event,
              new Succession(
                  id(idOf, each.before()),
                  id(idOf, each.after()),
                  event.day(),
                  Stored.tidy(each.share()),
                  each.shareSource())));
    }
    Set<Stored.LabelOf> labels = new HashSet<>();
    told.labels()
        .forEach(
            l -> labels.add(new Stored.LabelOf(id(idOf, l.unit()), l.label(), l.valid(), l.act())));
    Set<Stored.TotalOf> totals = new HashSet<>();
    told.totals()
        .forEach(
            t ->
                totals.add(
                    new Stored.TotalOf(
                        id(idOf, t.unit()), t.day(), t.households(), t.persons(), t.source())));
    return new Stored(units, new HashSet<>(eventOf.values()), links, labels, totals);
  }

  private static long id(Map<Draft.Unit, Long> idOf, Draft.Unit unit) {
    return java.util.Objects.requireNonNull(idOf.get(unit));
  }
}
