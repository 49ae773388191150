package vn.chungtay.imports;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chungtay.values.Spelling;

/** What the words of a heading say about its column, with or without tone marks. */
final class HeadingWords {
  private record Rule(Field field, Pattern words) {}

  /** The first rule that fits decides. */
  private static final List<Rule> RULES =
      List.of(
          rule(Field.IGNORED, "ghi chu|dien thoai|nghe nghiep|ton giao|trinh do|ngay cap|noi cap"),
          rule(Field.IGNORED, "so (nhan )?khau|so nguoi|so thanh vien|noi sinh|que quan|ky ten"),
          rule(Field.HOUSEHOLD_NUMBER, "ma (so )?ho|ma dinh danh ho|so so ho khau|so ho"),
          rule(Field.RELATION, "quan he"),
          rule(Field.ID_NUMBER, "can cuoc|cccd|cmnd|cmtnd|cmt|dinh danh|chung minh"),
          rule(Field.HEAD_NAME, "chu ho|dai dien ho"),
          rule(Field.NAME, "ho va ten|ho ten|ten thanh vien|thanh vien|ten nhan khau|^ten$"),
          rule(Field.ETHNIC_GROUP, "dan toc"),
          rule(Field.BIRTH, "sinh"),
          rule(Field.SEX, "gioi tinh|phai|gioi"),
          rule(Field.ADDRESS, "dia chi|noi o|cho o|thuong tru|so nha|noi cu tru"),
          rule(Field.VILLAGE, "thon|ban|xom|ap|khu pho|to dan pho|tdp|lang|khu dan cu|to"),
          rule(Field.NEAR_POOR, "^(ho )?can ngheo$"),
          rule(Field.POOR, "^(ho )?ngheo$"),
          rule(Field.STANDING, "phan loai|doi tuong|dien ho|loai ho|ho ngheo|can ngheo|ket qua"),
          rule(Field.ORDER, "^s?tt$|^stt |so thu tu|thu tu|^tt ho$"));

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** Headings as they stand in lists, for those who repeat them among the data. */
  private static final Set<String> WHOLE =
      Set.of(
          "stt",
          "so tt",
          "so thu tu",
          "ma ho",
          "ho va ten",
          "ho ten",
          "ho va ten chu ho",
          "ho ten chu ho",
          "chu ho",
          "ten chu ho",
          "nam sinh",
          "ngay sinh",
          "ngay thang nam sinh",
          "gioi tinh",
          "dan toc",
          "quan he",
          "quan he voi chu ho",
          "so cccd",
          "cccd",
          "so cmnd",
          "so dinh danh",
          "so cccd cmnd",
          "thon",
          "ten thon",
          "thon ban",
          "dia chi",
          "phan loai",
          "phan loai ho",
          "ho ngheo",
          "ho can ngheo");

  private HeadingWords() {}

  private static Rule rule(Field field, String words) {
    String bounded = words.startsWith("^") ? words : "\\b(" + words + ")\\b";
    return new Rule(field, Pattern.compile(bounded));
  }

  /**
   * The field of a heading of one or more rows, the upper ones first; {@link Field#IGNORED} where
   * the words say nothing. "Nam" below "Năm sinh" is the year of birth of men.
   */
  static Field field(List<String> heading) {
    if (heading.isEmpty()) {
      return Field.IGNORED;
    }
    String last = plain(heading.get(heading.size() - 1));
    if (last.equals("nam") && isMale(heading)) {
      return Field.MALE;
    }
    if (last.equals("nu")) {
      return Field.FEMALE;
    }
    Field own = byRules(last);
    return own == Field.IGNORED && heading.size() > 1
        ? byRules(plain(String.join(" ", heading)))
        : own;
  }

  /** True for words that head such a column; no name of a person is one. */
  static boolean isHeadingOf(String text, Field field) {
    return field != Field.IGNORED
        && text.length() > 2
        && WHOLE.contains(plain(text))
        && field(List.of(text)) == field;
  }

  /** "Năm" alone, with its mark, is a year and no man. */
  private static boolean isMale(List<String> heading) {
    return !heading.get(heading.size() - 1).toLowerCase(java.util.Locale.ROOT).contains("ă");
  }

  private static Field byRules(String words) {
    for (Rule rule : RULES) {
      if (rule.words().matcher(words).find()) {
        return rule.field();
      }
    }
    return Field.IGNORED;
  }

  /** Words without marks, signs and doubled spaces. */
  static String plain(String text) {
    String plain = Spelling.plain(text);
    boolean words = plain.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c));
    return words ? plain : SIGNS.matcher(plain).replaceAll(" ").strip();
  }
}
