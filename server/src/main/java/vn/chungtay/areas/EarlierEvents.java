package vn.chungtay.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.SourceRows.Happened;
import vn.chungtay.areas.World.UnitKey;
import vn.chungtay.values.Spelling;

/**
 * Events told by names. What happened before the first list is added backwards: the unit of the
 * list begins on the day of the event, the units it was made of are new to us and get a code made
 * of their district's code and their name, since nobody gave their official one. What the lists and
 * the table of successors already say is only compared with them.
 */
final class EarlierEvents {
  private static final Pattern CODED = Pattern.compile("(.*?)\\s*\\(([^)]*)\\).*");

  /** A row with its file and the code of the unit in which the names are to be looked up. */
  record Entry(String file, Happened row, String parentCode) {}

  private final World world;
  private final List<ImportProblem> problems;

  EarlierEvents(World world, List<ImportProblem> problems) {
    this.world = world;
    this.problems = problems;
  }

  void take(String file, List<Happened> rows) {
    String district = districtNamed(rows);
    List<Entry> entries = new ArrayList<>();
    for (Happened row : rows) {
      entries.add(new Entry(file, row, row.parent().isEmpty() ? district : row.parent()));
    }
    entries.sort(Comparator.comparing((Entry e) -> e.row().day()).reversed());
    entries.forEach(this::take);
  }

  /** The code of the one district that a row of the file abolishes, else empty. */
  private String districtNamed(List<Happened> rows) {
    for (Happened row : rows) {
      Name name = Name.of(row.fromUnits().isEmpty() ? "" : row.fromUnits().get(0));
      if (row.event().equals("abolished")
          && name.code.toLowerCase(Locale.ROOT).equals("district")) {
        List<Draft.Unit> found =
            world.units().stream()
                .filter(u -> u.level == AreaLevel.DISTRICT)
                .filter(u -> name.matches(u.last().naming))
                .toList();
        return found.size() == 1 ? found.get(0).code : "";
      }
    }
    return "";
  }

  private void take(Entry entry) {
    Happened row = entry.row();
    Optional<Draft.Unit> parent = world.on(entry.parentCode(), row.day().minusDays(1));
    if (parent.isEmpty()) {
      problem(entry, "parent", "AREA-030", entry.parentCode());
      return;
    }
    switch (row.event()) {
      case "merged" -> merged(entry, parent.get());
      case "merged into" -> confirm(entry, target(entry, parent.get()), parent.get());
      default -> {
        if (row.fromUnits().isEmpty() || !row.day().equals(parent.get().until)) {
          problem(entry, "from_units", "AREA-031", String.join("; ", row.fromUnits()), row.day());
        }
      }
    }
  }

  private void merged(Entry entry, Draft.Unit parent) {
    Draft.Unit to = target(entry, parent);
    if (to == null) {
      problem(entry, "to_unit", "AREA-032", entry.row().toUnit(), entry.row().day());
    } else if (to.from == null) {
      begin(entry, parent, to);
    } else {
      confirm(entry, to, parent);
    }
  }

  private void begin(Entry entry, Draft.Unit parent, Draft.Unit to) {
    Happened row = entry.row();
    List<Draft.Unit> befores = new ArrayList<>();
    for (String told : row.fromUnits()) {
      Name name = Name.of(told);
      Draft.Naming naming = name.naming();
      String slug = Spelling.plain(naming.fullName()).replaceAll("[^a-z0-9]+", "-");
      UnitKey key = new UnitKey(to.level, parent.code + ":" + slug);
      Draft.Unit before = world.before(key, naming, parent, null);
      before.until = row.day();
      before.last().until = row.day();
      befores.add(before);
    }
    to.from = row.day();
    to.versions.get(0).from = row.day();
    Draft.Event event =
        world.tell(
            new Draft.Event(
                row.day(),
                AreaEvent.Kind.MERGED,
                row.act(),
                row.certainty(),
                befores,
                List.of(to)));
    befores.forEach(b -> world.succeed(event, b, to, BigDecimal.ONE, ""));
  }

  private void confirm(Entry entry, Draft.@Nullable Unit to, Draft.Unit parent) {
    Happened row = entry.row();
    List<Draft.Unit> known = to == null ? List.of() : world.predecessors(to);
    boolean same =
        to != null
            && row.day().equals(to.from)
            && row.fromUnits().stream()
                .map(Name::of)
                .allMatch(n -> known.stream().anyMatch(u -> n.matches(u.last().naming)));
    if (!same) {
      problem(entry, "to_unit", "AREA-033", row.toUnit(), row.day(), parent.last().naming.name());
    }
  }

  private Draft.@Nullable Unit target(Entry entry, Draft.Unit parent) {
    Name name = Name.of(entry.row().toUnit());
    List<Draft.Unit> found =
        world.units().stream()
            .filter(u -> u.level == AreaLevel.COMMUNE || u.level == AreaLevel.VILLAGE)
            .filter(u -> u.existence().contains(entry.row().day()))
            .filter(
                u ->
                    name.code.isEmpty()
                        ? isIn(u, parent, entry) && name.matches(u.on(entry.row().day()))
                        : u.code.equals(name.code))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private static boolean isIn(Draft.Unit unit, Draft.Unit parent, Entry entry) {
    Draft.Version version = unit.on(entry.row().day());
    return version != null && version.parent == parent;
  }

  private void problem(Entry at, String column, String code, Object... values) {
    problems.add(ImportProblem.of(at.file(), at.row().line(), column, code, values));
  }

  /** A name as people write it: "TT Nhã Nam", "Nhã Nam (07306)", "Phúc Sơn". */
  private record Name(String type, String name, String code) {
    static Name of(String told) {
      Matcher coded = CODED.matcher(told);
      String code = coded.matches() ? coded.group(2).strip() : "";
      PrintedName printed = PrintedName.of(coded.matches() ? coded.group(1) : told);
      return new Name(printed.type(), printed.name(), code);
    }

    boolean matches(Draft.@Nullable Version version) {
      return version != null && matches(version.naming);
    }

    boolean matches(Draft.Naming naming) {
      boolean typeAgrees = type.isEmpty() || Spelling.key(type).equals(Spelling.key(naming.type()));
      return typeAgrees && Spelling.key(name).equals(Spelling.key(naming.name()));
    }

    Draft.Naming naming() {
      return new Draft.Naming(type.isEmpty() ? "Xã" : type, name, "");
    }
  }
}
