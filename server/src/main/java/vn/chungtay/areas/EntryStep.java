package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.SourceRows.Listed;
import vn.chungtay.areas.World.UnitKey;
import vn.chungtay.values.Spelling;

/**
 * Takes what a person wrote down into the telling, on its day. What does not fit the units living
 * on that day, or what a later list contradicts, is a problem.
 */
final class EntryStep {
  /** An entry with its number; 0 while it is not yet stored. */
  record Numbered(long id, AreaEntry entry) {
    String place() {
      return "#" + id;
    }
  }

  private final World world;
  private final ReformStep.Lists lists;
  private final List<ImportProblem> problems;

  EntryStep(World world, ReformStep.Lists lists, List<ImportProblem> problems) {
    this.world = world;
    this.lists = lists;
    this.problems = problems;
  }

  /** True where every unit it speaks of is living now. */
  boolean fits(AreaEntry entry) {
    return entry.units().stream().allMatch(u -> world.find(u.level(), u.code()).isPresent());
  }

  /** What is wrong with an entry that never fitted. */
  void missed(Numbered given) {
    LocalDate day = given.entry().day();
    for (AreaEntry.Unit unit : given.entry().units()) {
      List<Draft.Unit> known =
          world.units().stream()
              .filter(u -> u.level == unit.level() && u.code.equals(unit.code()))
              .toList();
      String name = known.isEmpty() ? unit.code() : known.get(0).last().naming.fullName();
      if (known.stream().noneMatch(u -> u.existence().contains(day))) {
        problem(given, "day", "AREA-060", name, unit.code(), day);
        return;
      }
    }
    problem(given, "day", "AREA-061", day);
  }

  void take(Numbered given) {
    AreaEntry entry = given.entry();
    switch (entry.kind()) {
      case CREATED, KNOWN -> created(given, unit(entry, 0));
      case RENAMED -> renamed(given, unit(entry, 0));
      case MERGED -> merged(given);
      case SPLIT -> split(given, unit(entry, 0));
      case REPARENTED -> reparented(given, unit(entry, 0), unit(entry, 1));
      case ABOLISHED -> abolished(given, unit(entry, 0));
      default -> {} // labels and counts are no changes of units
    }
  }

  private Draft.Unit unit(AreaEntry entry, int at) {
    AreaEntry.Unit unit = entry.units().get(at);
    return world.find(unit.level(), unit.code()).orElseThrow();
  }

  private void created(Numbered given, Draft.Unit parent) {
    AreaEntry entry = given.entry();
    boolean dated = entry.kind() == AreaEntry.Kind.CREATED;
    Draft.Unit made =
        begin(given, entry.made().get(0), parent, dated ? entry.day() : parent.from, "name");
    if (made != null && dated) {
      tell(entry, AreaEvent.Kind.CREATED, List.of(), List.of(made));
    }
  }

  private void renamed(Numbered given, Draft.Unit unit) {
    AreaEntry entry = given.entry();
    Draft.Naming now = unit.last().naming;
    Draft.Naming next = naming(entry.made().get(0));
    Draft.Unit parent = unit.last().parent;
    Listed listed = lists.next(new UnitKey(unit.level, unit.code), entry.day());
    if (tooEarly(given, unit)) {
      return;
    }
    if (now.type().equals(next.type()) && now.name().equals(next.name())) {
      problem(given, "name", "AREA-064", now.fullName());
    } else if (listed != null
        && Spelling.key(listed.fullName()).equals(Spelling.key(now.fullName()))) {
      problem(given, "day", "AREA-070", now.fullName(), listed.day());
    } else if (taken(next, unit, parent)) {
      problem(given, "name", "AREA-063", next.fullName());
    } else {
      changed(entry, unit, next, parent, AreaEvent.Kind.RENAMED);
    }
  }

  private void merged(Numbered given) {
    AreaEntry entry = given.entry();
    List<Draft.Unit> befores = new ArrayList<>();
    for (int i = 0; i < entry.units().size(); i++) {
      befores.add(unit(entry, i));
    }
    boolean oneLevel = befores.stream().allMatch(u -> u.level == befores.get(0).level);
    if (befores.stream().distinct().count() < 2 || !oneLevel) {
      problem(given, "units", "AREA-065");
      return;
    }
    if (befores.stream().anyMatch(u -> ended(given, u, entry.made()))) {
      return;
    }
    Draft.Unit parent = befores.get(0).last().parent;
    befores.forEach(u -> world.end(u, entry.day()));
    Draft.Unit made = begin(given, entry.made().get(0), parent, entry.day(), "name");
    if (made == null) {
      return;
    }
    Draft.Event event = tell(entry, AreaEvent.Kind.MERGED, befores, List.of(made));
    befores.forEach(u -> world.succeed(event, u, made, BigDecimal.ONE, ""));
    befores.forEach(u -> world.follow(u, made, entry.day(), entry.act()));
  }

