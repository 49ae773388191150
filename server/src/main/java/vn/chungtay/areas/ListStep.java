package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.SourceRows.Listed;
import vn.chungtay.areas.World.UnitKey;
import vn.chungtay.values.Spelling;

/**
 * Takes a list of units into the telling. What a list has and no event explained is new since that
 * day, unless it is the first list of its province: then nobody knows since when. What a complete
 * list (one with every living province) no longer has must be explained; only a district without
 * communes may end silently, and a new commune of the same name in the same province is its heir.
 */
final class ListStep {
  private final World world;
  private final List<ImportProblem> problems;
  private final Set<Object> covered = new HashSet<>();

  ListStep(World world, List<ImportProblem> problems) {
    this.world = world;
    this.problems = problems;
  }

  /** A list row with the file it stands in. */
  record Entry(String file, Listed row) {}

  /**
   * @param lastReform the latest day of reform after the list before this one, if any
   */
  void take(Map<UnitKey, Entry> entries, LocalDate day, @Nullable LocalDate lastReform) {
    List<Entry> ordered = new ArrayList<>(entries.values());
    ordered.sort(Comparator.comparing((Entry e) -> e.row().level()));
    Map<String, Draft.Unit> vanished = vanished(entries);
    Set<Object> nowCovered = new HashSet<>();
    for (Entry entry : ordered) {
      Optional<Draft.Unit> parent = world.parent(entry.row().level(), entry.row().parentCode());
      if (parent.isEmpty()) {
        problems.add(
            ImportProblem.of(
                entry.file(),
                entry.row().line(),
                "parent_code",
                "AREA-020",
                entry.row().parentCode(),
                day));
        continue;
      }
      take(entry.row(), parent.get(), vanished, lastReform);
      nowCovered.add(coverage(entry.row().level(), parent.get()));
    }
    covered.addAll(nowCovered);
    endWhatIsLeft(vanished, entries, day, lastReform);
  }

  private void take(
      Listed row,
      Draft.Unit parent,
      Map<String, Draft.Unit> vanished,
      @Nullable LocalDate lastReform) {
    Draft.Naming naming = new Draft.Naming(row.type(), row.name(), row.nameEn());
    UnitKey key = new UnitKey(row.level(), row.code());
    Optional<Draft.Unit> known = world.find(row.level(), row.code());
    if (known.isPresent()) {
      world.change(known.get(), naming, parent, row.day());
      return;
    }
    Draft.Unit heirOf = vanished.remove(vanishedKey(row.name(), world.provinceOf(parent)));
    if (heirOf != null) {
      LocalDate since = lastReform == null ? row.day() : lastReform;
      world.end(heirOf, since);
      Draft.Unit heir = world.open(key, naming, parent, since);
      Draft.Event event =
          world.tell(
              new Draft.Event(
                  since,
                  AreaEvent.Kind.MERGED,
                  "",
                  "same name in the list of " + row.day(),
                  List.of(heirOf),
                  List.of(heir)));
      world.succeed(event, heirOf, heir, BigDecimal.ONE, "");
      return;
    }
    boolean firstList = !covered.contains(coverage(row.level(), parent));
    Draft.Unit made = world.open(key, naming, parent, firstList ? null : row.day());
    if (!firstList) {
      world.tell(
          new Draft.Event(row.day(), AreaEvent.Kind.CREATED, "", "", List.of(), List.of(made)));
    }
  }

  /** Living districts without communes that a complete list has no more, by name and province. */
  private Map<String, Draft.Unit> vanished(Map<UnitKey, Entry> entries) {
    Map<String, Draft.Unit> vanished = new HashMap<>();
    if (!complete(entries)) {
      return vanished;
    }
    Set<Draft.Unit> parents = new HashSet<>();
    world.living().forEach(u -> addParent(u, parents));
    for (Draft.Unit unit : world.living()) {
      boolean listed = entries.containsKey(new UnitKey(unit.level, unit.code));
      if (unit.level == AreaLevel.DISTRICT && !listed && !parents.contains(unit)) {
        vanished.put(vanishedKey(unit.last().naming.name(), world.provinceOf(unit)), unit);
      }
    }
    return vanished;
  }

  private static void addParent(Draft.Unit unit, Set<Draft.Unit> parents) {
    Draft.Unit parent = unit.last().parent;
    if (parent != null) {
      parents.add(parent);
    }
  }

  private void endWhatIsLeft(
      Map<String, Draft.Unit> vanished,
      Map<UnitKey, Entry> entries,
      LocalDate day,
      @Nullable LocalDate lastReform) {
    for (Draft.Unit unit : new LinkedHashMap<>(vanished).values()) {
      LocalDate since = lastReform == null ? day : lastReform;
      world.end(unit, since);
      world.tell(
          new Draft.Event(since, AreaEvent.Kind.ABOLISHED, "", "", List.of(unit), List.of()));
    }
    if (!complete(entries)) {
      return;
    }
    List<Draft.Unit> missing =
        world.living().stream()
            .filter(u -> u.level != AreaLevel.NATION && u.level != AreaLevel.VILLAGE)
            .filter(u -> !entries.containsKey(new UnitKey(u.level, u.code)))
            .sorted(Comparator.comparing((Draft.Unit u) -> u.level).reversed())
            .toList();
    if (!missing.isEmpty()) {
      Draft.Unit first = missing.get(0);
      String file = entries.values().iterator().next().file();
      problems.add(
          ImportProblem.of(
              file,
              0,
              "",
              "AREA-021",
              missing.size(),
              first.last().naming.fullName() + " (" + first.code + ")",
              day));
    }
  }

  private boolean complete(Map<UnitKey, Entry> entries) {
    return world.living().stream()
        .filter(u -> u.level == AreaLevel.PROVINCE)
        .allMatch(u -> entries.containsKey(new UnitKey(u.level, u.code)));
  }

  /** What a list says everything about: the villages of a commune, else a level of a province. */
  private Object coverage(AreaLevel level, Draft.Unit parent) {
    Draft.Unit scope = level == AreaLevel.VILLAGE ? parent : world.provinceOf(parent);
    return List.of(level, scope == null ? world.nation() : scope);
  }

  /** After a reform a list of the old provinces covers the new ones. */
  void inherit(Draft.Unit before, Draft.Unit after) {
    for (AreaLevel level : AreaLevel.values()) {
      if (covered.contains(List.of(level, before))) {
        covered.add(List.of(level, after));
      }
    }
  }

  private static String vanishedKey(String name, Draft.@Nullable Unit province) {
    return Spelling.key(name) + "|" + (province == null ? "" : province.code);
  }
}
