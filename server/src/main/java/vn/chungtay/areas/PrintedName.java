package vn.chungtay.areas;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chungtay.values.Spelling;

/**
 * A unit's name as a table prints it, with its type told apart: "TT Cao Thượng", "thị trấn Cao
 * Thượng" and "TT. Cao Thượng" have one type and one name.
 *
 * @param type the full type word, empty where none was printed
 */
record PrintedName(String type, String name) {
  /** What may stand before a name, longest first, and the type it means. */
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    type("Thị trấn", "thi tran", "ttr.", "tt.", "tt");
    type("Đặc khu", "dac khu", "dk.");
    type("Phường", "phuong", "p.");
    type("Xã", "xa", "x.");
    type("Thành phố", "thanh pho", "tp.", "tp");
    type("Thị xã", "thi xa", "tx.", "tx");
    type("Quận", "quan", "q.");
    type("Huyện", "huyen", "h.");
    type("Tỉnh", "tinh", "t.");
    type("Thôn", "thon");
    type("Bản", "ban");
    type("Khu phố", "khu pho", "kp.", "kp");
    type("Tổ dân phố", "to dan pho", "tdp.", "tdp");
  }

  private static void type(String full, String... printed) {
    for (String each : printed) {
      TYPES.put(each, full);
    }
  }

  /** Tells the type apart where one is printed; a name that is only a type word stays a name. */
  static PrintedName of(String printed) {
    String text = printed.strip().replaceAll("\\s+", " ");
    String plain = Spelling.plain(text);
    if (plain.length() != text.length()) {
      text = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }
    for (Map.Entry<String, String> type : TYPES.entrySet()) {
      String word = type.getKey();
      int end = word.length();
      boolean apart = word.endsWith(".") || (plain.length() > end && plain.charAt(end) == ' ');
      if (plain.startsWith(word) && apart && plain.length() > end + 1) {
        if (marksAgree(text.substring(0, end), type.getValue(), word)) {
          return new PrintedName(type.getValue(), text.substring(end).strip());
        }
      }
    }
    return new PrintedName("", text);
  }

  /** "Xà Phiên" is a name, "xã Phiên" and "xa Phiên" have a type. */
  private static boolean marksAgree(String printed, String type, String word) {
    boolean abbreviated = word.indexOf(' ') < 0 && Spelling.plain(type).length() != word.length();
    return abbreviated || Spelling.agrees(printed, type);
  }

  /** True where a type was printed and {@code other} is another one. */
  boolean contradicts(String other) {
    return !type.isEmpty() && !type.equals(other);
  }
}
