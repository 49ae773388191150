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
  private static final List<String> HEADS =
      List.of("Tổng số hộ", "Số hộ nghèo", "Tỷ lệ (%)", "Số hộ cận nghèo", "Tỷ lệ (%)");
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
    cells.add(plan.rows.get(row).name());
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
    text.append("STT\tĐơn vị");
    for (int year = 0; year < plan.years.size(); year++) {
      text.append('\t').append(String.format(plan.headingStyle, heading(plan, year)));
      text.append("\t".repeat(plan.measures() - 1));
    }
    text.append("\n\t");
    for (int year = 0; year < plan.years.size(); year++) {
      HEADS.subList(0, plan.measures()).forEach(name -> text.append('\t').append(name));
    }
    for (int row = 0; row < plan.rows.size(); row++) {
      text.append('\n').append(String.join("\t", row(plan, row)));
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
    body.append("<w:tbl><w:tr>");
    wordCell(body, "Số TT", "<w:vMerge w:val=\"restart\"/>");
    wordCell(body, "Đơn vị", "<w:vMerge w:val=\"restart\"/>");
    for (int year = 0; year < plan.years.size(); year++) {
      String span = "<w:gridSpan w:val=\"" + plan.measures() + "\"/>";
      wordCell(body, String.format(plan.headingStyle, heading(plan, year)), span);
    }
    body.append("</w:tr><w:tr>");
    wordCell(body, "", "<w:vMerge/>");
    wordCell(body, "", "<w:vMerge/>");
    for (int year = 0; year < plan.years.size(); year++) {
      HEADS.subList(0, plan.measures()).forEach(name -> wordCell(body, name, ""));
    }
    body.append("</w:tr>");
    for (int row = 0; row < plan.rows.size(); row++) {
      body.append("<w:tr>");
      row(plan, row).forEach(cell -> wordCell(body, cell, ""));
      body.append("</w:tr>");
    }
    body.append("</w:tbl><w:p/>");
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
    StringBuilder merges =
        new StringBuilder("<mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/>");
    sheetRow(rows, 1, List.of("PHỤ LỤC CHỈ TIÊU GIẢM NGHÈO " + plan.place));
    List<String> top = new ArrayList<>(List.of("STT", "Đơn vị"));
    List<String> below = new ArrayList<>(List.of("", ""));
    for (int year = 0; year < plan.years.size(); year++) {
      int first = top.size();
      top.add(String.format(plan.headingStyle, heading(plan, year)));
      for (int i = 1; i < plan.measures(); i++) {
        top.add("");
      }
      below.addAll(HEADS.subList(0, plan.measures()));
      merges
          .append("<mergeCell ref=\"")
          .append(column(first))
          .append("2:")
          .append(column(first + plan.measures() - 1))
          .append("2\"/>");
    }
    sheetRow(rows, 2, top);
    sheetRow(rows, 3, below);
    for (int row = 0; row < plan.rows.size(); row++) {
      sheetRow(rows, row + 4, row(plan, row));
    }
    String sheet =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
            + "spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData><mergeCells>"
            + merges
            + "</mergeCells></worksheet>";
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
