package vn.chungtay.annexes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean.
 *
 * @param firstDataRow the grid row below the heading
 * @param ordinal column of row numbers, -1 where there is none
 * @param unit column of names
 * @param outer column of the names of larger units beside {@code unit}, -1 where there is none
 * @param year column of years where each row is a year, -1 where headings name them
 * @param columns the columns of figures from the left
 */
record Heading(int firstDataRow, int ordinal, int unit, int outer, int year, List<Column> columns) {

  /**
   * A column of figures.
   *
   * @param year null where the heading names none
   * @param phase words that tell column groups of one year apart; empty where not needed
   */
  record Column(int at, Measure measure, @Nullable Integer year, String phase) {
    Period period(@Nullable Integer otherwise) {
      return new Period(year == null ? otherwise : year, phase);
    }
  }

  Heading {
    columns = List.copyOf(columns);
  }

  /** True where both say the same of every column, as a heading repeated on a new page does. */
  boolean repeats(Heading other) {
    return ordinal == other.ordinal && unit == other.unit && columns.equals(other.columns);
  }

  boolean namesYears() {
    return columns.stream().anyMatch(column -> column.year() != null);
  }

  Optional<Column> columnAt(int at) {
    return columns.stream().filter(column -> column.at() == at).findFirst();
  }
}
