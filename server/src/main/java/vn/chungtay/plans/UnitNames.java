package vn.chungtay.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaNames;
import vn.chungtay.areas.NameMatch;
import vn.chungtay.plans.ResultDraft.Standing;
import vn.chungtay.values.Spelling;

/**
 * The units of a plan's annex, and which of them a printed name means: the same name, or a name
 * that means the same administrative unit on the plan's day.
 */
final class UnitNames {
  private final List<String> units;
  private final AreaNames names;
  private final long area;
  private final LocalDate day;
  private final Map<String, Area> areas = new LinkedHashMap<>();

  UnitNames(List<String> units, AreaBook book, long area, LocalDate day) {
    this.units = List.copyOf(units);
    this.names = new AreaNames(book);
    this.area = area;
    this.day = day;
    for (NameMatch match : names.match(units, area, day)) {
      match.found().ifPresent(found -> areas.put(match.printed(), found));
    }
  }

  /** What a row means. */
  record Meant(Standing standing, String unit) {}

  List<String> all() {
    return units;
  }

  /** The administrative unit of each name that has one. */
  Map<String, Area> areas() {
    return areas;
  }

  /** What each of the printed names means; {@code chosen} is what a person said, by row. */
  List<Meant> meant(List<String> printed, Map<Integer, String> chosen) {
    Map<Long, String> byArea = new HashMap<>();
    areas.forEach((unit, found) -> byArea.putIfAbsent(found.id(), unit));
    List<NameMatch> matches = names.match(printed, area, day);
    List<Meant> meant = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      String said = chosen.getOrDefault(i, "");
      meant.add(
          units.contains(said)
              ? new Meant(Standing.CHOSEN, said)
              : meant(printed.get(i), matches.get(i), byArea));
    }
    Map<String, Integer> times = new HashMap<>();
    meant.stream()
        .filter(m -> m.standing().sure())
        .forEach(m -> times.merge(m.unit(), 1, Integer::sum));
    return meant.stream()
        .map(m -> times.getOrDefault(m.unit(), 0) > 1 ? new Meant(Standing.TWICE, m.unit()) : m)
        .toList();
  }

  private Meant meant(String printed, NameMatch match, Map<Long, String> byArea) {
    String key = Spelling.key(printed);
    List<String> same = units.stream().filter(unit -> Spelling.key(unit).equals(key)).toList();
    if (same.size() == 1) {
      return new Meant(Standing.MATCHED, same.get(0));
    }
    Optional<String> unit = match.found().map(Area::id).map(byArea::get);
    if (unit.isPresent()) {
      boolean exact = match.certainty() == NameMatch.Certainty.EXACT;
      return new Meant(exact ? Standing.MATCHED : Standing.SPELLING, unit.get());
    }
    String plain = Spelling.plain(printed);
    List<String> alike = units.stream().filter(u -> Spelling.plain(u).equals(plain)).toList();
    if (same.isEmpty() && alike.size() == 1) {
      return new Meant(Standing.SPELLING, alike.get(0));
    }
    boolean several = same.size() > 1 || match.certainty() == NameMatch.Certainty.AMBIGUOUS;
    return new Meant(several ? Standing.AMBIGUOUS : Standing.UNKNOWN, "");
  }
}
