package vn.chungtay.rulebooks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One DuckDB in memory: bounded, spilling into a folder of its own, fetching nothing. */
final class Duck implements AutoCloseable {
  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  static Duck open(String memory, Path spill) throws SQLException {
    Duck duck = new Duck(DriverManager.getConnection("jdbc:duckdb:"));
    duck.run("SET autoinstall_known_extensions = false");
    duck.run("SET autoload_known_extensions = false");
    duck.run("SET memory_limit = " + text(memory));
    duck.run("SET temp_directory = " + text(spill));
    duck.run("SET preserve_insertion_order = true");
    // Rows wait in memory until a province has so many: with 60 provinces the default is too much.
    duck.run("SET partitioned_write_flush_threshold = 65536");
    duck.run("SET lock_configuration = true");
    return duck;
  }

  static String text(Object value) {
    return "'" + value.toString().replace("'", "''") + "'";
  }

  static String name(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** All rows as text; a null becomes an empty text. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String value = rows.getString(i);
          row.add(value == null ? "" : value);
        }
        all.add(row);
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
