package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chungtay.values.Spelling;

/**
 * All units of one edition, in memory and unchangeable: fourteen thousand units are read in a
 * moment and answer in microseconds. Take a new book from {@link Areas#book()} for each request.
 */
public final class AreaBook {
  private final Stored history;
  private final Map<String, List<Stored.Unit>> byCode = new HashMap<>();
  private final Map<Long, List<Stored.Unit>> children = new HashMap<>();
  private final Map<Long, List<AreaEvent>> events = new HashMap<>();
  private final Map<Long, List<Succession>> after = new HashMap<>();
  private final Map<Long, List<Succession>> before = new HashMap<>();
  private final Map<Long, List<Stored.LabelOf>> labels = new HashMap<>();
  private final Map<Long, List<HouseholdTotal>> totals = new HashMap<>();
  private final AreaSearch search;

  AreaBook(Stored history) {
    this.history = history;
    for (Stored.Unit unit : history.units().values()) {
      add(byCode, unit.code(), unit);
      unit.versions().stream()
          .map(Stored.Version::parentId)
          .filter(java.util.Objects::nonNull)
          .distinct()
          .forEach(parent -> add(children, parent, unit));
    }
    for (AreaEvent event : history.events()) {
      event.before().forEach(u -> add(events, u, event));
      event.after().stream()
          .filter(u -> !event.before().contains(u))
          .forEach(u -> add(events, u, event));
    }
    for (Stored.Link link : history.links()) {
      add(after, link.succession().before(), link.succession());
      add(before, link.succession().after(), link.succession());
    }
    history.labels().forEach(l -> add(labels, l.unitId(), l));
    for (Stored.TotalOf t : history.totals()) {
      add(totals, t.unitId(), new HouseholdTotal(t.day(), t.households(), t.persons(), t.source()));
    }
    events.values().forEach(list -> list.sort(Comparator.comparing(AreaEvent::day)));
    totals.values().forEach(list -> list.sort(Comparator.comparing(HouseholdTotal::day)));
    after.values().forEach(list -> list.sort(Comparator.comparing(Succession::after)));
    before.values().forEach(list -> list.sort(Comparator.comparing(Succession::before)));
    search = new AreaSearch(this, history.units().values());
  }

