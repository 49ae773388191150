package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chungtay.households.Birth;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.values.Message;

/**
 * Finds for each household of a list the one of the register: by its number, by the ID number of a
 * member, by village, name and birth of the head. What may be two is asked, never guessed.
 */
final class Matching {
  private static final String REGISTER_NUMBER = ".+-\\d{5,}";

  private final HouseholdRolls rolls;
  private final LikelyDoubles doubles;
  private final Map<Long, RosterEntry> byId;
  private final Map<String, RosterEntry> byNumber;
  private final Map<String, List<RosterEntry>> byHead = new HashMap<>();
  private final Comparison comparison;

  /** Households of which a person said that they are none of those with the same name. */
  private final Set<Listed> another = new HashSet<>();

  private final Map<Long, Listed> matched = new HashMap<>();
  private Map<String, Long> homes = Map.of();

  /** Begins to compare with the households that live where the list is of. */
  Matching(
      HouseholdRolls rolls,
      List<RosterEntry> register,
      LikelyDoubles doubles,
      Comparison comparison) {
    this.rolls = rolls;
    this.doubles = doubles;
    this.byId = register.stream().collect(Collectors.toMap(RosterEntry::id, Function.identity()));
    this.byNumber =
        register.stream().collect(Collectors.toMap(RosterEntry::number, Function.identity()));
    for (RosterEntry each : register) {
      each.head()
          .ifPresent(
              head ->
                  byHead
                      .computeIfAbsent(headKey(each.areaId(), head.name()), k -> new ArrayList<>(1))
                      .add(each));
    }
    this.comparison = comparison;
  }

  private static String headKey(long areaId, String name) {
    return areaId + "/" + CellValues.nameKey(name);
  }

  /** What the list would do. */
  Draft draft(List<Listed> list, Working working) {
    Map<String, String> digests = digests(list);
    homes = rolls.householdsOf(new HashSet<>(digests.values()));
    Draft draft = new Draft(homes);
    Map<String, List<Listed>> freshByHead = new HashMap<>();
    int looked = 0;
    for (Listed each : list) {
      working.reached(++looked, list.size());
      if (!each.faults.isEmpty()) {
        draft.refused.add(each);
        continue;
      }
      LikelyDoubles.Outcome found = decide(each, digests, draft);
      RosterEntry entry = found.entry();
      if (!each.faults.isEmpty()) {
        draft.refused.add(each);
      } else if (entry != null) {
        matched(each, entry, digests, draft);
      } else if (!found.settled()) {
        fresh(each, freshByHead, digests, draft);
      }
    }
    return draft;
  }

  /** What it changes; but who joins it may stand elsewhere already. */
  private void change(Listed each, RosterEntry entry, Map<String, String> digests, Draft draft) {
    Comparison.Found found = comparison.compare(each, entry, digests);
    if (!each.faults.isEmpty()) {
      draft.refused.add(each);
      return;
    }
    boolean open =
        !found.joined().isEmpty() && doubles.joined(each, entry, found.joined(), digests, draft);
    if (!open) {
      draft.missing += found.missing();
      if (found.words().isEmpty()) {
        draft.same++;
      } else {
        draft.changed.add(new Draft.Change(each, entry, found.to(), found.words()));
      }
    }
  }

  /** Digests of all ID numbers; a number that is in the list twice is a fault of the second. */
  private Map<String, String> digests(List<Listed> list) {
    Map<String, String> digests = new HashMap<>();
    Map<String, Fault> first = new HashMap<>();
    for (Listed each : list) {
      for (Listed.Person person : each.persons) {
        if (!person.idNumber().isEmpty()) {
          Fault here = new Fault(each.sheet, person.row(), 0, "", Message.of(""));
          Fault earlier = first.putIfAbsent(person.idNumber(), here);
          if (earlier != null) {
            String place = place(each, earlier.sheet(), earlier.row());
            Message twice = Message.of("imports.fault-id-twice", place);
            each.faults.add(
                new Fault(each.sheet, person.row(), person.nameColumn(), "IMP-202", twice));
          }
          digests.computeIfAbsent(person.idNumber(), rolls::digest);
        }
      }
    }
    return digests;
  }

  /** The household of the register; not settled where it is none of those that are certain. */
  private LikelyDoubles.Outcome decide(Listed each, Map<String, String> digests, Draft draft) {
    if (each.number.matches(REGISTER_NUMBER)) {
      RosterEntry entry = byNumber.get(each.number);
      if (entry == null) {
        fault(each, each.numberColumn, "IMP-203", Message.of("imports.fault-number", each.number));
      } else if (!SameHousehold.anyNameAgrees(each, entry)) {
        String head = entry.head().map(RosterEntry.Person::name).orElse("–");
        Message other = Message.of("imports.fault-number-other", each.number, head);
        fault(each, each.numberColumn, "IMP-204", other);
      }
      return new LikelyDoubles.Outcome(true, entry);
    }
    Set<Long> found = homesOf(each, digests);
    if (found.size() > 1) {
      fault(each, 0, "IMP-205", Message.of("imports.fault-two-homes", numbers(found)));
      return LikelyDoubles.Outcome.ASKED;
    }
    return found.isEmpty()
        ? byHead(each, draft)
        : new LikelyDoubles.Outcome(true, here(each, found.iterator().next()).orElse(null));
  }

