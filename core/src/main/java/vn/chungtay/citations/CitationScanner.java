package vn.chungtay.citations;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Paragraph;

/** Finds citations in one paragraph. Every repetition of the patterns is bounded. */
final class CitationScanner {
  private static final String PART = "(?=\\p{Lu}\\p{Ll}{0,2}\\p{Lu})\\p{Lu}\\p{L}{1,20}\\d{0,2}";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,-])(\\d{1,6}+)([a-zđ])?\\s{0,2}(?:/\\s?((?:19|20)\\d\\d)\\s?/|[/-])\\s?"
              + "((?:QH|UBTVQH)\\d{0,2}(?![\\p{L}])|(?:CP|TTg|HĐBT)(?![\\p{L}/-])"
              + "|\\p{Lu}[\\p{L}&]{0,20}(?:(?:\\s?[-–/&]|[-–/]\\s)"
              + PART
              + "){1,3})");
  private static final Pattern TYPE =
      Pattern.compile(
          "(nghị quyết|quyết định|nghị định|thông tư liên tịch|thông tư|chỉ thị|kế hoạch"
              + "|chương trình hành động|chương trình hành|chương trình|đề án|văn bản hợp nhất|công văn|bộ luật|luật"
              + "|hướng dẫn|thông báo|báo cáo|kết luận|tờ trình|quy định|pháp lệnh|công điện|văn bản"
              + "|quy chế)\\s?(?:số)?\\s?:?\\s?$");
  private static final Pattern DAY =
      Pattern.compile(
          "^[\\s,(]{0,3}(?:ban hành |ký )?(?:ngày\\s?)?(\\d{1,2})(?:\\s?[/.-]\\s?|\\s?tháng\\s?)(\\d{1,2})"
              + "(?:\\s?[/.-]\\s?|\\s?năm\\s?)((?:19|20)\\d\\d)(?!\\d)\\)?");
  private static final Pattern ISSUER = Pattern.compile("^[\\s,]{0,2}của\\s");
  private static final Pattern ISSUER_ENDS =
      Pattern.compile(
          "[,;:.()]|\\s(?:về|v/v|ban hành|phê duyệt|quy định|giai đoạn|trên|tại|và(?! (?:xã hội|phát triển|môi trường|đào tạo|công nghệ|truyền thông|du lịch|đầu tư|hạ tầng|ủy ban))|được|thì|giao"
              + "|hướng dẫn|kiện toàn|thực hiện|sửa đổi|bổ sung|để|cho|chịu|với|năm|là|có|đã|nhằm)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TITLE =
      Pattern.compile(
          "^[\\s,]{0,2}(?:về|v/v|ban hành|phê duyệt|quy định|sửa đổi|kiện toàn|hướng dẫn|giao)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int ISSUER_WITHIN = 120;
  private static final int TITLE_WITHIN = 240;
  private static final int BEFORE = 120;

  private CitationScanner() {}

  static List<Citation> scan(Paragraph paragraph, int most) {
    String text = clean(paragraph.text());
    List<Citation> found = new ArrayList<>();
    Matcher at = NUMBER.matcher(text);
    while (found.size() < most && at.find()) {
      found.add(citation(text, at, paragraph));
    }
    return found;
  }

  private static Citation citation(String text, Matcher at, Paragraph paragraph) {
    String before =
        text.substring(Math.max(0, at.start() - BEFORE), at.start()).toLowerCase(Locale.ROOT);
    Matcher type = TYPE.matcher(before);
    String typed = type.find() ? type.group(1) : "";
    int end = at.end();
    Matcher day = DAY.matcher(text.substring(end, Math.min(text.length(), end + 60)));
    LocalDate date = null;
    String impossible = "";
    if (day.find()) {
      date = day(day);
      impossible = date == null ? day.group().strip() : "";
      end += day.end();
    }
    String rest = text.substring(end, Math.min(text.length(), end + ISSUER_WITHIN + TITLE_WITHIN));
    String issuer = issuer(rest);
    String title =
        title(issuer.isEmpty() ? rest : rest.substring(rest.indexOf(issuer) + issuer.length()));
    String letter = at.group(2) == null ? "" : at.group(2);
    String number = at.group(1).replaceFirst("^0+(?=\\d)", "") + letter;
    Integer year = at.group(3) == null ? null : Integer.valueOf(at.group(3));
    String symbol = at.group(4).replace(" ", "").replace('–', '-');
    boolean own = typed.isEmpty() && text.length() < 60 && OWN.matcher(before).find();
    return new Citation(
        typed.equals("chương trình hành") ? "chương trình hành động" : typed,
        number,
        year,
        symbol,
        date,
        impossible,
        issuer,
        title,
        at.group().strip(),
        before,
        own,
        paragraph.place());
  }

  private static final Pattern OWN = Pattern.compile("^[^\\p{L}]{0,5}số\\s?:?\\s?$");

  private static @Nullable LocalDate day(Matcher day) {
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(3)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(1)));
    } catch (DateTimeException notInTheCalendar) {
      return null;
    }
  }

  private static String issuer(String rest) {
    Matcher of = ISSUER.matcher(rest);
    if (!of.find()) {
      return "";
    }
    String words = rest.substring(of.end(), Math.min(rest.length(), of.end() + ISSUER_WITHIN));
    Matcher end = ISSUER_ENDS.matcher(words);
    return (end.find() ? words.substring(0, end.start()) : words).strip();
  }

  private static String title(String rest) {
    if (!TITLE.matcher(rest).find()) {
      return "";
    }
    int end = 0;
    while (end < Math.min(rest.length(), TITLE_WITHIN) && ";.()".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end).strip();
  }

  /** Composed letters and single blanks; marks of emphasis dropped. */
  static String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (blank && (clean.length() == 0 || clean.charAt(clean.length() - 1) != ' ')) {
        clean.append(' ');
      } else if (!blank && c != '*') {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
