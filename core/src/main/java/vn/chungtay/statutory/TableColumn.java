package vn.chungtay.statutory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;

/**
 * A column of a statutory table.
 *
 * @param id by which formulas name it
 * @param printed the number printed over it; empty where the official table has no such column
 * @param group the heading above several columns; null where it stands alone
 * @param count beginning of the cell it counts ({@code POOR/minority}); empty for formulas
 * @param unit what it counts whatever the line; null where the line says
 * @param terms ids of a formula: part and whole of a ratio, signed terms of a sum
 * @param equals id of a column that should hold the same figure; 0 where there is none
 */
public record TableColumn(
    int id,
    String printed,
    Bilingual heading,
    @Nullable Bilingual group,
    Kind kind,
    String count,
    @Nullable TableUnit unit,
    List<Integer> terms,
    int equals) {
  /** Where a figure comes from. */
  public enum Kind {
    /** Counted. */
    COUNT,
    /** Percent of one column in another; of a count in a column where {@code count} is given. */
    RATIO,
    /** Terms added and taken off. */
    SUM,
    /** What a balance begins with: its closing column less everything that moved. */
    OPENING,
    /** Nothing in the register tells it. */
    ABSENT
  }

  /** Copies the terms. */
  public TableColumn {
    terms = List.copyOf(terms);
  }

  /** The cell it counts on a line; empty for a formula. */
  public String cell(TableUnit line) {
    TableUnit counted = unit == null ? line : unit;
    return count.isEmpty() ? "" : count + "/" + counted.letter();
  }

  /** True where a click on it opens households. */
  public boolean counts() {
    return kind == Kind.COUNT;
  }
}
