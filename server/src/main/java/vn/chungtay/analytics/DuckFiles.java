package vn.chungtay.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** DuckDB as a reader and writer of files: in memory, no extensions fetched. */
final class DuckFiles {
  private DuckFiles() {}

  static Connection open() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      statement.execute("SET lock_configuration = true");
    }
    return connection;
  }

  /** A name or a path as a text of SQL. */
  static String text(Object value) {
    return "'" + value.toString().replace("'", "''") + "'";
  }

  /** A column's name as SQL. */
  static String name(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }

  /** Turns a CSV of estimates into Parquet under the same name. */
  static void csvToParquet(Path file) throws IOException {
    Path parquet = file.resolveSibling(file.getFileName() + ".parquet");
    String copy =
        """
        COPY (
          SELECT * REPLACE (estimate::DOUBLE AS estimate, se::DOUBLE AS se,
                            ll::DOUBLE AS ll, ul::DOUBLE AS ul)
          FROM read_csv(%s, header = true, all_varchar = true)
        ) TO %s (FORMAT parquet)""";
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(copy.formatted(text(file), text(parquet)));
      Files.move(parquet, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(parquet);
    }
  }
}
