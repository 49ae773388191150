package vn.chungtay.documents.official;

import org.jspecify.annotations.Nullable;

/**
 * A figure in the text that is taken from the annex when the document is written: one cell, or how
 * much a figure falls from one cell to another.
 *
 * @param cell the cell; for a fall the earlier one
 * @param later for a fall the later cell, else null
 * @param decimals decimals printed; null prints as many as the annex column has
 */
public record BoundFigure(
    CellAddress cell, @Nullable CellAddress later, @Nullable Integer decimals) {
  /**
   * A cell of an annex by names that do not move when rows are sorted or inserted.
   *
   * @param annex {@link AnnexTable#key()}
   * @param row {@link AnnexTable.Row#key()}
   * @param column {@link AnnexTable.Column#key()}
   */
  public record CellAddress(String annex, String row, String column) {
    /** The name written into the document beside the figure. */
    public String tag() {
      return annex + "!" + row + "!" + column;
    }
  }

  /** The value of a cell as the annex prints it. */
  public static BoundFigure of(CellAddress cell) {
    return new BoundFigure(cell, null, null);
  }

  /** How much the figure falls from {@code earlier} to {@code later}. */
  public static BoundFigure fall(CellAddress earlier, CellAddress later) {
    return new BoundFigure(earlier, later, null);
  }

  /** The same figure with {@code count} decimals. */
  public BoundFigure withDecimals(int count) {
    return new BoundFigure(cell, later, count);
  }

  /** The name written into the document beside the figure. */
  public String tag() {
    return later == null ? cell.tag() : cell.tag() + "-" + later.tag();
  }
}
