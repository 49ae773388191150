package vn.chungtay.documents.official;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of bodies and types as they stand inside a sentence. */
final class OfficialNames {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** Words written small inside the name of a body; every other word is a name. */
  private static final Set<String> SMALL =
      Set.of(
          "ban", "nhân", "dân", "tỉnh", "huyện", "xã", "phường", "thị", "trấn", "thành", "phố",
          "đặc", "khu", "quận", "và", "hội", "đồng", "đạo", "chỉ");

  /** Words that begin the name of a body and are written with a capital. */
  private static final Set<String> FIRST = Set.of("ủy", "uỷ", "hội đồng", "ban", "sở", "phòng");

  private static final Pattern AREA =
      Pattern.compile("(?<= )(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) ");

  private static final Pattern VILLAGE =
      Pattern.compile("(THÔN|BẢN|ẤP|BUÔN|LÀNG|XÓM|KHU PHỐ|TỔ DÂN PHỐ|KHỐI) +(.+)");

  private OfficialNames() {}

  /**
   * "ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN" → "Ủy ban nhân dân huyện Tân Yên"; "KẾ HOẠCH" → "Kế hoạch". A
   * name that already has small letters is left as it is.
   */
  static String inSentence(String name) {
    String bare = name.strip();
    if (!bare.equals(bare.toUpperCase(VIETNAMESE))) {
      return bare;
    }
    String[] words = bare.toLowerCase(VIETNAMESE).split("\\s+", -1);
    boolean isBody = FIRST.contains(words[0]);
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean capital = i == 0 || (isBody && !SMALL.contains(words[i]));
      sentence.append(i == 0 ? "" : " ").append(capital ? capitalised(words[i]) : words[i]);
    }
    return sentence.toString();
  }

  /** "THÔN TRE MẪU" → "thôn Tre Mẫu"; any other body as {@link #inSentence} writes it. */
  static String bodyInSentence(String body) {
    String bare = body.strip();
    Matcher unit = VILLAGE.matcher(bare);
    if (!unit.matches() || !bare.equals(bare.toUpperCase(VIETNAMESE))) {
      return inSentence(bare);
    }
    return unit.group(1).toLowerCase(VIETNAMESE)
        + Arrays.stream(unit.group(2).toLowerCase(VIETNAMESE).split("\\s+", -1))
            .map(word -> " " + capitalised(word))
            .collect(Collectors.joining());
  }

  /** "ỦY BAN NHÂN DÂN" and "HUYỆN TÂN YÊN"; one line where no word of an area is found. */
  static List<String> brokenBeforeArea(String name) {
    Matcher area = AREA.matcher(name);
    return area.find() && area.start() > 0
        ? List.of(name.substring(0, area.start()).strip(), name.substring(area.start()).strip())
        : List.of(name);
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(VIETNAMESE) + word.substring(1);
  }
}
