package vn.chungtay.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Paragraph;

/**
 * What the head of a plan tells about all its sentences.
 *
 * @param first first year of the plan, null where the title names none
 * @param last last year of the plan
 * @param level the level word of the plan's own area, e.g. {@code huyện}; empty where unclear
 */
record PlanFrame(@Nullable Integer first, @Nullable Integer last, String level) {
  private static final int TITLE_WITHIN = 25;
  private static final int LONGEST_TITLE = 400;
  private static final List<String> LEVELS =
      List.of(
          "tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu");
  private static final Pattern OWN_AREA =
      Pattern.compile(
          "(?:toàn|trên địa bàn) (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)"
              + "(?!\\p{L})");

  private static final Pattern AREA_OF_TITLE =
      Pattern.compile(
          "(?<!\\p{L})((?i:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu))"
              + " \\p{Lu}\\p{L}*(?: \\p{Lu}|,|\\.|$)",
          Pattern.UNICODE_CASE);

  boolean isOneYear() {
    return first != null && first.equals(last);
  }

  static PlanFrame of(List<Paragraph> paragraphs) {
    TimeMark title = title(paragraphs).orElse(null);
    String named = levelOfTitle(paragraphs);
    Map<String, Integer> counts = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      Matcher at = OWN_AREA.matcher(Sentences.lower(paragraph.text()));
      while (at.find()) {
        counts.merge(at.group(1), 1, Integer::sum);
      }
    }
    String told =
        LEVELS.stream()
            .filter(counts::containsKey)
            .reduce((a, b) -> counts.getOrDefault(b, 0) > counts.getOrDefault(a, 0) ? b : a)
            .orElse("");
    String level = named.isEmpty() ? told : named;
    return title == null
        ? new PlanFrame(null, null, level)
        : new PlanFrame(title.from(), title.to(), level);
  }

  /** The level word of the area that the title names; empty where it names none. */
  private static String levelOfTitle(List<Paragraph> paragraphs) {
    int heading = -1;
    for (int i = 0; i < Math.min(TITLE_WITHIN, paragraphs.size()); i++) {
      String text = Sentences.clean(paragraphs.get(i).text());
      heading = heading < 0 && text.startsWith("KẾ HOẠCH") ? i : heading;
      Matcher area = AREA_OF_TITLE.matcher(text);
      if (heading >= 0 && i <= heading + 2 && text.length() < LONGEST_TITLE && area.find()) {
        return Sentences.lower(area.group(1));
      }
    }
    return "";
  }

  /** The years of the title: the paragraph (or the one after) that is just "KẾ HOẠCH". */
  private static Optional<TimeMark> title(List<Paragraph> paragraphs) {
    boolean afterHeading = false;
    for (int i = 0; i < Math.min(TITLE_WITHIN, paragraphs.size()); i++) {
      String text = Sentences.clean(paragraphs.get(i).text());
      boolean heading = text.startsWith("KẾ HOẠCH") || text.contains("# KẾ HOẠCH");
      if ((heading || afterHeading) && text.length() < LONGEST_TITLE) {
        List<TimeMark> times =
            TimeMark.in(Sentences.lower(text), 10).stream().filter(mark -> !mark.dated()).toList();
        if (!times.isEmpty()) {
          return Optional.of(times.get(times.size() - 1));
        }
      }
      afterHeading = afterHeading || heading;
    }
    return Optional.empty();
  }

  /** True where {@code other} is a level above the plan's own. */
  boolean isAbove(String other) {
    return !level.isEmpty() && !other.isEmpty() && rank(other) < rank(level);
  }

  /** True where {@code other} is a level below the plan's own. */
  boolean isBelow(String other) {
    return !level.isEmpty() && !other.isEmpty() && rank(other) > rank(level);
  }

  private static int rank(String word) {
    return switch (word) {
      case "tỉnh" -> 0;
      case "thành phố", "huyện", "thị xã", "quận" -> 1;
      default -> 2;
    };
  }
}
