package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;

/**
 * Reads the rows below a heading. A row whose figure columns hold only words is not one of them.
 */
final class RowReader {
  /** Behind the very last figure of a document: {@code .:}, {@code ./.}, a closing quote. */
  private static final Pattern END_MARK = Pattern.compile("\\s*[.:;/\"”’]+$");

  private final Grid grid;
  private final Heading heading;
  private final int firstFigure;

  RowReader(Grid grid, Heading heading) {
    this.grid = grid;
    this.heading = heading;
    this.firstFigure = heading.columns().get(0).at();
  }

  /** The row; empty where it is blank or not of the annex. */
  Optional<RawLine> read(int row) {
    Map<Heading.Column, AnnexCell> cells = new HashMap<>();
    Heading.@Nullable Column last = null;
    boolean numeric = false;
    boolean words = false;
    for (Heading.Column column : heading.columns()) {
      SourceCell cell = grid.at(row, column.at());
      if (cell == null || cell.row() != row || cell.column() != column.at() || isName(cell)) {
        continue;
      }
      AnnexCell figure = figure(cell, column.measure().isRate());
      cells.put(column, figure);
      if (!cell.isBlank()) {
        boolean number = figure.printed().isEmpty() || NumberReading.looksNumeric(cell.text());
        numeric |= number;
        words |= !number;
        last = column;
      }
    }
    if (words && !numeric) {
      return Optional.empty();
    }
    return named(row, cells, last);
  }

  private boolean isName(SourceCell cell) {
    return cell.covers(heading.unit());
  }

  private Optional<RawLine> named(
      int row, Map<Heading.Column, AnnexCell> cells, Heading.@Nullable Column last) {
    String name = heading.unit() < 0 ? "" : grid.text(row, heading.unit());
    SourceCell ordinalCell = heading.ordinal() < 0 ? null : grid.at(row, heading.ordinal());
    SourceCell nameCell = heading.unit() < 0 ? null : grid.at(row, heading.unit());
    boolean merged = ordinalCell != null && ordinalCell.equals(nameCell);
    Ordinal ordinal = ordinalCell == null || merged ? Ordinal.NONE : Ordinal.of(ordinalCell.text());
    if (name.isBlank()) {
      name = firstWords(row, ordinal);
    }
    if (name.isBlank() && last == null) {
      return Optional.empty();
    }
    if (!ordinal.isPresent()) {
      String before = Ordinal.before(name);
      ordinal = Ordinal.of(before);
      name = name.substring(before.length()).strip();
    }
    String outer = heading.outer() < 0 ? "" : grid.text(row, heading.outer());
    OptionalInt year =
        heading.year() < 0 ? OptionalInt.empty() : Years.inHeading(grid.text(row, heading.year()));
    Place place = place(row, nameCell);
    return Optional.of(
        new RawLine(
            ordinal, name, outer, year.isPresent() ? year.getAsInt() : null, cells, last, place));
  }

  /** The words of a total that stand in the column of row numbers or further right. */
  private String firstWords(int row, Ordinal ordinal) {
    for (int c = 0; c < firstFigure; c++) {
      String text = grid.text(row, c);
      boolean isOrdinal = ordinal.isPresent() && c == heading.ordinal();
      if (!text.isBlank() && !isOrdinal && c != heading.year()) {
        return text;
      }
    }
    return "";
  }

  private Place place(int row, @Nullable SourceCell nameCell) {
    if (nameCell != null && nameCell.row() == row) {
      return nameCell.place();
    }
    for (SourceCell cell : grid.ownCells(row)) {
      return cell.place();
    }
    return Place.document();
  }

  /** The first hidden cell with a figure or a name; what is hidden may or may not be in a total. */
  Optional<SourceCell> hidden(int row) {
    return grid.ownCells(row).stream()
        .filter(SourceCell::hidden)
        .filter(
            cell -> cell.column() == heading.unit() || heading.columnAt(cell.column()).isPresent())
        .findFirst();
  }

  static AnnexCell figure(SourceCell cell, boolean rate) {
    Optional<BigDecimal> stored = cell.value();
    if (stored.isPresent()) {
      BigDecimal value = stored.get();
      if (rate || value.stripTrailingZeros().scale() <= 0) {
        int decimals = rate ? cell.decimals() : 0;
        BigDecimal number = rate ? value : value.setScale(0, RoundingMode.UNNECESSARY);
        return new AnnexCell(cell.text(), number, null, decimals, cell.place());
      }
      BigDecimal guess = value.setScale(0, RoundingMode.HALF_UP);
      return new AnnexCell(cell.text(), null, guess, 0, cell.place());
    }
    return AnnexCell.read(cell.text(), rate, cell.place());
  }

  /** The last figure of a document again, without the marks that close the document. */
  static AnnexCell withoutEndMark(AnnexCell cell, boolean rate) {
    if (!cell.isMalformed()) {
      return cell;
    }
    String bare = END_MARK.matcher(cell.printed()).replaceFirst("");
    AnnexCell again = AnnexCell.read(bare, rate, cell.place());
    return again.value().isPresent()
        ? new AnnexCell(cell.printed(), again.number(), null, again.decimals(), cell.place())
        : cell;
  }
}
