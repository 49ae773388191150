package vn.chungtay.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of one figure: the words since the figure before it and the words up to the
 * next, cut to a readable length.
 *
 * @param left since the last semicolon or figure, lower case
 * @param right up to the next figure, lower case
 * @param printedLeft the left words with their capitals
 * @param broken true where a semicolon stands between this figure and the one before
 * @param leftTimes years named in {@code left}, places counted from its beginning
 * @param rightTimes years named in {@code right}
 */
record Clause(
    String left,
    String right,
    String printedLeft,
    boolean broken,
    List<TimeMark> leftTimes,
    List<TimeMark> rightTimes) {
  private static final int MOST_LEFT = 600;
  private static final int MOST_RIGHT = 200;
  private static final int MOST_TIMES = 20;
  private static final Pattern CITED = Pattern.compile("[/-]\\p{L}{2,}");
  private static final Pattern JOINS =
      Pattern.compile(
          "[ (,]*(?:(?:vào|đến|tới|cuối|hết|trong|ở|tại|thời điểm|ngày|của|năm|hộ|cận|nghèo) ?)*");
  private static final Pattern SINCE =
      Pattern.compile("(?:so với|kể từ|tính từ|từ)(?: \\p{L}+){0,12}?(?: ngày)? ?$");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:^|[\\s,;(])([Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Bb]ản|[Tt]ổ dân phố|[Kk]hu phố|[Hh]uyện)"
              + " (\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,4})");

  /** The clause of the figure at {@code start}..{@code end} of a sentence. */
  static Clause around(String printed, String lower, int previousEnd, Figure figure, int next) {
    int start = figure.start();
    int from = Math.max(previousEnd, start - MOST_LEFT);
    int semicolon = lower.lastIndexOf(';', start);
    boolean broken = semicolon >= from;
    from = broken ? semicolon + 1 : from;
    int to = Math.min(next, figure.end() + MOST_RIGHT);
    String left = lower.substring(from, start);
    String right = lower.substring(figure.end(), to);
    return new Clause(
        left, right, printed.substring(from, start), broken, times(left), times(right));
  }

  private static List<TimeMark> times(String text) {
    return TimeMark.in(text, MOST_TIMES).stream()
        .filter(mark -> !namesSomethingElse(text, mark))
        .map(mark -> beginning(text, mark))
        .toList();
  }

  /** The beginning of a year is the end of the year before. */
  private static TimeMark beginning(String text, TimeMark mark) {
    String before = text.substring(Math.max(0, mark.start() - 8), mark.start());
    return before.endsWith("đầu năm ") && !mark.isPeriod()
        ? new TimeMark(mark.from() - 1, mark.to() - 1, mark.dated(), mark.start(), mark.end())
        : mark;
  }

  /** The period of a poverty standard or the date of an act is not the year of a figure. */
  private static boolean namesSomethingElse(String text, TimeMark mark) {
    String before = text.substring(Math.max(0, mark.start() - 48), mark.start());
    String near = before.substring(before.lastIndexOf(',') + 1);
    String cited = text.substring(Math.max(0, mark.start() - 28), mark.start());
    return near.contains("chuẩn")
        || near.contains("nhiệm kỳ")
        || CITED.matcher(cited).find()
        || near.contains("nghị quyết");
  }

  /** The year that belongs to the figure: named right after it, else last before it. */
  @Nullable TimeMark ownTime() {
    TimeMark after = timeRightAfter();
    if (after != null) {
      return after;
    }
    return leftTimes.isEmpty() ? null : leftTimes.get(leftTimes.size() - 1);
  }

  /** A year that follows the figure with nothing but small words between. */
  @Nullable TimeMark timeRightAfter() {
    for (TimeMark mark : rightTimes) {
      String between = right.substring(0, mark.start());
      boolean joined = between.length() < 32 && JOINS.matcher(between).matches();
      return joined && !between.startsWith(", ") ? mark : null;
    }
    return null;
  }

  /** The year of "so với …", "kể từ …" after the figure or before it. */
  @Nullable TimeMark since() {
    for (TimeMark mark : rightTimes) {
      String before = right.substring(Math.max(0, mark.start() - 90), mark.start());
      if (SINCE.matcher(before).find()) {
        return mark;
      }
    }
    for (TimeMark mark : leftTimes) {
      String before = left.substring(Math.max(0, mark.start() - 60), mark.start());
      if (SINCE.matcher(before).find() && !mark.isPeriod() && before.contains("so với")) {
        return mark;
      }
    }
    return null;
  }

  /** The unit named before the figure; empty where none is. */
  String unitName() {
    Matcher at = UNIT.matcher(printedLeft);
    String name = "";
    while (at.find()) {
      name = at.group(2);
    }
    return name;
  }

  /** The level word before {@link #unitName}; empty where no unit is named. */
  String unitLevel() {
    Matcher at = UNIT.matcher(printedLeft);
    String level = "";
    while (at.find()) {
      level = Sentences.lower(at.group(1));
    }
    return level;
  }
}
