package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Spelling;

/** Names in memory: every name a unit ever had, compared with what was typed. */
final class AreaSearch {
  /** A name of a unit with its keys made once. */
  private record Entry(
      Stored.Unit unit,
      Stored.Version version,
      String key,
      String plain,
      List<String> words,
      String sortKey) {}

  /** What was typed: a name, a type or none, names of units above. */
  private record Asked(
      PrintedName name, String key, String plain, List<String> words, List<String> above) {
    static Asked of(PrintedName name, List<String> above) {
      String plain = Spelling.plain(name.name());
      return new Asked(name, Spelling.key(name.name()), plain, AreaSearch.words(plain), above);
    }

    /** Nothing that was typed can contradict a name with the same letters. */
    boolean unmarked() {
      return key.equals(plain);
    }
  }

  private record Found(Entry entry, AreaHit.Rank rank, boolean otherType) {}

  private final AreaBook book;
  private final List<Entry> entries = new ArrayList<>();

  AreaSearch(AreaBook book, Collection<Stored.Unit> units) {
    this.book = book;
    for (Stored.Unit unit : units) {
      String last = "";
      for (Stored.Version version : unit.versions()) {
        if (!version.fullName().equals(last)) {
          String plain = Spelling.plain(version.name());
          entries.add(
              new Entry(
                  unit,
                  version,
                  Spelling.key(version.name()),
                  plain,
                  words(plain),
                  Spelling.sortKey(version.name())));
        }
        last = version.fullName();
      }
    }
  }

  List<AreaHit> find(String typed, LocalDate day, int limit) {
    String[] parts = typed.split(",", -1);
    String first = parts[0].strip();
    if (first.isEmpty()) {
      return List.of();
    }
    List<String> above =
        Arrays.stream(parts).skip(1).map(Spelling::plain).filter(p -> !p.isEmpty()).toList();
    List<Asked> asked = new ArrayList<>();
    asked.add(Asked.of(new PrintedName("", first), above));
    PrintedName apart = PrintedName.of(first);
    if (!apart.type().isEmpty()) {
      asked.add(Asked.of(apart, above));
    }
    Map<Long, Found> best = new HashMap<>();
    Comparator<Found> order = order(day);
    for (Entry entry : entries) {
      for (Asked each : asked) {
        Found found = compare(each, entry);
        if (found != null) {
          best.merge(entry.unit().id(), found, (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return best.values().stream().sorted(order).limit(limit).map(f -> hit(f, day)).toList();
  }

  private @Nullable Found compare(Asked asked, Entry entry) {
    AreaHit.Rank rank = rank(asked, entry);
    if (rank == null || !aboveAgrees(asked, entry)) {
      return null;
    }
    return new Found(entry, rank, asked.name().contradicts(entry.version().type()));
  }

  private static AreaHit.@Nullable Rank rank(Asked asked, Entry entry) {
    if (entry.plain().equals(asked.plain())) {
      if (entry.key().equals(asked.key())) {
        return AreaHit.Rank.EXACT;
      }
      boolean agrees = asked.unmarked() || Spelling.keyAgrees(asked.key(), entry.key());
      return agrees ? AreaHit.Rank.UNMARKED : AreaHit.Rank.OTHER_MARKS;
    }
    if (entry.plain().startsWith(asked.plain())) {
      boolean begins = asked.unmarked() || Spelling.keyBegins(asked.key(), entry.key());
      return begins ? AreaHit.Rank.PREFIX : AreaHit.Rank.OTHER_ORDER;
    }
    if (asked.plain().equals(entry.unit().code())) {
      return AreaHit.Rank.EXACT;
    }
    return allWordsBegin(asked.words(), entry.words()) ? AreaHit.Rank.OTHER_ORDER : null;
  }

  private static boolean allWordsBegin(List<String> typed, List<String> words) {
    if (typed.size() > words.size()) {
      return false;
    }
    boolean[] used = new boolean[words.size()];
    for (String each : typed) {
      int at = 0;
      while (at < words.size() && (used[at] || !words.get(at).startsWith(each))) {
        at++;
      }
      if (at == words.size()) {
        return false;
      }
      used[at] = true;
    }
    return true;
  }

  private boolean aboveAgrees(Asked asked, Entry entry) {
    if (asked.above().isEmpty()) {
      return true;
    }
    List<String> names = new ArrayList<>();
    Long parent = entry.version().parentId();
    while (parent != null) {
      Stored.Unit unit = book.history().units().get(parent);
      if (unit == null) {
        break;
      }
      names.add(Spelling.plain(unit.last().fullName()));
      parent = unit.last().parentId();
    }
    return asked.above().stream()
        .allMatch(a -> names.stream().anyMatch(n -> (" " + n).contains(" " + a)));
  }

  private static Comparator<Found> order(LocalDate day) {
    return Comparator.comparing(Found::otherType)
        .thenComparing(Found::rank)
        .thenComparing(f -> !f.entry().unit().existence().contains(day))
        .thenComparing(f -> !f.entry().version().valid().contains(day))
        .thenComparing(f -> f.entry().unit().level())
        .thenComparing(f -> f.entry().sortKey())
        .thenComparing(f -> f.entry().unit().code())
        .thenComparing(f -> f.entry().unit().id());
  }

  private AreaHit hit(Found found, LocalDate day) {
    Area area = book.area(found.entry().unit(), found.entry().version());
    LocalDate until = found.entry().version().valid().until();
    LocalDate seen = until != null && !day.isBefore(until) ? until.minusDays(1) : day;
    List<String> above = new ArrayList<>();
    Long parent = area.parentId();
    while (parent != null) {
      Area unit = book.get(parent, seen);
      if (unit.level() != AreaLevel.NATION) {
        above.add(unit.fullName());
      }
      parent = unit.parentId();
    }
    List<String> became =
        area.existence().contains(day)
            ? List.of()
            : book.successors(area.id()).stream()
                .map(s -> book.get(s.after(), s.day()).fullName())
                .toList();
    return new AreaHit(area, found.rank(), above, became);
  }

  private static List<String> words(String plain) {
    return List.of(plain.split("[ -]+", -1));
  }
}
