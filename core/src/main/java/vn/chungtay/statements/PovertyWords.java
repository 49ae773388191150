package vn.chungtay.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Subject;

/** The words by which plans name poor households, their rate, groups and areas. All lower case. */
final class PovertyWords {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(tỷ lệ (?:giảm )?|giảm (?:nghèo )?|mức giảm |số |số lượng |tổng số )?"
              + "(?:(hộ nghèo|nghèo đa chiều|tỷ lệ nghèo)(?: đa chiều)?"
              + "((?:\\s?[,và/+-]{1,2}\\s?| và )(?:tỷ lệ |số )?(?:hộ )?cận nghèo"
              + "|\\s?\\((?:bao gồm |gồm |cả )?(?:hộ )?nghèo(?: và |, |\\s?\\+\\s?)(?:hộ )?cận nghèo\\))?"
              + "|((?:hộ )?cận nghèo)((?:\\s?[,/+-]\\s?| và )(?:tỷ lệ |số )?hộ nghèo)?)");
  private static final Pattern RATE_OF_OTHERS =
      Pattern.compile(
          "tỷ lệ (?=\\p{L})(?!(?:giảm )?(?:hộ |cận )?(?:cận )?nghèo|giảm nghèo|bình quân|chung|là|còn)");
  private static final Pattern OF_HOUSEHOLDS =
      Pattern.compile(
          "(?:thuộc|cho|của|diện|đối với|trong|tại|người|danh sách|hỗ trợ|công tác|ở) (?:các )?$");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?<!toàn )(?:xã|thôn|bản|phường|huyện|đơn vị|địa phương|tổ dân phố|khu phố|thị trấn|nơi)"
              + "(?:,? \\p{L}{1,12}){0,3} có tỷ lệ (?:hộ )?(?:cận )?nghèo"
              + "(?: đa chiều)?(?: (?:từ|trên|dưới|hơn|cao|thấp|lớn|nhỏ|bằng|khoảng)){1,3} $");
  private static final Pattern STANDARD = Pattern.compile("chuẩn (?:hộ )?$");
  private static final List<String> ABOVE =
      List.of(
          "cao hơn mức bình quân",
          "cao hơn bình quân",
          "cao hơn tỷ lệ bình quân",
          "cao hơn mức chung",
          "cao hơn tỷ lệ chung",
          "cao hơn mức trung bình",
          "cao hơn trung bình",
          "cao hơn tỷ lệ hộ nghèo",
          "trên mức bình quân",
          "trên bình quân",
          "trên mức trung bình",
          "vượt mức bình quân");
  private static final List<String> DIFFICULT =
      List.of(
          "đặc biệt khó khăn",
          "đbkk",
          "bãi ngang",
          "xã nghèo",
          "huyện nghèo",
          "vùng khó khăn",
          "xã khó khăn",
          "miền núi",
          "rẻo cao",
          "chương trình 135");
  private static final List<String> NATION = List.of("cả nước", "toàn quốc");
  private static final Pattern AREA_LEVEL =
      Pattern.compile(
          "(?:toàn|trên địa bàn|địa bàn|chung của|của|cấp|trong) "
              + "(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)(?!\\p{L})");

  private PovertyWords() {}

  /**
   * A mention of poor or near-poor households.
   *
   * @param firm true where the words before it make it a rate, a number or a fall
   * @param owner true where something else belongs to the households ("trẻ em thuộc hộ nghèo")
   */
  record Mention(Subject subject, boolean firm, boolean owner, boolean rate, int start, int end) {}

  /** The last mention in {@code text}; null-free: subject OTHER where there is none. */
  static Mention last(String text) {
    Mention found = new Mention(Subject.OTHER, false, false, false, -1, -1);
    Matcher at = SUBJECT.matcher(text);
    while (at.find()) {
      String before = text.substring(Math.max(0, at.start() - 24), at.start());
      if (STANDARD.matcher(before).find()) {
        continue;
      }
      String lead = at.group(1) == null ? "" : at.group(1);
      boolean rate = lead.startsWith("tỷ lệ") || at.group().startsWith("tỷ lệ");
      boolean owner = lead.isEmpty() && OF_HOUSEHOLDS.matcher(before).find();
      found = new Mention(subject(at), !lead.isEmpty() || rate, owner, rate, at.start(), at.end());
    }
    return found;
  }

  private static Subject subject(Matcher at) {
    if (at.group(3) != null || at.group(5) != null) {
      return Subject.BOTH;
    }
    if (at.group(4) != null) {
      return Subject.NEAR_POOR;
    }
    boolean whole = at.group().contains("nghèo đa chiều") && !at.group().contains("hộ nghèo");
    return whole ? Subject.BOTH : Subject.POOR;
  }

  /** True where the last "tỷ lệ" of {@code text} is a rate of something else. */
  static boolean endsInOtherRate(String text) {
    int last = text.lastIndexOf("tỷ lệ ");
    return last >= 0 && RATE_OF_OTHERS.matcher(text).region(last, text.length()).lookingAt();
  }

  /** "các xã có tỷ lệ hộ nghèo trên 10%": the figure chooses units, it is no target. */
  static boolean endsInCondition(String text) {
    Matcher at = CONDITION.matcher(text.substring(Math.max(0, text.length() - 120)));
    return at.find();
  }

  /** The part of the area that {@code clause} speaks of. */
  static Scope scope(String clause) {
    if (containsAny(clause, NATION)) {
      return Scope.OTHER_AREA;
    }
    if (containsAny(clause, ABOVE)) {
      return Scope.ABOVE_AVERAGE;
    }
    String last = clause.substring(clause.lastIndexOf(',') + 1);
    if (last.contains("toàn ") || last.contains("bình quân chung của")) {
      return Scope.WHOLE;
    }
    if (clause.contains("dân tộc thiểu số")
        || clause.contains("dtts")
        || clause.contains("đồng bào dân tộc")) {
      return Scope.ETHNIC_MINORITY;
    }
    if (containsAny(clause, DIFFICULT)) {
      return Scope.DIFFICULT_AREAS;
    }
    if (clause.contains("người có công")) {
      return Scope.PERSONS_OF_MERIT;
    }
    if (clause.contains("khu vực nông thôn")) {
      return Scope.RURAL;
    }
    return clause.contains("khu vực thành thị") ? Scope.URBAN : Scope.WHOLE;
  }

  /** The level word of the area spoken of last, e.g. {@code huyện}; empty where none is named. */
  static String areaLevel(String clause) {
    Matcher at = AREA_LEVEL.matcher(clause);
    String level = "";
    while (at.find()) {
      level = at.group(1);
    }
    return level;
  }

  /** True where one of the words stands in {@code text}. */
  static boolean containsAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