  private Set<Long> homesOf(Listed each, Map<String, String> digests) {
    Set<Long> found = new LinkedHashSet<>();
    for (Listed.Person person : each.persons) {
      Long home = homes.get(digests.getOrDefault(person.idNumber(), ""));
      if (home != null) {
        found.add(home);
      }
    }
    return found;
  }

  private Optional<RosterEntry> here(Listed each, long id) {
    RosterEntry entry = byId.get(id);
    if (entry == null) {
      fault(each, 0, "IMP-206", Message.of("imports.fault-lives-elsewhere"));
    } else if (!SameHousehold.anyNameAgrees(each, entry)) {
      fault(each, 0, "IMP-207", Message.of("imports.fault-id-other", entry.number()));
    }
    return Optional.ofNullable(entry);
  }

  private LikelyDoubles.Outcome byHead(Listed each, Draft draft) {
    Birth birth = each.head().birth();
    List<RosterEntry> candidates =
        byHead.getOrDefault(headKey(each.areaId, each.head().name()), List.of()).stream()
            .filter(
                e -> CellValues.agree(birth, e.head().map(RosterEntry.Person::birth).orElse(null)))
            .toList();
    if (candidates.isEmpty()) {
      return LikelyDoubles.Outcome.ANOTHER;
    }
    Optional<RosterEntry> certain = SameHousehold.certain(each, candidates);
    if (certain.isPresent()) {
      return new LikelyDoubles.Outcome(true, certain.get());
    }
    List<Draft.Candidate> asked =
        candidates.stream()
            .map(e -> new Draft.Candidate(e.id(), e, e.head().orElseThrow(), List.of()))
            .toList();
    LikelyDoubles.Outcome chosen = doubles.choose(each, asked, draft);
    if (!chosen.settled()) {
      another.add(each);
    }
    return chosen;
  }

  private void fresh(
      Listed each,
      Map<String, List<Listed>> freshByHead,
      Map<String, String> digests,
      Draft draft) {
    List<Listed> alike =
        freshByHead.computeIfAbsent(
            headKey(each.areaId, each.head().name()), k -> new ArrayList<>(1));
    boolean chosen = another.contains(each);
    for (Listed earlier : chosen ? List.<Listed>of() : alike) {
      boolean apart =
          !each.head().idNumber().isEmpty()
              && !earlier.head().idNumber().isEmpty()
              && !each.head().idNumber().equals(earlier.head().idNumber());
      if (!apart && CellValues.agree(each.head().birth(), earlier.head().birth())) {
        String place = place(each, earlier.sheet, earlier.firstRow);
        fault(each, 0, "IMP-208", Message.of("imports.fault-alike", place));
        draft.refused.add(each);
        return;
      }
    }
    alike.add(each);
    if (!chosen) {
      LikelyDoubles.Outcome likely = doubles.household(each, digests, draft);
      RosterEntry entry = likely.entry();
      if (entry != null) {
        matched(each, entry, digests, draft);
      }
      if (likely.settled()) {
        return;
      }
    }
    draft.fresh.add(each);
  }

  /** It is this household; each is so once only. */
  private void matched(Listed each, RosterEntry entry, Map<String, String> digests, Draft draft) {
    Listed earlier = matched.putIfAbsent(entry.id(), each);
    if (earlier == null) {
      change(each, entry, digests, draft);
    } else {
      String place = place(each, earlier.sheet, earlier.firstRow);
      fault(each, 0, "IMP-201", Message.of("imports.fault-twice", place));
      draft.refused.add(each);
    }
  }

  private String numbers(Set<Long> ids) {
    return ids.stream()
        .map(byId::get)
        .map(e -> e == null ? "…" : e.number())
        .collect(Collectors.joining(", "));
  }

  /** A row as it is found: with its sheet where that is another. */
  private static String place(Listed seenFrom, String sheet, int row) {
    return seenFrom.sheet.equals(sheet) ? String.valueOf(row) : sheet + "!" + row;
  }

  private static void fault(Listed each, int column, String code, Message message) {
    int place = column == 0 ? each.head().nameColumn() : column;
    each.faults.add(new Fault(each.sheet, each.firstRow, place, code, message));
  }
}
