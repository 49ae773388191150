package vn.chungtay.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small right plan in each kind of file, for tests that change it at random. */
public final class OfficeSeeds {
  private static final String TEXT =
      """
      KẾ HOẠCH giảm nghèo năm 2023. Căn cứ Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021.
      Toàn xã có 3.080 hộ, trong đó 82 hộ nghèo, chiếm 2,66 %; giảm 18 hộ so với năm 2022.
      """;
  private static final String DRAWING =
      """
      STT | Tên xã | Năm 2022 | < | < | Năm 2023 | < | <
      ^ | ^ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ
      1 | Bình An | 1250 | 50 | 4,00 | 1260 | 40 | 3,17
      2 | Phú Lộc | 800 | 20 | 2,50 | 810 | 15 | 1,85
      Tổng | < | 2050 | 70 | 3,41 | 2070 | 55 | 2,66
      """;

  private OfficeSeeds() {}

  /** Plans as bytes. */
  public static List<byte[]> of(String ending) {
    List<List<String>> rows = OfficeFiles.rows(DRAWING);
    return switch (ending) {
      case "docx" ->
          List.of(OfficeFiles.docx(OfficeFiles.paragraph(TEXT) + OfficeFiles.wordTable(rows)));
      case "xlsx" -> List.of(OfficeFiles.xlsx(OfficeFiles.sheetData(rows)));
      case "csv" -> List.of(csv(rows).getBytes(StandardCharsets.UTF_8));
      default ->
          List.of(
              TEXT.getBytes(StandardCharsets.UTF_8),
              (TEXT + DRAWING).getBytes(StandardCharsets.UTF_8));
    };
  }

  private static String csv(List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : rows) {
      csv.append(String.join(";", row).replace("<", "").replace("^", "")).append('\n');
    }
    return csv.toString();
  }
}
