package vn.chungtay.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that were made to do harm, or went wrong on the way. */
final class Hostile {
  private static final String LIST =
      "Họ và tên|Ngày sinh|Quan hệ|Thôn\nMa Văn Thử|chưa rõ ngày|chủ hộ|Núi Mẫu\n";

  private Hostile() {}

  static Map<String, byte[]> files() {
    byte[] good = Sheets.workbook("Hộ", LIST);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "rong-lon.xlsx",
        Edited.sheets(good, xml -> xml.replaceFirst("<sheetData>", filler(60_000_000))));
    files.put("kich-thuoc.xlsx", Edited.sheets(good, Hostile::hugeDimension));
    files.put("trieu-dong.xlsx", Edited.sheets(good, Hostile::millionRows));
    files.put("cong-thuc.xlsx", Edited.sheets(good, Hostile::formula));
    files.put("thuc-the.xlsx", Edited.sheets(good, Hostile::entity));
    files.put("gay.xlsx", Arrays.copyOf(good, good.length / 2));
    files.put("sai-duoi.csv", good);
    files.put("anh.xlsx", "GIF89a".getBytes(StandardCharsets.UTF_8));
    files.put("macro.xlsm", good);
    files.put("cu.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    files.put("chu.xlsx", good);
    files.put("rong.txt", "   \n\n".getBytes(StandardCharsets.UTF_8));
    files.put("ngoac.csv", "Họ tên,Thôn\n\"mở mà không đóng".getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static String filler(int length) {
    return "<sheetData>" + "<!--" + " ".repeat(length) + "-->";
  }

  private static String hugeDimension(String xml) {
    return xml.replaceFirst("<dimension[^>]*>", "")
        .replaceFirst("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
  }

  private static String millionRows(String xml) {
    StringBuilder rows = new StringBuilder();
    for (int i = 10; i < 1_000_010; i++) {
      rows.append("<row r=\"").append(i).append("\" s=\"1\"/>");
    }
    return xml.replaceFirst("</sheetData>", rows + "</sheetData>");
  }

  private static String formula(String xml) {
    return xml.replaceFirst(
        "</sheetData>",
        "<row r=\"9\"><c r=\"A9\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f></c></row></sheetData>");
  }

  private static String entity(String xml) {
    return xml.replaceFirst(
        "<worksheet", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet");
  }
}
