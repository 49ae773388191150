package vn.chungtay.documents.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The looks of cells in a workbook, each registered when it is first asked for. */
final class SheetStyles {
  /** Numbers of our own formats begin here; those below belong to the standard. */
  private static final int FIRST_FORMAT = 164;

  private final String font;
  private final List<Look> looks = new ArrayList<>();

  /**
   * How a cell looks.
   *
   * @param align left, center or right
   * @param format the number format; empty for text
   * @param kept true marks a printed figure that differs from its formula
   * @param literal true keeps text that begins like a formula from ever becoming one
   */
  record Look(
      boolean bold,
      boolean italic,
      int size,
      String align,
      boolean border,
      String format,
      boolean kept,
      boolean literal) {
    static Look text(String align, int size) {
      return new Look(false, false, size, align, false, "", false, false);
    }

    Look inBold() {
      return new Look(true, italic, size, align, border, format, kept, literal);
    }

    Look inItalic() {
      return new Look(bold, true, size, align, border, format, kept, literal);
    }

    Look boxed() {
      return new Look(bold, italic, size, align, true, format, kept, literal);
    }

    Look as(String numberFormat) {
      return new Look(bold, italic, size, align, border, numberFormat, kept, literal);
    }

    Look asKept() {
      return new Look(bold, italic, size, align, border, format, true, literal);
    }

    Look asLiteral() {
      return new Look(bold, italic, size, align, border, format, kept, true);
    }
  }

  SheetStyles(String font) {
    this.font = font;
    of(Look.text("left", 11));
  }

  /** The number of a look, as cells name it. */
  String of(Look look) {
    int at = looks.indexOf(look);
    if (at < 0) {
      looks.add(look);
      at = looks.size() - 1;
    }
    return Integer.toString(at);
  }

  String xml() {
    Markup xml = new Markup();
    xml.open("styleSheet", "xmlns", Workbook.MAIN);
    Map<String, Integer> formats = numbered(Look::format);
    formats.remove("");
    if (!formats.isEmpty()) {
      xml.open("numFmts", "count", Integer.toString(formats.size()));
      formats.forEach(
          (code, id) ->
              xml.empty(
                  "numFmt", "numFmtId", Integer.toString(FIRST_FORMAT + id), "formatCode", code));
      xml.close();
    }
    Map<String, Integer> fonts = numbered(SheetStyles::fontKey);
    fonts(xml, fonts);
    fills(xml);
    borders(xml);
    xml.open("cellStyleXfs", "count", "1").empty("xf").close();
    xml.open("cellXfs", "count", Integer.toString(looks.size()));
    looks.forEach(look -> cell(xml, look, formats, fonts));
    xml.close();
    return xml.close().finished();
  }

  private Map<String, Integer> numbered(Function<Look, String> part) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    looks.forEach(look -> numbers.putIfAbsent(part.apply(look), numbers.size()));
    return numbers;
  }

  private static String fontKey(Look look) {
    return (look.bold() ? "b" : "") + (look.italic() ? "i" : "") + look.size();
  }

  private void fonts(Markup xml, Map<String, Integer> fonts) {
    xml.open("fonts", "count", Integer.toString(fonts.size()));
    for (String key : fonts.keySet()) {
      xml.open("font");
      if (key.contains("b")) {
        xml.empty("b");
      }
      if (key.contains("i")) {
        xml.empty("i");
      }
      xml.empty("sz", "val", key.replaceAll("[bi]", ""));
      xml.empty("name", "val", font).empty("family", "val", "1").close();
    }
    xml.close();
  }

  private static void fills(Markup xml) {
    xml.open("fills", "count", "3");
    xml.open("fill").empty("patternFill", "patternType", "none").close();
    xml.open("fill").empty("patternFill", "patternType", "gray125").close();
    xml.open("fill").open("patternFill", "patternType", "solid");
    xml.empty("fgColor", "rgb", "FFFFF2CC").empty("bgColor", "indexed", "64").close().close();
    xml.close();
  }

  private static void borders(Markup xml) {
    xml.open("borders", "count", "2");
    xml.open("border").empty("left").empty("right").empty("top").empty("bottom").close();
    xml.open("border");
    for (String side : List.of("left", "right", "top", "bottom")) {
      xml.open(side, "style", "thin").empty("color", "auto", "1").close();
    }
    xml.close().close();
  }

  private static void cell(
      Markup xml, Look look, Map<String, Integer> formats, Map<String, Integer> fonts) {
    Integer format = formats.get(look.format());
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "numFmtId", format == null ? "0" : Integer.toString(FIRST_FORMAT + format),
                "fontId", String.valueOf(fonts.get(fontKey(look))),
                "fillId", look.kept() ? "2" : "0",
                "borderId", look.border() ? "1" : "0",
                "applyNumberFormat", "1",
                "applyFont", "1",
                "applyFill", "1",
                "applyBorder", "1",
                "applyAlignment", "1"));
    if (look.literal()) {
      attributes.addAll(List.of("quotePrefix", "1"));
    }
    xml.open("xf", attributes.toArray(String[]::new));
    boolean wraps = look.format().isEmpty();
    xml.empty(
        "alignment",
        "horizontal",
        look.align(),
        "vertical",
        "center",
        "wrapText",
        wraps ? "1" : "0");
    xml.close();
  }
}
