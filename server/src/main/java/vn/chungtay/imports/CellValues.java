package vn.chungtay.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.StandingClass;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Spelling;
import vn.chungtay.values.Texts;

/** What people write into the cells of a household list. */
final class CellValues {
  private static final Pattern UNKNOWN_PARTS =
      Pattern.compile("^(?:(?:0{1,2}|[-_?.x]+)\\s*[/.-]\\s*)+(?=\\d)");
  private static final Pattern WORDS_BEFORE =
      Pattern.compile("^(năm|nam|sn|sinh năm|sinh)[ .:]*(?=\\d)");
  private static final Pattern MASK = Pattern.compile("[•*xX]");
  private static final Pattern MASKED = Pattern.compile("[•*xX.]{2,}\\s*\\d{0,4}");
  private static final Pattern SPACED = Pattern.compile("\\s*([/.-])\\s*");
  private static final Pattern DECIMALS = Pattern.compile("[,.]0+$");
  private static final Pattern TIME = Pattern.compile("[ t]\\d{1,2}:\\d{2}(:\\d{2})?$");
  private static final Pattern BEFORE_DIGITS = Pattern.compile("^[^\\d]+");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.'’\\-]");
  private static final Pattern LONG_DIGITS = Pattern.compile("\\d{6,}");
  private static final Pattern ERROR =
      Pattern.compile("#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL|SPILL|CALC|FIELD|####*)[!?]?");
  private static final Set<String> NOT_SAID =
      Set.of(
          "",
          "khong",
          "khong co",
          "chua co",
          "chua cap",
          "chua lam",
          "khong ro",
          "chua ro",
          "khong nho",
          "khong biet");
  private static final Pattern MARK = Pattern.compile("(?i)x|1|v|có|co|✓|✔|\\+|true");

  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<String, String> ethnicGroups = new HashMap<>();
  private final Map<String, StandingClass> standings = new HashMap<>();
  private final LocalDate day;

  /**
   * Reads lists as of a day.
   *
   * @param groups names of ethnic groups by code
   */
  CellValues(LocalDate day, Map<String, String> groups) {
    this.day = day;
    groups.forEach(
        (code, name) -> {
          ethnicGroups.put(HeadingWords.plain(name), code);
          ethnicGroups.put(code, code);
        });
    called("hmong", "h mong", "mong", "meo");
    called("san chay", "cao lan", "san chi", "cao lan san chi");
    called("kho me", "khmer", "kho me");
    called("gia rai", "jarai");
    called("ba na", "bahnar");
    called("e de", "ede");
    relations();
    for (StandingClass each : StandingClass.values()) {
      standings.put(HeadingWords.plain(Texts.in(Language.VI).text(each.key())), each);
    }
  }

  /** Other names of a group, where the list of groups has it. */
  private void called(String group, String... names) {
    String code = ethnicGroups.getOrDefault(group, "");
    for (String name : names) {
      ethnicGroups.putIfAbsent(name, code);
    }
  }

  private void relations() {
    words(Relation.HEAD, "chu ho,ch,chu,ban than");
    words(Relation.SPOUSE, "vo,chong,vo chong");
    words(Relation.CHILD, "con,con trai,con gai,con de,con ruot,con nuoi,con rieng,con ut");
    words(Relation.CHILD_IN_LAW, "con dau,con re,dau,re");
    words(Relation.PARENT, "bo,me,cha,ma,bo de,me de,cha de,cha me,bo me,ba ma,me ruot,bo ruot");
    words(Relation.PARENT_IN_LAW, "bo chong,me chong,bo vo,me vo,cha chong,cha vo");
    words(Relation.GRANDPARENT, "ong,ong noi,ba noi,ong ngoai,ba ngoai,cu,ong ba");
    words(Relation.GRANDCHILD, "chau,chau noi,chau ngoai,chat,chau ruot");
    words(Relation.SIBLING, "anh,chi,em,anh trai,chi gai,em trai,em gai,anh ruot,chi ruot,em ruot");
    words(Relation.OTHER, "khac,nguoi khac,o nho,co,di,chu ruot,bac,cau,mo,thim,ho hang,chau dau");
    for (Relation each : Relation.values()) {
      relations.put(HeadingWords.plain(Texts.in(Language.VI).text(each.key())), each);
    }
  }

  private void words(Relation relation, String list) {
    for (String word : list.split(",", -1)) {
      relations.put(word, relation);
    }
  }

  /** "Bà" is a grandmother, "ba" in the south a father: the one word where a mark decides. */
  Optional<Relation> relation(String text) {
    String plain = HeadingWords.plain(text);
    if (plain.equals("ba")) {
      boolean marked = text.toLowerCase(Locale.ROOT).indexOf('à') >= 0;
      return Optional.of(marked ? Relation.GRANDPARENT : Relation.PARENT);
    }
    return Optional.ofNullable(relations.get(plain));
  }

