package vn.chungtay.annexes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a row says that it is a total, a group or a remark and not a unit. */
final class LineNames {
  private static final Set<String> AFTER_TOTAL =
      words(
          "cong so toan huyen tinh khu vuc nhom cac chung ca vung cum dia ban mien nui nong thon do"
              + " thi xa phuong thanh pho quan tran i ii iii iv v vi vii a b c 1 2 3 don vi khoi"
              + " hai muc phan total the +");

  private static final Set<String> AFTER_WHOLE =
      words("huyen tinh xa thi thanh phuong quan vung bo khu dia nganh thon ap dac");

  private static final Set<String> LEVELS = Set.of("huyen", "tinh", "khu", "vung");

  private static final List<String> REMARKS =
      List.of(
          "ghi chu",
          "nguon",
          "luu y",
          "binh quan",
          "trung binh",
          "trong do",
          "muc giam",
          "so voi",
          "nguoi lap",
          "chu tich",
          "thu truong",
          "ke toan",
          "chi chu",
          "noi nhan",
          "tai lieu");

  private static final List<String> GROUPS =
      List.of(
          "khu vuc",
          "vung",
          "cac xa",
          "cac phuong",
          "cac thon",
          "cac huyen",
          "nhom",
          "cum",
          "khoi",
          "xa khu vuc",
          "xa vung",
          "xa nhom",
          "thanh thi",
          "nong thon",
          "mien nui",
          "do thi");

  private static final Pattern NUMERALS = Pattern.compile("[IVX]+(\\s*[+,;&và]+\\s*[IVX]+)+");

  /** "Tổng (A+B)", "Cộng I+II": the rows that the total is of. */
  private static final Pattern PARTS =
      Pattern.compile("([a-k]|[ivx]{1,5}|\\d{1,2})(\\+([a-k]|[ivx]{1,5}|\\d{1,2}))+");

  private LineNames() {}

  private static Set<String> words(String spaced) {
    return Set.copyOf(List.of(spaced.split(" ", -1)));
  }

  /**
   * True for the words of a total or subtotal; communes named "Cộng Hòa" or "Tổng Cọt" are none.
   */
  static boolean isTotal(String name) {
    if (NUMERALS.matcher(name.strip()).matches()) {
      return true;
    }
    String[] words = Folding.fold(name).split(" ", -1);
    String second = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "tong", "cong", "total" ->
          second.isEmpty() || AFTER_TOTAL.contains(second) || PARTS.matcher(second).matches();
      case "toan", "ca" -> AFTER_WHOLE.contains(second);
      case "subtotal", "sum" -> true;
      default -> false;
    };
  }

  /** True for words that can only be a total, even behind a row number. */
  static boolean isTotalBeyondDoubt(String name) {
    return Set.of("tong", "tong cong", "tong so", "cong", "total").contains(Folding.fold(name));
  }

  /** True where the total is of everything: "Toàn huyện", "Tổng cộng". */
  static boolean isGrandTotal(String name) {
    String folded = Folding.fold(name);
    String[] words = folded.split(" ", -1);
    boolean whole = words[0].equals("toan") || words[0].equals("ca");
    boolean ofLevel = words.length > 1 && LEVELS.contains(words[1]) && words[1].equals("huyen");
    return whole
        || ofLevel
        || folded.startsWith("tong cong")
        || folded.startsWith("tong toan")
        || folded.equals("tong")
        || folded.equals("tong so");
  }

  static boolean isRemark(String name) {
    String folded = Folding.fold(name);
    for (String remark : REMARKS) {
      if (folded.startsWith(remark + " ") || (folded.equals(remark) && !isProperName(name))) {
        return true;
      }
    }
    return name.length() > 120;
  }

  /** "Trung Bình" is a commune, "Trung bình" and "TRUNG BÌNH" are an average. */
  private static boolean isProperName(String name) {
    for (String word : name.strip().split("\\s+", -1)) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      boolean small = word.chars().skip(1).anyMatch(Character::isLowerCase);
      if (!capital || !small) {
        return false;
      }
    }
    return true;
  }

  static boolean isGroup(String name) {
    String folded = Folding.fold(name);
    for (String group : GROUPS) {
      if (folded.equals(group) || folded.startsWith(group + " ")) {
        return true;
      }
    }
    return false;
  }
}
