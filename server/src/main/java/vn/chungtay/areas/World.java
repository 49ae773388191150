package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units as the telling goes on from day to day, and everything told so far. */
final class World {
  /** The code of the one unit above all provinces. */
  static final String NATION_CODE = "VN";

  private static final List<AreaLevel> NEAREST_FIRST =
      List.of(AreaLevel.COMMUNE, AreaLevel.DISTRICT, AreaLevel.PROVINCE);

  /** Level and code: what tells living units apart. */
  record UnitKey(AreaLevel level, String code) {}

  private final Map<UnitKey, Draft.Unit> living = new LinkedHashMap<>();
  private final List<Draft.Unit> units = new ArrayList<>();
  private final List<Draft.Event> events = new ArrayList<>();
  private final List<Draft.Succession> successions = new ArrayList<>();
  private final Map<Draft.Unit, List<Draft.Succession>> predecessors = new HashMap<>();
  private final Map<Draft.Unit, Draft.Unit> wholeSuccessor = new HashMap<>();
  private final Draft.Unit nation;

  World() {
    nation =
        open(
            new UnitKey(AreaLevel.NATION, NATION_CODE),
            new Draft.Naming("Nước", "Việt Nam", "Viet Nam"),
            null,
            null);
  }

  Draft.Unit nation() {
    return nation;
  }

  List<Draft.Unit> units() {
    return units;
  }

  List<Draft.Unit> living() {
    return List.copyOf(living.values());
  }

  List<Draft.Event> events() {
    return events;
  }

  List<Draft.Succession> successions() {
    return successions;
  }

  Optional<Draft.Unit> find(AreaLevel level, String code) {
    return Optional.ofNullable(living.get(new UnitKey(level, code)));
  }

  /** The living unit with this code nearest above {@code level}. */
  Optional<Draft.Unit> parent(AreaLevel level, String code) {
    if (level == AreaLevel.PROVINCE && code.isEmpty()) {
      return Optional.of(nation);
    }
    return NEAREST_FIRST.stream()
        .filter(l -> l.compareTo(level) < 0)
        .map(l -> find(l, code))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The units with this code that lived on {@code day}, at any level. */
  Optional<Draft.Unit> on(String code, LocalDate day) {
    return units.stream()
        .filter(u -> u.code.equals(code) && u.existence().contains(day))
        .findFirst();
  }

  Draft.Unit open(
      UnitKey key, Draft.Naming naming, Draft.@Nullable Unit parent, @Nullable LocalDate from) {
    Draft.Unit unit = before(key, naming, parent, from);
    living.put(key, unit);
    return unit;
  }

  /** A unit that is not among the living: one that ended before the first list. */
  Draft.Unit before(
      UnitKey key, Draft.Naming naming, Draft.@Nullable Unit parent, @Nullable LocalDate from) {
    Draft.Unit unit = new Draft.Unit(key.level(), key.code(), from);
    unit.versions.add(new Draft.Version(naming, parent, from));
    units.add(unit);
    return unit;
  }

  void end(Draft.Unit unit, LocalDate day) {
    unit.until = day;
    unit.last().until = day;
    living.remove(new UnitKey(unit.level, unit.code), unit);
  }

  /** A new name, type or parent from {@code day} on; nothing where nothing is new. */
  void change(Draft.Unit unit, Draft.Naming naming, Draft.@Nullable Unit parent, LocalDate day) {
    Draft.Version last = unit.last();
    boolean renamed = !last.naming.sameAs(naming);
    boolean moved = last.parent != parent;
    if (!renamed && !moved) {
      return;
    }
    AreaEvent.Kind kind = moved ? AreaEvent.Kind.REPARENTED : AreaEvent.Kind.RENAMED;
    change(unit, renamed ? naming : last.naming, parent, day, kind, "");
  }

  /** A new name or parent from {@code day} on, by {@code act}. */
  void change(
      Draft.Unit unit,
      Draft.Naming naming,
      Draft.@Nullable Unit parent,
      LocalDate day,
      AreaEvent.Kind kind,
      String act) {
    Draft.Version last = unit.last();
    if (day.equals(last.from)) {
      unit.versions.remove(last); // it would last no day
    } else {
      last.until = day;
    }
    unit.versions.add(new Draft.Version(naming, parent, day));
    tell(new Draft.Event(day, kind, act, "", List.of(unit), List.of(unit)));
  }

  /** The living units right below. */
  List<Draft.Unit> children(Draft.Unit parent) {
    return living.values().stream().filter(u -> u.last().parent == parent).toList();
  }

  /** What lay in a unit that went whole into another goes with it. */
  void follow(Draft.Unit before, Draft.Unit after, LocalDate day, String act) {
    for (Draft.Unit child : children(before)) {
      change(child, child.last().naming, after, day, AreaEvent.Kind.REPARENTED, act);
    }
  }

  Draft.Event tell(Draft.Event event) {
    events.add(event);
    return event;
  }

  void succeed(
      Draft.Event event,
      Draft.Unit before,
      Draft.Unit after,
      @Nullable BigDecimal share,
      String source) {
    Draft.Succession made = new Draft.Succession(event, before, after, share, source);
    successions.add(made);
    predecessors.computeIfAbsent(after, u -> new ArrayList<>()).add(made);
    if (share != null && share.compareTo(BigDecimal.ONE) == 0) {
      wholeSuccessor.put(before, after);
    }
  }

  List<Draft.Unit> predecessors(Draft.Unit unit) {
    return predecessors.getOrDefault(unit, List.of()).stream()
        .map(Draft.Succession::before)
        .toList();
  }

  /** The living province that holds what {@code unit} holds or held. */
  Draft.@Nullable Unit provinceOf(Draft.Unit unit) {
    Draft.@Nullable Unit at = unit;
    while (at != null && at.level != AreaLevel.PROVINCE) {
      at = at.last().parent;
    }
    while (at != null && at.until != null) {
      at = wholeSuccessor.get(at);
    }
    return at;
  }
}
