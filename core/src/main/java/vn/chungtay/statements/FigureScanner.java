package vn.chungtay.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers with a unit. Every repetition is bounded, so the work is linear in the text. */
final class FigureScanner {
  private static final String NUMBER =
      "\\d{1,3}+(?: \\d{3}){1,3}+(?![\\d.,]\\d|\\d)|\\d{1,12}+(?:[.,]\\d{1,9}+){0,4}+";
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(?<![\\d/.,\\p{L}]|\\d[/-])("
              + NUMBER
              + ")\\s?(%|điểm %|điểm phần trăm)?(?:\\s?(?:-|–|—|đến|tới)\\s?("
              + NUMBER
              + "))?(?:\\s?/\\s?(?:"
              + NUMBER
              + ")(?=\\s?hộ(?!\\p{L})))?\\s?(%|điểm phần trăm|điểm %|phần trăm|(?:lượt )?hộ(?!\\p{L}))");
  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\d/\\p{L}])(?:([1-9])\\s?/\\s?([2-9])(?![\\d/])|(một nửa)|(½))");
  private static final Pattern YEARLY =
      Pattern.compile(
          "\\G(?:\\s?[/)]\\s?năm(?!\\p{L})|\\s(?:bình quân )?(?:mỗi|một|hàng|hằng|trong một) năm"
              + "|\\s(?:hộ nghèo|hộ cận nghèo)\\s?(?:/\\s?năm|(?:mỗi|một|hàng|hằng) năm))");

  private FigureScanner() {}

  /** The figures of a lower-cased sentence from left to right. */
  static List<Figure> scan(String lower, int most) {
    List<Figure> found = new ArrayList<>();
    Matcher unit = WITH_UNIT.matcher(lower);
    Matcher yearly = YEARLY.matcher(lower);
    while (found.size() < most && unit.find()) {
      Figure figure = withUnit(unit, yearly);
      if (figure != null) {
        found.add(figure);
      }
    }
    Matcher fraction = FRACTION.matcher(lower);
    while (found.size() < most && fraction.find()) {
      Figure figure = fraction(fraction);
      if (figure != null) {
        found.add(figure);
      }
    }
    found.sort(Comparator.comparingInt(Figure::start));
    return unambiguous(found);
  }

  /**
   * Without the figures that can be read in two ways: "1/2 hộ" is one of two households or half of
   * the households, and an audit that guesses accuses somebody wrongly.
   */
  private static List<Figure> unambiguous(List<Figure> sorted) {
    List<Figure> apart = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Figure figure = sorted.get(i);
      boolean after = i > 0 && figure.start() < sorted.get(i - 1).end();
      boolean before = i + 1 < sorted.size() && sorted.get(i + 1).start() < figure.end();
      if (!after && !before) {
        apart.add(figure);
      }
    }
    return apart;
  }

  private static @Nullable Figure withUnit(Matcher at, Matcher yearly) {
    boolean households = at.group(4).endsWith("hộ");
    if (households && at.group(2) != null && at.group(3) == null) {
      return percentBefore(at, yearly);
    }
    BigDecimal low = number(at.group(1), households);
    BigDecimal high = at.group(3) == null ? low : number(at.group(3), households);
    if (low == null || high == null) {
      return null;
    }
    boolean aYear = yearly.find(at.end()) && yearly.start() == at.end();
    return new Figure(
        households ? Figure.Kind.HOUSEHOLDS : Figure.Kind.PERCENT,
        low,
        high,
        Math.max(low.scale(), high.scale()),
        aYear,
        at.start(),
        aYear ? yearly.end() : at.end());
  }

  /** {@code 1,2% hộ}: a percentage followed by the word, not a number of households. */
  private static @Nullable Figure percentBefore(Matcher at, Matcher yearly) {
    BigDecimal value = number(at.group(1), false);
    if (value == null) {
      return null;
    }
    int end = at.end(2);
    boolean aYear = yearly.find(end) && yearly.start() == end;
    return new Figure(Figure.Kind.PERCENT, value, value, value.scale(), aYear, at.start(), end);
  }

  private static @Nullable Figure fraction(Matcher at) {
    BigDecimal percent = new BigDecimal(50);
    if (at.group(1) != null) {
      BigDecimal above = new BigDecimal(at.group(1));
      BigDecimal below = new BigDecimal(at.group(2));
      if (above.compareTo(below) >= 0) {
        return null;
      }
      percent = above.movePointRight(2).divide(below, 2, RoundingMode.HALF_UP).stripTrailingZeros();
      percent = percent.setScale(Math.max(0, percent.scale()));
    }
    return new Figure(Figure.Kind.FRACTION, percent, percent, 0, false, at.start(), at.end());
  }

  /**
   * The number as an office writes it: in a count a dot or comma before three digits marks
   * thousands; in a percentage the last mark is the decimal point. Null where neither reading fits.
   */
  static @Nullable BigDecimal number(String printed, boolean count) {
    String digits = printed.replace(" ", "");
    int marks = (int) digits.chars().filter(c -> c == '.' || c == ',').count();
    if (marks == 0) {
      return new BigDecimal(digits);
    }
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (count) {
      return groupedByThousands(digits) ? new BigDecimal(digits.replaceAll("[.,]", "")) : null;
    }
    String whole = digits.substring(0, last);
    if (marks > 1 && !groupedByThousands(whole)) {
      return null;
    }
    return new BigDecimal(whole.replaceAll("[.,]", "") + "." + digits.substring(last + 1));
  }

  private static boolean groupedByThousands(String digits) {
    String[] groups = digits.split("[.,]", -1);
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return false;
      }
    }
    return groups[0].length() <= 3;
  }
}
