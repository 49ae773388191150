package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years named in headings and titles; dates and numbers of documents are not taken for years. */
final class Years {
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)\\s*(?:[-–—]|đến(?: năm)?)\\s*((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile(
          "ngày\\s*\\S{0,4}\\s*tháng\\s*\\S{0,4}\\s*năm\\s*\\d{4}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(?<!\\d)\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("\\d+\\s*/\\s*(?:(?:19|20)\\d\\d\\s*/)?\\s*[\\p{Lu}Đ][\\p{Lu}Đ\\d-]*\\S*");
  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?<!\\p{L})năm\\s*((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BARE =
      Pattern.compile("(?<![\\d.,/])((?:19|20)\\d\\d)(?![\\d/]|[.,]\\d)");

  private Years() {}

  /** The one year of a column heading: a year, or the year of a day ({@code 31/12/2023}). */
  static OptionalInt inHeading(String text) {
    List<Integer> found = all(BARE, RANGE.matcher(withoutNumbers(text)).replaceAll(" "));
    if (found.isEmpty()) {
      found = all(DAY_MONTH_YEAR, text);
    }
    return found.size() == 1 ? OptionalInt.of(found.get(0)) : OptionalInt.empty();
  }

  /** The one year a title speaks of; empty where it names none or several. */
  static OptionalInt inTitle(String text) {
    String bare = RANGE.matcher(withoutNumbers(text)).replaceAll(" ");
    bare = DAY_MONTH_YEAR.matcher(DATE_IN_WORDS.matcher(bare).replaceAll(" ")).replaceAll(" ");
    List<Integer> found = all(AFTER_WORD, bare);
    if (found.isEmpty()) {
      found = all(BARE, bare);
    }
    return found.size() == 1 ? OptionalInt.of(found.get(0)) : OptionalInt.empty();
  }

  /** The first span of years, e.g. {@code 2017 - 2020}. */
  static Optional<Span> span(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.find()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(range.group(1));
    int to = Integer.parseInt(range.group(2));
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /** Years from and to, both included. */
  record Span(int from, int to) {}

  private static String withoutNumbers(String text) {
    return DOCUMENT_NUMBER.matcher(text).replaceAll(" ");
  }

  private static List<Integer> all(Pattern pattern, String text) {
    List<Integer> years = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      if (!years.contains(year)) {
        years.add(year);
      }
    }
    return years;
  }
}