  private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>(2)).add(value);
  }

  /** True where no unit has been imported. */
  public boolean isEmpty() {
    return history.units().isEmpty();
  }

  /** True where there is such a unit on some day. */
  public boolean exists(long id) {
    return history.units().containsKey(id);
  }

  /** The unit on {@code day}; empty where it does not exist on that day. */
  public Optional<Area> find(long id, LocalDate day) {
    Stored.Unit unit = history.units().get(id);
    return unit == null || !unit.existence().contains(day)
        ? Optional.empty()
        : Optional.of(area(unit, unit.near(day)));
  }

  /**
   * The unit on {@code day}, or as it stood nearest to that day: a unit that has ended keeps its
   * last name.
   */
  public Area get(long id, LocalDate day) {
    Stored.Unit unit = history.units().get(id);
    if (unit == null) {
      throw new IllegalArgumentException("no area with id " + id);
    }
    return area(unit, unit.near(day));
  }

  /** The unit that has this code on {@code day}; codes of different levels differ in length. */
  public Optional<Area> findByCode(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(u -> u.existence().contains(day))
        .findFirst()
        .map(u -> area(u, u.near(day)));
  }

  /** All units that ever had this code, earliest first, each as it stood last. */
  public List<Area> listByCode(String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .map(u -> area(u, u.last()))
        .sorted(
            Comparator.comparing(
                (Area a) -> a.existence().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  /** The nation, where anything has been imported. */
  public Optional<Area> nation() {
    return history.units().values().stream()
        .filter(u -> u.level() == AreaLevel.NATION)
        .findFirst()
        .map(u -> area(u, u.last()));
  }

  /** The units right below on {@code day}, in the order of the Vietnamese alphabet. */
  public List<Area> children(long id, LocalDate day) {
    List<Area> found = new ArrayList<>();
    for (Stored.Unit unit : children.getOrDefault(id, List.of())) {
      if (unit.existence().contains(day)) {
        Area child = area(unit, unit.near(day));
        if (child.parentId() != null && child.parentId() == id) {
          found.add(child);
        }
      }
    }
    return inOrder(found);
  }

  /** All units of {@code level} below, however deep, on {@code day}. */
  public List<Area> below(long id, AreaLevel level, LocalDate day) {
    List<Area> found = new ArrayList<>();
    ArrayDeque<Area> open = new ArrayDeque<>(children(id, day));
    while (!open.isEmpty()) {
      Area next = open.pop();
      if (next.level() == level) {
        found.add(next);
      } else if (next.level().compareTo(level) < 0) {
        open.addAll(children(next.id(), day));
      }
    }
    return inOrder(found);
  }

  /** From the nation down to the unit itself, as they stood on (or nearest to) {@code day}. */
  public List<Area> breadcrumb(long id, LocalDate day) {
    List<Area> chain = new ArrayList<>();
    Area at = get(id, day);
    chain.add(at);
    while (at.parentId() != null) {
      at = get(at.parentId(), day);
      chain.add(at);
    }
    Collections.reverse(chain);
    return chain;
  }

  /** A unit above another, and the days on which it is. */
  public record Place(long areaId, DayRange days) {}

  /**
   * Where households may live, villages and communes, each with all units it lies in by day: itself
   * always, then what is above it or what it merged wholly into.
   */
  public Map<Long, List<Place>> homes() {
    Lying lying = new Lying(history);
    Map<Long, List<Place>> homes = new HashMap<>();
    for (Stored.Unit unit : history.units().values()) {
      if (unit.level() == AreaLevel.COMMUNE || unit.level() == AreaLevel.VILLAGE) {
        homes.put(unit.id(), lying.of(unit.id()));
      }
    }
    return homes;
  }

  /** The labels of the unit on {@code day}. */
  public Set<AreaLabel> labels(long id, LocalDate day) {
    Set<AreaLabel> found = EnumSet.noneOf(AreaLabel.class);
    for (Stored.LabelOf label : labels.getOrDefault(id, List.of())) {
      if (label.valid().contains(day)) {
        found.add(label.label());
      }
    }
    return found;
  }

  /** All labels the unit ever had, with their days and acts, earliest first. */
  public List<Labelling> labellings(long id) {
    return labels.getOrDefault(id, List.of()).stream()
        .map(l -> new Labelling(l.label(), l.valid(), l.act()))
        .sorted(
            Comparator.comparing(
                    (Labelling l) -> l.valid().from(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Labelling::label))
        .toList();
  }

  /** A label for a time, by an act that may be empty. */
  public record Labelling(AreaLabel label, DayRange valid, String act) {}

  /** The latest count on {@code day} or before; empty where nobody has counted. */
  public Optional<HouseholdTotal> householdTotal(long id, LocalDate day) {
    return totals.getOrDefault(id, List.of()).stream()
        .filter(t -> !t.day().isAfter(day))
        .reduce((first, second) -> second);
  }

  /**
   * As {@link #householdTotal}, or else the sum over the units that this one was wholly made of,
   * with an empty source: figures of before a merger in the borders of after it.
   */
  public Optional<HouseholdTotal> householdTotalOrSum(long id, LocalDate day) {
    Optional<HouseholdTotal> own = householdTotal(id, day);
    if (own.isPresent()) {
      return own;
    }
    int households = 0;
    LocalDate oldest = day;
    List<Succession> made = predecessors(id);
    for (Succession each : made) {
      Optional<HouseholdTotal> part = householdTotalOrSum(each.before(), day);
      if (!each.whole() || part.isEmpty()) {
        return Optional.empty();
      }
      households += part.get().households();
      oldest = part.get().day().isBefore(oldest) ? part.get().day() : oldest;
    }
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(new HouseholdTotal(oldest, households, null, ""));
  }

  /** All counts of the unit, earliest first. */
  public List<HouseholdTotal> householdTotals(long id) {
    return List.copyOf(totals.getOrDefault(id, List.of()));
  }

  /** What happened to the unit, earliest first. */
  public List<AreaEvent> events(long id) {
    return List.copyOf(events.getOrDefault(id, List.of()));
  }

  /** Where the territory of the unit went; empty where it still exists or went nowhere. */
  public List<Succession> successors(long id) {
    return List.copyOf(after.getOrDefault(id, List.of()));
  }

  /** What the unit was made of. */
  public List<Succession> predecessors(long id) {
    return List.copyOf(before.getOrDefault(id, List.of()));
  }

  /**
   * Units whose name agrees with what was typed, best first: with all tone marks, without marks,
   * beginnings, other tone marks, other order of words. Units that ended before {@code day} are
   * found too, after the living ones of equal rank. A comma may name the unit above ("nha nam, tan
   * yen").
   */
  public List<AreaHit> search(String typed, LocalDate day, int limit) {
    return search.find(typed, day, limit);
  }

  static List<Area> inOrder(List<Area> areas) {
    Map<Area, String> keys = new HashMap<>();
    areas.forEach(a -> keys.put(a, Spelling.sortKey(a.name())));
    List<Area> sorted = new ArrayList<>(areas);
    sorted.sort(
        Comparator.comparing((Area a) -> keys.getOrDefault(a, "")).thenComparing(Area::code));
    return List.copyOf(sorted);
  }

  Stored history() {
    return history;
  }

  Area area(Stored.Unit unit, Stored.Version version) {
    return new Area(
        unit.id(),
        unit.code(),
        unit.level(),
        version.type(),
        version.name(),
        version.fullName(),
        version.nameEn(),
        version.parentId(),
        unit.existence());
  }
}
