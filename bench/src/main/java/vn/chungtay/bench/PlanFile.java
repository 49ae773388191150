package vn.chungtay.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a generated plan as docx, xlsx, csv or txt, small and plain. */
final class PlanFile {
  private static final List<String> CODES =
      List.of("households", "poor", "rate", "near_poor", "near_rate");

  private PlanFile() {}

  static byte[] write(PlanModel plan) throws IOException {
    return switch (plan.format) {
      case "docx" -> docx(plan);
      case "xlsx" -> xlsx(plan);
      case "csv" -> csv(plan).getBytes(StandardCharsets.UTF_8);
      default -> txt(plan).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static int heading(PlanModel plan, int index) {
    return plan.headings.getOrDefault(index, plan.years.get(index));
  }

  private static List<String> row(PlanModel plan, int row) {
    List<String> cells = new ArrayList<>();
    cells.add(plan.ordinals.getOrDefault(row, plan.rows.get(row).ordinal()));
    cells.add(plan.names.getOrDefault(row, plan.rows.get(row).name()));
    for (int year = 0; year < plan.years.size(); year++) {
      for (int column = 0; column < plan.measures(); column++) {
        cells.add(plan.cell(row, year, column));
      }
    }
    return cells;
  }

  private static List<String> head(PlanModel plan) {
    return List.of("Số: " + plan.number, plan.place + ", ngày " + plan.day);
  }

  private static List<String> annexTitle(PlanModel plan) {
    return List.of(
        "PHỤ LỤC CHỈ TIÊU GIẢM NGHÈO",
        "(Kèm theo Kế hoạch số " + plan.number + " ngày " + plan.referenceDay + ")");
  }

  private static String txt(PlanModel plan) {
    StringBuilder text = new StringBuilder();
    head(plan).forEach(line -> text.append(line).append("\n\n"));
    plan.paragraphs.forEach(line -> text.append(line).append("\n\n"));
    annexTitle(plan).forEach(line -> text.append(line).append("\n\n"));
    for (PlanGrid grid : PlanGrid.of(plan)) {
      text.append(grid.title().isEmpty() ? "" : "\n" + grid.title() + "\n\n");
      for (int r = 0; r < grid.head().size(); r++) {
        text.append(r == 0 ? "" : "\t\t");
        for (PlanGrid.Cell cell : grid.head().get(r)) {
          text.append(cell.text()).append("\t".repeat(cell.columns()));
        }
        text.append('\n');
      }
      grid.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
    }
    return text.append('\n').toString();
  }

  private static String csv(PlanModel plan) {
    StringBuilder text = new StringBuilder("stt,unit");
    for (int year = 0; year < plan.years.size(); year++) {
      for (String code : CODES.subList(0, plan.measures())) {
        text.append(',').append(code).append('_').append(heading(plan, year));
      }
    }
    for (int row = 0; row < plan.rows.size(); row++) {
      List<String> cells = new ArrayList<>();
      row(plan, row).forEach(cell -> cells.add(cell.contains(",") ? '"' + cell + '"' : cell));
      text.append('\n').append(String.join(",", cells));
    }
    return text.append('\n').toString();
  }

  private static byte[] docx(PlanModel plan) throws IOException {
    StringBuilder body = new StringBuilder();
    head(plan).forEach(line -> paragraph(body, line));
    plan.paragraphs.forEach(line -> paragraph(body, line));
    annexTitle(plan).forEach(line -> paragraph(body, line));
    PlanGrid.of(plan).forEach(grid -> wordTable(body, grid));
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
            + "wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    return zip(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>",
        "_rels/.rels",
        relationship("officeDocument", "word/document.xml"),
        "word/document.xml",
        document);
  }

  private static void wordTable(StringBuilder body, PlanGrid grid) {
    if (!grid.title().isEmpty()) {
      paragraph(body, grid.title());
    }
    body.append("<w:tbl>");
    for (int r = 0; r < grid.head().size(); r++) {
      body.append("<w:tr>");
      for (int i = 0; r > 0 && i < 2; i++) {
        wordCell(body, "", "<w:vMerge/>");
      }
      for (PlanGrid.Cell cell : grid.head().get(r)) {
        String span = "<w:gridSpan w:val=\"" + cell.columns() + "\"/>";
        wordCell(body, cell.text(), cell.down() ? "<w:vMerge w:val=\"restart\"/>" : span);
      }
      body.append("</w:tr>");
    }
    for (List<String> row : grid.rows()) {
      body.append("<w:tr>");
      row.forEach(cell -> wordCell(body, cell, ""));
      body.append("</w:tr>");
    }
    body.append("</w:tbl><w:p/>");
  }

  private static void paragraph(StringBuilder body, String text) {
    body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
        .append(escaped(text))
        .append("</w:t></w:r></w:p>");
  }

  private static void wordCell(StringBuilder body, String text, String properties) {
    body.append("<w:tc><w:tcPr>").append(properties).append("</w:tcPr>");
    paragraph(body, text);
    body.append("</w:tc>");
  }

  private static byte[] xlsx(PlanModel plan) throws IOException {
    StringBuilder rows = new StringBuilder();
    StringBuilder merges = new StringBuilder();
    int at = 1;
    sheetRow(rows, at++, List.of("PHỤ LỤC CHỈ TIÊU GIẢM NGHÈO " + plan.place));
    for (PlanGrid grid : PlanGrid.of(plan)) {
      at = sheetTable(rows, merges, grid, at);
    }
    String sheet =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
            + "spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData>"
            + (merges.length() == 0 ? "" : "<mergeCells>" + merges + "</mergeCells>")
            + "</worksheet>";
    return zip(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
        "_rels/.rels",
        relationship("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet name=\"Phụ lục\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        relationship("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml",
        sheet);
  }

  private static int sheetTable(
      StringBuilder rows, StringBuilder merges, PlanGrid grid, int first) {
    int at = first;
    if (!grid.title().isEmpty()) {
      sheetRow(rows, ++at, List.of(grid.title()));
      at++;
    }
    for (int r = 0; r < grid.head().size(); r++) {
      List<String> cells = new ArrayList<>(r == 0 ? List.of() : List.of("", ""));
      for (PlanGrid.Cell cell : grid.head().get(r)) {
        if (cell.down() || cell.columns() > 1) {
          int right = cells.size() + cell.columns() - 1;
          merges.append("<mergeCell ref=\"").append(column(cells.size())).append(at).append(':');
          merges.append(column(right)).append(cell.down() ? at + 1 : at).append("\"/>");
        }
        cells.add(cell.text());
        for (int i = 1; i < cell.columns(); i++) {
          cells.add("");
        }
      }
      sheetRow(rows, at++, cells);
    }
    for (List<String> row : grid.rows()) {
      sheetRow(rows, at++, row);
    }
    return at;
  }

  private static void sheetRow(StringBuilder rows, int number, List<String> cells) {
    rows.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        rows.append("<c r=\"")
            .append(column(i))
            .append(number)
            .append("\" t=\"inlineStr\"><is><t>");
        rows.append(escaped(cells.get(i))).append("</t></is></c>");
      }
    }
    rows.append("</row>");
  }

  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  private static String relationship(String type, String target) {
    return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
