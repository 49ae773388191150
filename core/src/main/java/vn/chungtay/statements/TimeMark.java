package vn.chungtay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a date or a period in a sentence. A date in the first half of a year counts as the end of
 * the year before, because reviews are made at year's end.
 *
 * @param from first year of a period, equal to {@code to} for a single year
 * @param to the year
 * @param dated true where a day or month is given
 */
record TimeMark(int from, int to, boolean dated, int start, int end) {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,2}+)\\s?[/.-]\\s?)?(\\d{1,2}+)\\s?[/.-]\\s?((?:19|20)\\d\\d)(?![\\d/])");
  private static final Pattern DAY_IN_WORDS =
      Pattern.compile("(?:ngày \\d{1,2}+ )?tháng (\\d{1,2}+) năm ((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<![\\d/.,])((?:19|20)\\d\\d)\\s?(?:-|–|—|đến|tới)\\s?(?:hết |cuối )?(?:năm )?"
              + "((?:19|20)\\d\\d)(?![\\d%])");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d/.,-])((?:19|20)\\d\\d)(?![\\d%/])");

  boolean isPeriod() {
    return from != to;
  }

  /** The marks of a lower-cased text, left to right; overlapping ones once. */
  static List<TimeMark> in(String lower, int most) {
    List<TimeMark> marks = new ArrayList<>();
    Matcher day = DAY.matcher(lower);
    while (marks.size() < most && day.find()) {
      add(marks, endOfYear(day.group(3), day.group(2), day.start(), day.end()));
    }
    Matcher words = DAY_IN_WORDS.matcher(lower);
    while (marks.size() < most && words.find()) {
      add(marks, endOfYear(words.group(2), words.group(1), words.start(), words.end()));
    }
    List<TimeMark> all = new ArrayList<>(marks);
    Matcher period = PERIOD.matcher(lower);
    while (all.size() < most && period.find()) {
      int first = Integer.parseInt(period.group(1));
      int last = Integer.parseInt(period.group(2));
      if (first < last) {
        add(all, new TimeMark(first, last, false, period.start(), period.end()));
      }
    }
    Matcher year = YEAR.matcher(lower);
    while (all.size() < most && year.find()) {
      int value = Integer.parseInt(year.group(1));
      add(all, new TimeMark(value, value, false, year.start(), year.end()));
    }
    return withoutOverlaps(all);
  }

  private static void add(List<TimeMark> marks, @Nullable TimeMark mark) {
    if (mark != null && mark.to >= FIRST_YEAR && mark.to <= LAST_YEAR) {
      marks.add(mark);
    }
  }

  private static @Nullable TimeMark endOfYear(String year, String month, int start, int end) {
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      return null;
    }
    int counted = Integer.parseInt(year) - (number <= 6 ? 1 : 0);
    return new TimeMark(counted, counted, true, start, end);
  }

  private static List<TimeMark> withoutOverlaps(List<TimeMark> all) {
    all.sort(
        Comparator.comparingInt(TimeMark::start)
            .thenComparing(Comparator.comparingInt(TimeMark::end).reversed()));
    List<TimeMark> kept = new ArrayList<>();
    int free = 0;
    for (TimeMark mark : all) {
      if (mark.start >= free) {
        kept.add(mark);
        free = mark.end;
      }
    }
    return kept;
  }
}
