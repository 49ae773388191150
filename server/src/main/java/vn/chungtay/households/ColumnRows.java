package vn.chungtay.households;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that one statement writes together, sent as an array a column. */
final class ColumnRows {
  private static final int MOST = 2_000;

  /** What a column holds. */
  enum Kind {
    LONG,
    NUMBER,
    TEXT,
    BYTES;

    private @Nullable Object[] array(int rows) {
      return switch (this) {
        case LONG -> new Long[rows];
        case NUMBER -> new Integer[rows];
        case TEXT -> new String[rows];
        case BYTES -> new byte[rows][];
      };
    }
  }

  private final String sql;
  private final List<Kind> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * Begins with no row.
   *
   * @param sql reads the columns with {@code unnest}; what is the same for all rows comes after
   */
  ColumnRows(String sql, List<Kind> columns) {
    this.sql = sql;
    this.columns = columns;
  }

  /** Adds a row, its values in the order of the columns. */
  void add(@Nullable Object... row) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(row.length + " values for " + columns.size());
    }
    rows.add(row);
  }

  /** Writes all rows; {@code more} is the same for each. */
  void send(JdbcTemplate jdbc, Object... more) {
    for (int from = 0; from < rows.size(); from += MOST) {
      List<@Nullable Object[]> part = rows.subList(from, Math.min(rows.size(), from + MOST));
      @Nullable Object[] given = new Object[columns.size() + more.length];
      for (int i = 0; i < columns.size(); i++) {
        @Nullable Object[] column = columns.get(i).array(part.size());
        for (int row = 0; row < column.length; row++) {
          column[row] = part.get(row)[i];
        }
        given[i] = column;
      }
      System.arraycopy(more, 0, given, columns.size(), more.length);
      jdbc.update(sql, given);
    }
  }
}
