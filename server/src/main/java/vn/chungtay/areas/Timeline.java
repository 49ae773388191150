package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.SourceRows.Listed;
import vn.chungtay.areas.World.UnitKey;
import vn.chungtay.values.Spelling;

/**
 * The history that all import files together tell. It is built anew from all of them at each
 * import, so their order does not matter and a second import of the same files tells the same.
 */
final class Timeline implements ReformStep.Lists {
  /** What was told, free of problems. */
  record Told(
      List<Draft.Unit> units,
      List<Draft.Event> events,
      List<Draft.Succession> successions,
      List<Draft.Label> labels,
      List<Draft.Total> totals) {}

  private final TreeMap<LocalDate, Map<UnitKey, ListStep.Entry>> lists = new TreeMap<>();
  private final TreeMap<LocalDate, List<ReformStep.Entry>> reforms = new TreeMap<>();
  private final Map<LocalDate, Map<String, List<Listed>>> byName = new LinkedHashMap<>();
  private final World world = new World();
  private final TreeMap<LocalDate, List<EntryStep.Numbered>> entries = new TreeMap<>();
  private final List<ImportProblem> problems;

  private Timeline(List<ImportProblem> problems) {
    this.problems = problems;
  }

  /**
   * Tells the history of {@code sources}, oldest import first, and of what people wrote down;
   * problems are collected.
   */
  static Told of(
      List<SourceRows> sources, List<EntryStep.Numbered> written, List<ImportProblem> problems) {
    Timeline timeline = new Timeline(problems);
    sources.forEach(timeline::sort);
    for (EntryStep.Numbered each : written) {
      if (each.entry().kind().structural()) {
        timeline.entries.computeIfAbsent(each.entry().day(), d -> new ArrayList<>()).add(each);
      }
    }
    timeline.tell();
    EarlierEvents earlier = new EarlierEvents(timeline.world, problems);
    for (SourceRows source : sources) {
      if (problems.isEmpty() && !source.happened().isEmpty()) {
        earlier.take(source.file(), source.happened());
      }
    }
    Facts facts = new Facts(timeline.world, problems);
    if (problems.isEmpty()) {
      sources.forEach(facts::take);
      written.stream()
          .sorted(Comparator.comparing((EntryStep.Numbered w) -> w.entry().day()))
          .forEach(facts::take);
      facts.checkParents();
    }
    return new Told(
        timeline.world.units(),
        timeline.world.events(),
        timeline.world.successions(),
        facts.labels(),
        facts.totals());
  }

  private void sort(SourceRows source) {
    Map<UnitKey, Integer> seen = new LinkedHashMap<>();
    for (Listed row : source.listed()) {
      UnitKey key = new UnitKey(row.level(), row.code());
      Integer before = seen.putIfAbsent(key, row.line());
      if (before != null) {
        problems.add(
            ImportProblem.of(source.file(), row.line(), "code", "AREA-014", row.code(), before));
      }
      lists
          .computeIfAbsent(row.day(), d -> new LinkedHashMap<>())
          .put(key, new ListStep.Entry(source.file(), row));
    }
    if (!source.succeeded().isEmpty()) {
      Map<String, ReformStep.Entry> rows = new LinkedHashMap<>();
      LocalDate day = source.succeeded().get(0).day();
      // A table that speaks of an old commune replaces what an earlier table said of it.
      java.util.Set<String> spoken = new java.util.HashSet<>();
      source.succeeded().forEach(r -> spoken.add(r.oldCommune()));
      for (ReformStep.Entry old : reforms.getOrDefault(day, List.of())) {
        if (!spoken.contains(old.row().oldCommune())) {
          rows.put(old.row().oldCommune() + ">" + old.row().newCommune(), old);
        }
      }
      source
          .succeeded()
          .forEach(
              r ->
                  rows.put(
                      r.oldCommune() + ">" + r.newCommune(),
                      new ReformStep.Entry(source.file(), r)));
      reforms.put(day, new ArrayList<>(rows.values()));
    }
  }

  private void tell() {
    ListStep listStep = new ListStep(world, problems);
    EntryStep entryStep = new EntryStep(world, this, problems);
    TreeSet<LocalDate> days = new TreeSet<>(lists.keySet());
    days.addAll(reforms.keySet());
    days.addAll(entries.keySet());
    List<EntryStep.Numbered> missed = new ArrayList<>();
    LocalDate lastReform = null;
    for (LocalDate day : days) {
      if (!problems.isEmpty()) {
        return;
      }
      if (reforms.containsKey(day)) {
        new ReformStep(world, this, listStep, problems, day).take(reforms.get(day));
        lastReform = day;
      }
      List<EntryStep.Numbered> unfit = take(entryStep, entries.getOrDefault(day, List.of()));
      if (lists.containsKey(day) && problems.isEmpty()) {
        listStep.take(lists.get(day), day, lastReform);
        lastReform = null;
      }
      missed.addAll(take(entryStep, unfit)); // the first list of a unit is often of the same day
    }
    if (problems.isEmpty()) {
      missed.forEach(entryStep::missed);
    }
  }

  /** Takes what fits; gives back what does not. */
  private List<EntryStep.Numbered> take(EntryStep step, List<EntryStep.Numbered> given) {
    List<EntryStep.Numbered> unfit = new ArrayList<>();
    for (EntryStep.Numbered each : given) {
      if (!step.fits(each.entry())) {
        unfit.add(each);
      } else if (problems.isEmpty()) {
        step.take(each);
      }
    }
    return unfit;
  }

  @Override
  public @Nullable Listed next(UnitKey key, LocalDate day) {
    return lists.tailMap(day, true).values().stream()
        .map(list -> Optional.ofNullable(list.get(key)))
        .flatMap(Optional::stream)
        .map(ListStep.Entry::row)
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Listed> named(String fullName, String provinceCode, LocalDate day) {
    Map.Entry<LocalDate, Map<UnitKey, ListStep.Entry>> list = lists.ceilingEntry(day);
    if (list == null) {
      return List.of();
    }
    Map<String, List<Listed>> names =
        byName.computeIfAbsent(
            list.getKey(),
            d -> {
              Map<String, List<Listed>> made = new LinkedHashMap<>();
              for (ListStep.Entry entry : list.getValue().values()) {
                made.computeIfAbsent(nameKey(entry.row()), k -> new ArrayList<>()).add(entry.row());
              }
              return made;
            });
    return names.getOrDefault(Spelling.key(fullName) + "|" + provinceCode, List.of());
  }

  private static String nameKey(Listed row) {
    return Spelling.key(row.fullName()) + "|" + row.parentCode();
  }
}
