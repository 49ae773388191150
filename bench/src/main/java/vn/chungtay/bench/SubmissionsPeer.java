package vn.chungtay.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The limit for {@link SubmissionsBench}: the same bytes put into a bare table of the same
 * PostgreSQL by one client that reads, checks and judges nothing.
 */
final class SubmissionsPeer {
  private SubmissionsPeer() {}

  /** So many rows a commit, so many rows a second. */
  record Measured(int rowsPerCommit, double rate) {}

  static List<Measured> measure(Path folder, String form, int rows)
      throws IOException, SQLException {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    String port = Files.readAllLines(folder.resolve("server/data/postmaster.pid")).get(3);
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/chungtay?user=chungtay_owner";
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    List<Measured> measured = new ArrayList<>();
    try (Connection connection =
        DriverManager.getConnection(url + "&password=" + secrets.getProperty("owner"))) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("create table peer (id text primary key, form bytea)");
      for (int each : new int[] {1, 32}) {
        long begun = System.nanoTime();
        insert(connection, each + "-", bytes, rows, each);
        measured.add(new Measured(each, rows / ((System.nanoTime() - begun) / 1e9)));
      }
      connection.createStatement().execute("drop table peer");
      connection.commit();
    }
    return measured;
  }

  private static void insert(
      Connection connection, String name, byte[] bytes, int rows, int rowsPerCommit)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into peer values (?, ?)")) {
      for (int i = 1; i <= rows; i++) {
        insert.setString(1, name + i);
        insert.setBytes(2, bytes);
        insert.executeUpdate();
        if (i % rowsPerCommit == 0) {
          connection.commit();
        }
      }
    }
    connection.commit();
  }
}
