package vn.chungtay.areas;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessResourceFailureException;

/** Ids from the sequence of a table, a thousand at a time. */
final class Ids implements LongSupplier {
  private final Connection connection;
  private final String table;
  private final ArrayDeque<Long> ready = new ArrayDeque<>();

  Ids(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  @Override
  public long getAsLong() {
    if (ready.isEmpty()) {
      String sql =
          "select nextval(pg_get_serial_sequence('"
              + table
              + "', 'id')) from generate_series(1, 1000)";
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          ready.add(rows.getLong(1));
        }
      } catch (SQLException e) {
        throw new DataAccessResourceFailureException("no ids for " + table, e);
      }
    }
    return ready.pop();
  }
}