  private void split(Numbered given, Draft.Unit unit) {
    AreaEntry entry = given.entry();
    if (entry.made().size() < 2) {
      problem(given, "name", "AREA-071");
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    int shares = 0;
    List<String> told = new ArrayList<>();
    for (AreaEntry.Made each : entry.made()) {
      told.addAll(each.children());
      if (each.share() != null) {
        sum = sum.add(each.share());
        shares++;
      }
    }
    List<Draft.Unit> children = world.children(unit);
    Optional<Draft.Unit> left = children.stream().filter(c -> !told.contains(c.code)).findFirst();
    if (shares > 0 && (shares < entry.made().size() || sum.compareTo(BigDecimal.ONE) != 0)) {
      problem(
          given, "share", "AREA-072", sum.movePointRight(2).stripTrailingZeros().toPlainString());
    } else if (left.isPresent()) {
      problem(given, "children", "AREA-073", left.get().last().naming.fullName());
    } else if (!ended(given, unit, entry.made())) {
      divide(given, unit, children);
    }
  }

  private void divide(Numbered given, Draft.Unit unit, List<Draft.Unit> children) {
    AreaEntry entry = given.entry();
    Draft.Unit parent = unit.last().parent;
    world.end(unit, entry.day());
    List<Draft.Unit> made = new ArrayList<>();
    for (AreaEntry.Made each : entry.made()) {
      Draft.Unit part = begin(given, each, parent, entry.day(), "name");
      if (part == null) {
        return;
      }
      made.add(part);
    }
    Draft.Event event = tell(entry, AreaEvent.Kind.SPLIT, List.of(unit), made);
    for (int i = 0; i < made.size(); i++) {
      Draft.Unit part = made.get(i);
      AreaEntry.Made told = entry.made().get(i);
      world.succeed(event, unit, part, told.share(), told.share() == null ? "" : entry.act());
      children.stream()
          .filter(c -> told.children().contains(c.code))
          .forEach(c -> changed(entry, c, c.last().naming, part, AreaEvent.Kind.REPARENTED));
    }
  }

  private void reparented(Numbered given, Draft.Unit unit, Draft.Unit parent) {
    if (tooEarly(given, unit)) {
      return;
    }
    if (parent.level.compareTo(unit.level) >= 0) {
      problem(
          given,
          "parent",
          "AREA-066",
          parent.last().naming.fullName(),
          unit.last().naming.fullName());
    } else if (parent == unit.last().parent) {
      problem(
          given,
          "parent",
          "AREA-074",
          unit.last().naming.fullName(),
          parent.last().naming.fullName());
    } else if (taken(unit.last().naming, unit, parent)) {
      problem(given, "parent", "AREA-063", unit.last().naming.fullName());
    } else {
      changed(given.entry(), unit, unit.last().naming, parent, AreaEvent.Kind.REPARENTED);
    }
  }

  private void abolished(Numbered given, Draft.Unit unit) {
    List<Draft.Unit> children = world.children(unit);
    if (!children.isEmpty()) {
      problem(
          given,
          "day",
          "AREA-067",
          unit.last().naming.fullName(),
          children.size(),
          children.get(0).last().naming.fullName());
    } else if (!ended(given, unit, List.of())) {
      world.end(unit, given.entry().day());
      tell(given.entry(), AreaEvent.Kind.ABOLISHED, List.of(unit), List.of());
    }
  }

  /** Says what is wrong where {@code unit} cannot end on the day; false where it can. */
  private boolean ended(Numbered given, Draft.Unit unit, List<AreaEntry.Made> heirs) {
    LocalDate day = given.entry().day();
    Listed listed = lists.next(new UnitKey(unit.level, unit.code), day);
    boolean heir = heirs.stream().anyMatch(m -> given.entry().codeOf(m).equals(unit.code));
    if (tooEarly(given, unit)) {
      return true;
    }
    if (listed != null && !heir) {
      problem(given, "day", "AREA-070", unit.last().naming.fullName(), listed.day());
      return true;
    }
    return false;
  }

  /** A state of a unit lasts one day at least. */
  private boolean tooEarly(Numbered given, Draft.Unit unit) {
    LocalDate since = unit.last().from;
    if (since == null || since.isBefore(given.entry().day())) {
      return false;
    }
    problem(given, "day", "AREA-075", unit.last().naming.fullName(), since);
    return true;
  }

  private Draft.@Nullable Unit begin(
      Numbered given,
      AreaEntry.Made told,
      Draft.@Nullable Unit parent,
      @Nullable LocalDate from,
      String field) {
    String code = given.entry().codeOf(told);
    Optional<Draft.Unit> same = world.find(told.level(), code);
    Draft.Naming naming = naming(told);
    if (parent != null && parent.level.compareTo(told.level()) >= 0) {
      problem(given, "type", "AREA-066", parent.last().naming.fullName(), naming.fullName());
      return null;
    }
    if (taken(naming, null, parent)) {
      problem(given, field, "AREA-063", naming.fullName());
      return null;
    }
    if (same.isPresent()) {
      problem(given, "code", "AREA-062", code, same.get().last().naming.fullName());
      return null;
    }
    return world.open(new UnitKey(told.level(), code), naming, parent, from);
  }

  private void changed(
      AreaEntry entry,
      Draft.Unit unit,
      Draft.Naming naming,
      Draft.@Nullable Unit parent,
      AreaEvent.Kind kind) {
    world.change(unit, naming, parent, entry.day(), kind, entry.act());
  }

  private boolean taken(
      Draft.Naming naming, Draft.@Nullable Unit self, Draft.@Nullable Unit parent) {
    return parent != null
        && world.children(parent).stream()
            .anyMatch(u -> u != self && u.last().naming.sameAs(naming));
  }

  private static Draft.Naming naming(AreaEntry.Made made) {
    return new Draft.Naming(made.type(), made.name(), made.nameEn());
  }

  private Draft.Event tell(
      AreaEntry entry, AreaEvent.Kind kind, List<Draft.Unit> before, List<Draft.Unit> after) {
    return world.tell(new Draft.Event(entry.day(), kind, entry.act(), "", before, after));
  }

  private void problem(Numbered given, String column, String code, Object... values) {
    problems.add(ImportProblem.of(given.place(), 0, column, code, values));
  }
}
