package vn.chungtay.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a spreadsheet shows its number cells: decimals, percent, dates. What a person sees is what
 * was printed, so a value is rounded as its format rounds it.
 */
final class NumberFormats {
  /** Without a format, a value with more decimals than this was computed, not typed. */
  private static final int TYPED_DECIMALS = 4;

  private static final int SHOWN_DECIMALS = 2;
  private static final Pattern INDEX = Pattern.compile("\\d{1,6}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, Format> known = new HashMap<>();

  /** Serial 0. Excel of old Macintoshes counted from 1904; its files still do. */
  private LocalDate begin = LocalDate.of(1899, 12, 30);

  /** A number as shown. */
  record Shown(String text, BigDecimal value, int decimals, boolean date) {}

  static NumberFormats none() {
    return new NumberFormats();
  }

  static NumberFormats read(Archive archive, String part) throws IOException, UnreadableFile {
    NumberFormats formats = new NumberFormats();
    try (Xml xml = Xml.of(archive, part)) {
      boolean inCellFormats = false;
      while (xml.next()) {
        if (xml.atStart("numFmt")) {
          formats.codes.put(whole(xml.attribute("numFmtId")), xml.attribute("formatCode"));
        } else if (xml.atStart("cellXfs")) {
          inCellFormats = true;
        } else if (xml.atEnd("cellXfs")) {
          inCellFormats = false;
        } else if (inCellFormats && xml.atStart("xf")) {
          formats.styles.add(whole(xml.attribute("numFmtId")));
        }
      }
    }
    return formats;
  }

  /** Days are counted from 1 January 1904. */
  void since1904() {
    begin = LocalDate.of(1904, 1, 1);
  }

  private static int whole(String text) {
    return INDEX.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  /** What the code of a format says, read once a file: long lists repeat the same few. */
  private record Format(String code, boolean date, int decimals) {}

  private Format format(int number) {
    String code = codes.getOrDefault(number, builtIn(number));
    return new Format(code, isDate(code), decimals(code));
  }

  /** The number of a cell of style {@code style} as a person sees it. */
  Shown show(BigDecimal exact, String style) {
    int index = style.isEmpty() ? 0 : whole(style);
    int number = index < styles.size() ? styles.get(index) : 0;
    Format format = known.computeIfAbsent(number, this::format);
    String code = format.code();
    int decimals = format.decimals();
    BigDecimal value = exact.round(new MathContext(15));
    if (format.date()) {
      return new Shown(day(value), value, 0, true);
    }
    if (code.indexOf('%') >= 0) {
      BigDecimal percent = value.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
      return new Shown(plain(percent) + "%", percent, decimals, false);
    }
    if (code.isEmpty() || code.equals("@") || code.equalsIgnoreCase("General")) {
      return general(value);
    }
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return new Shown(padded(plain(rounded), code), rounded, decimals, false);
  }

  /** A format such as 000000000000 shows the zeros at the front that the number has lost. */
  private static String padded(String text, String code) {
    return bare(code).matches("0{2,20}") && text.matches("\\d+")
        ? "0".repeat(Math.max(0, bare(code).length() - text.length())) + text
        : text;
  }

  private static Shown general(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int decimals = Math.max(0, stripped.scale());
    if (decimals > TYPED_DECIMALS) {
      decimals = SHOWN_DECIMALS;
    }
    BigDecimal rounded = stripped.setScale(decimals, RoundingMode.HALF_UP);
    return new Shown(plain(rounded), rounded, decimals, false);
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }

  /** The decimals of the first section of a format code; quoted and escaped characters ignored. */
  private static int decimals(String code) {
    String bare = bare(code);
    int point = bare.indexOf('.');
    int decimals = 0;
    for (int i = point + 1; point >= 0 && i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c != '0' && c != '#' && c != '?') {
        break;
      }
      decimals++;
    }
    return decimals;
  }

  private static String bare(String code) {
    return code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").split(";", 2)[0];
  }

  private static boolean isDate(String code) {
    String bare = bare(code).toLowerCase(Locale.ROOT);
    return !bare.contains("general")
        && bare.indexOf('0') < 0
        && bare.indexOf('#') < 0
        && (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('m') >= 0);
  }

  private String day(BigDecimal serial) {
    // Serial 1 is 1 January 1900; the 29 February 1900 that spreadsheets believe in shifts the
    // rest.
    int days = serial.setScale(0, RoundingMode.FLOOR).intValue();
    boolean sensible = days > 60 && days < 200_000;
    return sensible ? begin.plusDays(days).format(DAY) : plain(serial);
  }

  /** ECMA-376 part 1, 18.8.30: the formats every program knows by number. */
  private static String builtIn(int format) {
    return switch (format) {
      case 1, 3, 37, 38 -> "0";
      case 2, 4, 39, 40 -> "0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 14, 15, 16, 17, 22 -> "d/m/y";
      default -> "";
    };
  }
}
