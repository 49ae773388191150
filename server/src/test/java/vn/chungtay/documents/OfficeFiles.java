package vn.chungtay.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest Office files that have a given inside, also broken and hostile ones. */
final class OfficeFiles {
  private static final String WORD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String SHEET =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

  private OfficeFiles() {}

  /** A zip of the given parts. */
  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** A .docx with the given body. */
  static byte[] docx(String body) {
    return zip(Map.of("word/document.xml", WORD + body + "</w:body></w:document>"));
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>";
  }

  /** A table of texts; {@code <} merges to the left, {@code ^} upwards. */
  static String wordTable(List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<w:tbl>");
    for (int r = 0; r < rows.size(); r++) {
      table.append("<w:tr>");
      List<String> row = rows.get(r);
      for (int c = 0; c < row.size(); c++) {
        if (!row.get(c).equals("<")) {
          table.append(wordCell(rows, r, c));
        }
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  private static String wordCell(List<List<String>> rows, int r, int c) {
    List<String> row = rows.get(r);
    int span = 1;
    while (c + span < row.size() && row.get(c + span).equals("<")) {
      span++;
    }
    boolean below = r + 1 < rows.size() && rows.get(r + 1).get(c).equals("^");
    boolean above = row.get(c).equals("^");
    String merge = above ? "<w:vMerge/>" : below ? "<w:vMerge w:val=\"restart\"/>" : "";
    String text = above ? "" : row.get(c);
    return "<w:tc><w:tcPr><w:gridSpan w:val=\""
        + span
        + "\"/>"
        + merge
        + "</w:tcPr>"
        + paragraph(text)
        + "</w:tc>";
  }

  /** A .xlsx whose sheets have the given inside ({@code sheetData} and what follows). */
  static byte[] xlsx(String... sheets) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= sheets.length; i++) {
      boolean hidden = sheets[i - 1].startsWith("<!--hidden-->");
      list.append("<sheet name=\"Sheet").append(i).append("\" sheetId=\"").append(i);
      list.append("\" r:id=\"rId").append(i).append(hidden ? "\" state=\"hidden\"/>" : "\"/>");
      relations
          .append("<Relationship Id=\"rId")
          .append(i)
          .append("\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet")
          .append(i)
          .append(".xml\"/>");
      parts.put("xl/worksheets/sheet" + i + ".xml", SHEET + sheets[i - 1] + "</worksheet>");
    }
    relations.append("<Relationship Id=\"rIdS\" Type=\"http://x/styles\" Target=\"styles.xml\"/>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets>"
            + list
            + "</sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"2\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"16\"/></cellXfs></styleSheet>");
    return zip(parts);
  }

  /** Rows of cells; a cell that is XML stands as it is, other text becomes an inline string. */
  static String sheetData(List<List<String>> rows) {
    StringBuilder data = new StringBuilder("<sheetData>");
    List<String> merges = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      data.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String text = rows.get(r).get(c);
        String at = vn.chungtay.sources.Place.columnLetters(c + 1) + (r + 1);
        if (text.startsWith("<c")) {
          data.append(text.replaceFirst("<c", "<c r=\"" + at + "\""));
        } else if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
          data.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>");
          data.append(escaped(text)).append("</t></is></c>");
          merge(rows, r, c).ifPresent(merges::add);
        }
      }
      data.append("</row>");
    }
    data.append("</sheetData>");
    if (!merges.isEmpty()) {
      data.append("<mergeCells>");
      merges.forEach(range -> data.append("<mergeCell ref=\"").append(range).append("\"/>"));
      data.append("</mergeCells>");
    }
    return data.toString();
  }

  private static java.util.Optional<String> merge(List<List<String>> rows, int r, int c) {
    int right = c;
    while (right + 1 < rows.get(r).size() && rows.get(r).get(right + 1).equals("<")) {
      right++;
    }
    int down = r;
    while (down + 1 < rows.size()
        && c < rows.get(down + 1).size()
        && rows.get(down + 1).get(c).equals("^")) {
      down++;
    }
    String from = vn.chungtay.sources.Place.columnLetters(c + 1) + (r + 1);
    String to = vn.chungtay.sources.Place.columnLetters(right + 1) + (down + 1);
    return from.equals(to) ? java.util.Optional.empty() : java.util.Optional.of(from + ":" + to);
  }

  /** A number cell of a style: 0 general, 1 0.00, 2 0.00%, 3 #,##0.0, 4 day. */
  static String number(String value, int style) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  static String formula(String formula, String cached) {
    return "<c><f>" + formula + "</f>" + (cached.isEmpty() ? "" : "<v>" + cached + "</v>") + "</c>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Rows drawn as text, cells between bars. */
  static List<List<String>> rows(String drawing) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : drawing.lines().toList()) {
      List<String> row = new ArrayList<>();
      for (String cell : line.split("\\|", -1)) {
        row.add(cell.strip());
      }
      rows.add(row);
    }
    return rows;
  }
}
