package vn.chungtay.documents;

import java.util.List;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;

/**
 * Knows text typed for the old fonts (.VnTime, VNI-Times): its letters are other letters that only
 * the font draws as Vietnamese, so names and headings would be read wrongly without anybody
 * noticing.
 */
final class LegacyLetters {
  private static final int ENOUGH = 40_000;
  private static final List<String> TCVN3 =
      List.of(
          "nghÌo",
          "NghÌo",
          "n¨m",
          "N¨m",
          "x·",
          "kÕ ho¹ch",
          "KÕ ho¹ch",
          "tû lÖ",
          "Tû lÖ",
          "huyÖn",
          "®¬n vÞ",
          "§¬n vÞ",
          "tæng sè",
          "Tæng sè",
          "phô lôc",
          "Phô lôc",
          "th«n");
  private static final List<String> VNI =
      List.of(
          "ngheøo",
          "Ngheøo",
          "naêm",
          "Naêm",
          "xaõ",
          "keá hoaïch",
          "Keá hoaïch",
          "tyû leä",
          "Tyû leä",
          "huyeän",
          "ñôn vò",
          "Ñôn vò",
          "toång soá",
          "Toång soá",
          "phuï luïc",
          "thoân");
  private static final List<String> UNICODE =
      List.of("nghèo", "năm", "xã", "kế hoạch", "tỷ lệ", "huyện", "đơn vị", "tổng số", "phụ lục");

  private LegacyLetters() {}

  static boolean isWrittenIn(SourceDocument document) {
    String text = beginning(document);
    long today = count(text, UNICODE);
    return isMore(count(text, TCVN3), today) || isMore(count(text, VNI), today);
  }

  private static boolean isMore(long legacy, long today) {
    return legacy >= 2 && legacy > today;
  }

  private static long count(String text, List<String> words) {
    return words.stream().filter(text::contains).count();
  }

  private static String beginning(SourceDocument document) {
    StringBuilder text = new StringBuilder();
    for (var block : document.blocks()) {
      block.asParagraph().ifPresent(paragraph -> text.append(paragraph.text()).append('\n'));
      block.asTable().ifPresent(table -> append(table, text));
      if (text.length() > ENOUGH) {
        break;
      }
    }
    return text.toString();
  }

  private static void append(SourceTable table, StringBuilder text) {
    for (List<SourceCell> row : table.rows()) {
      row.forEach(cell -> text.append(cell.text()).append('\n'));
      if (text.length() > ENOUGH) {
        return;
      }
    }
  }
}