  Optional<Sex> sex(String text) {
    return switch (HeadingWords.plain(text)) {
      case "nam", "trai", "m", "male" -> Optional.of(Sex.MALE);
      case "nu", "gai", "f", "female" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  Optional<String> ethnicGroup(String text) {
    return Optional.ofNullable(ethnicGroups.get(HeadingWords.plain(text)))
        .filter(code -> !code.isEmpty());
  }

  Optional<StandingClass> standing(String text) {
    String plain = HeadingWords.plain(text);
    StandingClass named = standings.get(plain);
    if (named != null) {
      return Optional.of(named);
    }
    return switch (plain) {
      case "ngheo", "ho ngheo", "hn" -> Optional.of(StandingClass.POOR);
      case "can ngheo", "ho can ngheo", "hcn" -> Optional.of(StandingClass.NEAR_POOR);
      case "khong", "khong ngheo", "khong thuoc dien", "binh thuong" ->
          Optional.of(StandingClass.NOT_POOR);
      case "trung binh", "muc song trung binh", "ho co muc song trung binh" ->
          Optional.of(StandingClass.AVERAGE_LIVING);
      case "moi thoat ngheo", "thoat ngheo", "ho moi thoat ngheo" ->
          Optional.of(StandingClass.NEWLY_ESCAPED);
      default -> Optional.empty();
    };
  }

  /** True for words that say that nobody knows, which is the same as saying nothing. */
  static boolean isNotSaid(String text) {
    return NOT_SAID.contains(HeadingWords.plain(text));
  }

  /** True for what a spreadsheet shows where a formula failed. */
  static boolean isError(String text) {
    return text.startsWith("#") && ERROR.matcher(text).matches();
  }

  static boolean isMark(String text) {
    return MARK.matcher(text.strip()).matches();
  }

  static boolean isNoMark(String text) {
    String plain = HeadingWords.plain(text);
    return plain.isEmpty() || plain.equals("0") || plain.equals("khong");
  }

  /** A number, or what is wrong with it; the value is empty where the list hides it. */
  record Read<T>(@Nullable T value, @Nullable Message wrong) {
    static <T> Read<T> of(T value) {
      return new Read<>(value, null);
    }

    static <T> Read<T> wrong(String key, Object... arguments) {
      return new Read<>(null, Message.of(key, arguments));
    }
  }

  /** Digits of an ID number; empty where dots or stars hide it. Wrong numbers are not repeated. */
  Read<String> idNumber(String text) {
    String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
    boolean all = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int length = digits.length();
    if (all && (length == 9 || length == 12)) {
      return Read.of(digits);
    }
    boolean masked = MASKED.matcher(text.strip()).matches() && MASK.matcher(text).find();
    if (masked || isNotSaid(text)) {
      return Read.of("");
    }
    if (all && (length == 8 || length == 10 || length == 11)) {
      return Read.wrong("imports.fault-id-zeros", length);
    }
    return Read.wrong("imports.fault-id", digits.chars().filter(Character::isDigit).count());
  }

  /** A birth as exactly as it is written; a day that no calendar has is wrong. */
  Read<Birth> birth(String text) {
    String tidy = SPACED.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("$1");
    tidy = WORDS_BEFORE.matcher(tidy).replaceFirst("");
    tidy = DECIMALS.matcher(UNKNOWN_PARTS.matcher(tidy).replaceFirst("")).replaceFirst("");
    tidy = BEFORE_DIGITS.matcher(TIME.matcher(tidy).replaceFirst("")).replaceFirst("");
    Optional<Birth> read = Birth.read(tidy);
    if (read.isEmpty()) {
      return tidy.matches("[1-6]\\d{4}")
          ? Read.wrong("imports.fault-birth-serial", text)
          : Read.wrong("imports.fault-birth", shortened(text));
    }
    Birth birth = read.get();
    if (birth.year() < 1850 || birth.earliest().isAfter(day)) {
      return Read.wrong("imports.fault-birth-range", birth.written(), day);
    }
    return Read.of(birth);
  }

  /** What stood in a cell, for a message: never long, never digits enough for an ID number. */
  static String shortened(String text) {
    String hidden = LONG_DIGITS.matcher(text).replaceAll("…");
    return hidden.length() > 40 ? hidden.substring(0, 40) + "…" : hidden;
  }

  /** The same words, tone marks included, wherever the tone is written. */
  static String nameKey(String name) {
    return Spelling.key(name);
  }

  /** True where both may be the birth of one person. */
  static boolean agree(@Nullable Birth one, @Nullable Birth other) {
    return one == null
        || other == null
        || (!one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest()));
  }

  /** True where the first says no more than the second. */
  static boolean saysNoMore(Birth listed, Birth known) {
    return !listed.earliest().isAfter(known.earliest())
        && !listed.latest().isBefore(known.latest());
  }
}
