package vn.chungtay.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.values.Spelling;

/** The villages that a list may name: those of the commune, or the one it was sent for. */
final class Villages {
  private static final Pattern TYPES =
      Pattern.compile(
          "(?i)^([ivx]+[.)]\\s*|\\d+[.)]\\s*)?(thôn|bản|xóm|ấp|khu phố|khu dân cư|khu|tổ dân phố|tdp|tổ|làng"
              + "|thon|ban|xom|ap|khu pho|to dan pho|lang)[ :.]+");

  private final List<Area> villages = new ArrayList<>();
  private final Map<String, Area> byKey = new HashMap<>();
  private final Map<String, @Nullable Area> byPlain = new HashMap<>();

  /** These villages. */
  Villages(List<Area> villages) {
    for (Area each : villages) {
      this.villages.add(each);
      for (String name : List.of(each.name(), each.fullName())) {
        byKey.put(Spelling.key(name), each);
        String plain = HeadingWords.plain(name);
        byPlain.put(
            plain, byPlain.containsKey(plain) && !each.equals(byPlain.get(plain)) ? null : each);
      }
    }
  }

  /** The villages of {@code target} on a day; itself where it is one, or where it has none. */
  static Villages of(AreaBook book, Area target, LocalDate day) {
    LocalDate until = target.existence().until();
    // The villages of a commune that was merged are those of its last day.
    LocalDate lived = until != null && !day.isBefore(until) ? until.minusDays(1) : day;
    List<Area> below =
        target.level() == AreaLevel.VILLAGE
            ? List.of()
            : book.children(target.id(), lived).stream()
                .filter(a -> a.level() == AreaLevel.VILLAGE)
                .toList();
    return new Villages(below.isEmpty() ? List.of(target) : below);
  }

  /** The only one there is, where nothing else needs to be told. */
  Optional<Area> only() {
    return villages.size() == 1 ? Optional.of(villages.get(0)) : Optional.empty();
  }

  /** The village of this name, with or without its type and tone marks. */
  Optional<Area> find(String text) {
    String bare = TYPES.matcher(text.strip()).replaceFirst("");
    for (String each : List.of(text, bare)) {
      Area exact = byKey.get(Spelling.key(each));
      if (exact != null) {
        return Optional.of(exact);
      }
    }
    Area plain = byPlain.get(HeadingWords.plain(text));
    return Optional.ofNullable(plain != null ? plain : byPlain.get(HeadingWords.plain(bare)));
  }

  /** The one village that a longer text names, as a title does. */
  Optional<Area> findWithin(String text) {
    String words = " " + HeadingWords.plain(text) + " ";
    List<Area> named =
        villages.stream()
            .filter(v -> words.contains(" " + HeadingWords.plain(v.fullName()) + " "))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The names, for a remedy. */
  String names() {
    return villages.stream().limit(30).map(Area::name).collect(Collectors.joining(", "));
  }

  /** True for a line that does nothing but name a village. */
  static boolean isHeadline(String text) {
    return TYPES.matcher(text.strip()).find();
  }
}
