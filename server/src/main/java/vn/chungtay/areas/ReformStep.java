package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.SourceRows.Listed;
import vn.chungtay.areas.SourceRows.Succeeded;
import vn.chungtay.areas.World.UnitKey;
import vn.chungtay.values.Spelling;

/**
 * Takes one day of reform into the telling: provinces by the pairs in the rows, then communes, then
 * the districts left without communes. A new unit stays the old one where its whole territory came
 * from one unit of the same code; otherwise it is a new unit, whatever its code.
 */
final class ReformStep {
  /** Looks up a unit in the first list of {@code day} or later. */
  interface Lists {
    @Nullable Listed next(UnitKey key, LocalDate day);

    /** The communes of a province in that list whose name is {@code fullName}. */
    List<Listed> named(String fullName, String provinceCode, LocalDate day);
  }

  /** A row of successors with its file. */
  record Entry(String file, Succeeded row) {}

  private static final List<String> TYPES = List.of("Xã", "Phường", "Thị trấn", "Đặc khu");

  private final World world;
  private final Lists lists;
  private final ListStep coverage;
  private final List<ImportProblem> problems;
  private final LocalDate day;
  private final Map<String, Draft.Unit> provinces = new HashMap<>();

  ReformStep(
      World world, Lists lists, ListStep coverage, List<ImportProblem> problems, LocalDate day) {
    this.world = world;
    this.lists = lists;
    this.coverage = coverage;
    this.problems = problems;
    this.day = day;
  }

  void take(List<Entry> entries) {
    if (!check(entries)) {
      return;
    }
    provinces(entries);
    if (problems.isEmpty()) {
      communes(entries);
      districts(entries);
    }
  }

