package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Subject;

/** Finds promises that no household of a kind is left by a date: "hết năm … không còn hộ nghèo". */
final class ZeroReading {
  private static final Pattern NONE_LEFT =
      Pattern.compile(
          "(?:không còn|không có|xóa hết|xóa hẳn) (?:số )?(hộ nghèo|hộ cận nghèo)(, hộ cận nghèo| và hộ cận nghèo)?");
  private static final Pattern MERIT =
      Pattern.compile("người có công|chính sách người|gia đình chính sách");
  private static final Pattern ETHNIC = Pattern.compile("dân tộc thiểu số|dtts");
  private static final Pattern GROUP =
      Pattern.compile("^ (?:là|có|thuộc|trong|nào|ở nhà|đang|sử dụng|thiếu|phải|không)");
  private static final int MOST = 20;
  private static final int NEAR = 200;

  private ZeroReading() {}

  static List<Statement> read(
      String printed, String lower, @Nullable TimeMark section, Place place) {
    List<Statement> found = new ArrayList<>();
    Matcher at = NONE_LEFT.matcher(lower);
    while (found.size() < MOST && at.find()) {
      String left = lower.substring(Math.max(0, at.start() - NEAR), at.start());
      String right = lower.substring(at.end(), Math.min(lower.length(), at.end() + NEAR));
      TimeMark time = time(left, right, section, at.group().startsWith("không còn"));
      if (time != null) {
        found.add(statement(at, left, right, time, printed, place));
      }
    }
    return found;
  }

  private static Statement statement(
      Matcher at, String left, String right, TimeMark time, String printed, Place place) {
    Subject subject =
        at.group(2) != null
            ? Subject.BOTH
            : at.group(1).equals("hộ nghèo") ? Subject.POOR : Subject.NEAR_POOR;
    return new Builder(
            BigDecimal.ZERO, BigDecimal.ZERO, 0, SentenceReader.excerpt(printed, at.start()), place)
        .kind(Kind.ZERO)
        .subject(subject)
        .scope(hedged(left, right) ? Scope.GROUP : scope(right))
        .area(PovertyWords.areaLevel(left), "")
        .years(null, time.to())
        .build();
  }

  private static @Nullable TimeMark time(
      String left, String right, @Nullable TimeMark section, boolean promise) {
    List<TimeMark> before = TimeMark.in(left, MOST);
    if (!before.isEmpty()) {
      return before.get(before.size() - 1);
    }
    List<TimeMark> after = TimeMark.in(right.substring(0, endOfClause(right)), MOST);
    if (!after.isEmpty()) {
      return after.get(0);
    }
    return promise ? section : null;
  }

  /** "Cơ bản không còn", "trừ hộ không có khả năng lao động": some may be left. */
  private static boolean hedged(String left, String right) {
    return left.endsWith("cơ bản ") || right.startsWith(" (trừ") || right.contains("trừ hộ");
  }

  private static Scope scope(String right) {
    String words = right.substring(0, endOfClause(right));
    if (MERIT.matcher(words).find()) {
      return Scope.PERSONS_OF_MERIT;
    }
    if (ETHNIC.matcher(words).find()) {
      return Scope.ETHNIC_MINORITY;
    }
    return GROUP.matcher(words).find() ? Scope.GROUP : Scope.WHOLE;
  }

  private static int endOfClause(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (".;(".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
