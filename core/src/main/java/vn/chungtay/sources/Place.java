package vn.chungtay.sources;

import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.values.Wording;

/**
 * Where something stands in a file, told so that a person finds it: a paragraph, a cell of a table
 * of a text document, a cell of a spreadsheet ({@code Sheet1!E9}), a line of a text file. Counted
 * from 1; 0 where it does not apply.
 */
public record Place(Kind kind, String sheet, int table, int row, int column) implements Wording {
  /** The manner of a place. */
  public enum Kind {
    DOCUMENT,
    PARAGRAPH,
    TABLE_CELL,
    SHEET_CELL,
    LINE
  }

  /** The whole file, where nothing more exact is known. */
  public static Place document() {
    return new Place(Kind.DOCUMENT, "", 0, 0, 0);
  }

  /** The n-th paragraph of a document (paragraphs inside tables are not counted). */
  public static Place paragraph(int number) {
    return new Place(Kind.PARAGRAPH, "", 0, number, 0);
  }

  /** A cell of the n-th table of a document; {@code column} 0 means the whole row. */
  public static Place tableCell(int table, int row, int column) {
    return new Place(Kind.TABLE_CELL, "", table, row, column);
  }

  /** A cell of a spreadsheet; {@code column} 0 means the whole row. */
  public static Place sheetCell(String sheet, int row, int column) {
    return new Place(Kind.SHEET_CELL, sheet, 0, row, column);
  }

  /** A line of a text or CSV file; {@code column} counts the fields of the line, 0 for all. */
  public static Place line(int line, int column) {
    return new Place(Kind.LINE, "", 0, line, column);
  }

  /** The place in words, e.g. {@code bảng 1, dòng 14, cột 3} or {@code Sheet1!E9}. */
  public String text(Language language) {
    Texts texts = Texts.in(language);
    return switch (kind) {
      case DOCUMENT -> texts.text("sources.place-document");
      case PARAGRAPH -> texts.text("sources.place-paragraph", row);
      case TABLE_CELL ->
          column == 0
              ? texts.text("sources.place-table-row", table, row)
              : texts.text("sources.place-table-cell", table, row, column);
      case SHEET_CELL ->
          sheet + "!" + (column == 0 ? row + ":" + row : columnLetters(column) + row);
      case LINE ->
          column == 0
              ? texts.text("sources.place-line", row)
              : texts.text("sources.place-line-column", row, column);
    };
  }

  @Override
  public String in(Language language) {
    return text(language);
  }

  /** The letters a spreadsheet gives to a column counted from 1: 1 → A, 27 → AA. */
  public static String columnLetters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The same row with another column. */
  public Place atColumn(int other) {
    return new Place(kind, sheet, table, row, other);
  }
}