  private boolean check(List<Entry> entries) {
    int before = problems.size();
    Map<String, Integer> parts = new HashMap<>();
    entries.forEach(e -> parts.merge(e.row().oldCommune(), 1, Integer::sum));
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Succeeded row = entry.row();
      if (world.find(AreaLevel.PROVINCE, row.oldProvince()).isEmpty()) {
        problem(entry, "old_province", "AREA-022", row.oldProvince(), day);
      } else if (world.find(AreaLevel.COMMUNE, row.oldCommune()).isEmpty()) {
        problem(entry, "old_commune", "AREA-022", row.oldCommune(), day);
      }
      if (row.divided() != (parts.getOrDefault(row.oldCommune(), 0) > 1)) {
        problem(entry, "divided", "AREA-023", row.oldCommune());
      }
      if (row.share() != null) {
        shares.merge(row.oldCommune(), row.share(), BigDecimal::add);
      }
    }
    for (Entry entry : entries) {
      BigDecimal sum = shares.remove(entry.row().oldCommune());
      if (sum != null && sum.subtract(BigDecimal.ONE).abs().doubleValue() > 0.0001) {
        problem(entry, "share", "AREA-024", entry.row().oldCommune(), sum);
      }
    }
    return problems.size() == before;
  }

  private void provinces(List<Entry> entries) {
    Map<String, Set<Draft.Unit>> befores = new LinkedHashMap<>();
    Map<Draft.Unit, Set<String>> afters = new HashMap<>();
    Map<String, Entry> firstRow = new HashMap<>();
    for (Entry entry : entries) {
      Draft.Unit old = world.find(AreaLevel.PROVINCE, entry.row().oldProvince()).orElseThrow();
      String made = entry.row().newProvince();
      befores.computeIfAbsent(made, c -> new LinkedHashSet<>()).add(old);
      afters.computeIfAbsent(old, u -> new LinkedHashSet<>()).add(made);
      firstRow.putIfAbsent(made, entry);
    }
    Map<String, Draft.Naming> namings = new HashMap<>();
    befores.forEach(
        (code, olds) -> {
          Listed next = lists.next(new UnitKey(AreaLevel.PROVINCE, code), day);
          if (next == null) {
            problem(
                Objects.requireNonNull(firstRow.get(code)), "new_province", "AREA-025", code, day);
          } else {
            namings.put(code, undated(next, olds));
          }
        });
    if (namings.size() < befores.size()) {
      return;
    }
    befores.forEach(
        (code, olds) -> {
          if (!same(code, olds)) {
            olds.stream().filter(u -> u.until == null).forEach(u -> world.end(u, day));
          }
        });
    befores.forEach(
        (code, olds) -> {
          Draft.Naming naming = Objects.requireNonNull(namings.get(code));
          Draft.Unit made =
              same(code, olds)
                  ? olds.iterator().next()
                  : heir(new UnitKey(AreaLevel.PROVINCE, code), naming, world.nation(), olds);
          provinces.put(code, made);
          if (day.equals(made.from)) {
            Draft.Event event = world.events().get(world.events().size() - 1);
            for (Draft.Unit old : olds) {
              boolean whole = Objects.requireNonNull(afters.get(old)).size() == 1;
              world.succeed(event, old, made, whole ? BigDecimal.ONE : null, "");
              coverage.inherit(old, made);
            }
          }
        });
  }

  private static boolean same(String code, Set<Draft.Unit> olds) {
    return olds.size() == 1 && olds.iterator().next().code.equals(code);
  }

  /** A type that only a later list changes is not yet changed on the day of the reform. */
  private Draft.Naming undated(Listed next, Set<Draft.Unit> olds) {
    Draft.Naming naming = new Draft.Naming(next.type(), next.name(), next.nameEn());
    for (Draft.Unit old : olds) {
      Draft.Naming was = old.last().naming;
      boolean sameName = Spelling.key(was.name()).equals(Spelling.key(next.name()));
      if (next.day().isAfter(day) && old.code.equals(next.code()) && sameName) {
        return new Draft.Naming(was.type(), next.name(), next.nameEn());
      }
    }
    return naming;
  }

  private Draft.Unit heir(
      UnitKey key, Draft.Naming naming, Draft.Unit parent, Set<Draft.Unit> olds) {
    Draft.Unit made = world.open(key, naming, parent, day);
    AreaEvent.Kind kind = olds.size() == 1 ? AreaEvent.Kind.SPLIT : AreaEvent.Kind.MERGED;
    world.tell(new Draft.Event(day, kind, "", "", List.copyOf(olds), List.of(made)));
    return made;
  }

  private void communes(List<Entry> entries) {
    Map<String, List<Entry>> byNew = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byNew.computeIfAbsent(codeOf(entry.row(), entries), c -> new ArrayList<>()).add(entry);
    }
    Map<String, Draft.Unit> olds = new HashMap<>();
    for (Entry entry : entries) {
      String code = entry.row().oldCommune();
      olds.computeIfAbsent(code, c -> world.find(AreaLevel.COMMUNE, c).orElseThrow());
    }
    Set<String> kept = new LinkedHashSet<>();
    byNew.forEach(
        (code, rows) -> {
          Succeeded only = rows.get(0).row();
          if (rows.size() == 1 && !only.divided() && only.oldCommune().equals(code)) {
            kept.add(code);
          }
        });
    olds.forEach(
        (code, unit) -> {
          if (!kept.contains(code)) {
            world.end(unit, day);
          }
        });
    byNew.forEach((code, rows) -> commune(code, rows, olds, kept.contains(code)));
    villages();
  }

  /** Villages of a commune that went whole into another go with it. */
  private void villages() {
    Map<Draft.Unit, Draft.Unit> heirs = new HashMap<>();
    for (Draft.Succession each : world.successions()) {
      BigDecimal share = each.share();
      if (each.event().day().equals(day) && share != null && share.compareTo(BigDecimal.ONE) == 0) {
        heirs.put(each.before(), each.after());
      }
    }
    for (Draft.Unit village : world.living()) {
      Draft.Unit heir = heirs.get(village.last().parent);
      if (village.level == AreaLevel.VILLAGE && heir != null) {
        world.change(village, village.last().naming, heir, day, AreaEvent.Kind.REPARENTED, "");
      }
    }
  }

  private void commune(String code, List<Entry> rows, Map<String, Draft.Unit> olds, boolean kept) {
    Succeeded first = rows.get(0).row();
    Draft.Unit province = Objects.requireNonNull(provinces.get(first.newProvince()));
    Draft.Naming naming = naming(code, first);
    if (kept) {
      world.change(Objects.requireNonNull(olds.get(code)), naming, province, day);
      return;
    }
    UnitKey key = new UnitKey(AreaLevel.COMMUNE, code);
    if (world.find(AreaLevel.COMMUNE, code).isPresent()) {
      problem(rows.get(0), "new_commune", "AREA-026", code);
      return;
    }
    Set<Draft.Unit> befores = new LinkedHashSet<>();
    rows.forEach(r -> befores.add(Objects.requireNonNull(olds.get(r.row().oldCommune()))));
    Draft.Unit made = heir(key, naming, province, befores);
    Draft.Event event = world.events().get(world.events().size() - 1);
    for (Entry each : rows) {
      Succeeded row = each.row();
      world.succeed(
          event,
          Objects.requireNonNull(olds.get(row.oldCommune())),
          made,
          row.divided() ? row.share() : BigDecimal.ONE,
          row.divided() ? row.shareSource() : "");
    }
  }

  /** The name on the day of the reform, spelt as the next list spells it. */
  private Draft.Naming naming(String code, Succeeded row) {
    Listed next = lists.next(new UnitKey(AreaLevel.COMMUNE, code), day);
    String told = row.newName().strip();
    if (next != null && Spelling.key(next.fullName()).equals(Spelling.key(told))) {
      return new Draft.Naming(next.type(), next.name(), next.nameEn());
    }
    String type =
        TYPES.stream()
            .filter(t -> Spelling.key(told).startsWith(Spelling.key(t) + " "))
            .findFirst()
            .orElse("");
    String name = type.isEmpty() ? told : told.substring(type.length()).strip();
    boolean sameName = next != null && Spelling.key(next.name()).equals(Spelling.key(name));
    return new Draft.Naming(
        type.isEmpty() ? "Xã" : type,
        next != null && sameName ? next.name() : name,
        next != null && sameName ? next.nameEn() : "");
  }

  /** Some tables keep a code that the lists corrected later: the name in the province decides. */
  private String codeOf(Succeeded row, List<Entry> entries) {
    if (lists.next(new UnitKey(AreaLevel.COMMUNE, row.newCommune()), day) != null) {
      return row.newCommune();
    }
    List<Listed> named = lists.named(row.newName(), row.newProvince(), day);
    Optional<Listed> free =
        named.size() == 1
            ? named.stream()
                .filter(l -> entries.stream().noneMatch(e -> e.row().newCommune().equals(l.code())))
                .findFirst()
            : Optional.empty();
    return free.map(Listed::code).orElse(row.newCommune());
  }

  private void districts(List<Entry> entries) {
    Set<String> codes = new LinkedHashSet<>();
    entries.forEach(e -> codes.add(e.row().oldDistrict()));
    Set<Draft.Unit> parents = new LinkedHashSet<>();
    for (Draft.Unit unit : world.living()) {
      Draft.Unit parent = unit.last().parent;
      if (parent != null) {
        parents.add(parent);
      }
    }
    for (String code : codes) {
      Optional<Draft.Unit> district = world.find(AreaLevel.DISTRICT, code);
      if (district.isPresent() && !parents.contains(district.get())) {
        world.end(district.get(), day);
        world.tell(
            new Draft.Event(
                day, AreaEvent.Kind.ABOLISHED, "", "", List.of(district.get()), List.of()));
      }
    }
  }

  private void problem(Entry at, String column, String code, Object... values) {
    problems.add(ImportProblem.of(at.file(), at.row().line(), column, code, values));
  }
}
