package vn.chungtay.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps that make the tables, each applied once and known by its number. */
public final class Migrations {
  private static final String FOLDER = "db/migration";

  private Migrations() {}

  /** Applies what is missing; fails with a code where the database does not take it. */
  public static void applyAll(DataSource owner) {
    apply(owner, "classpath:" + FOLDER);
  }

  /**
   * Brings an empty database to where another one was, not further.
   *
   * @param numbers as {@link #applied} told them there; each must be {@link #known}
   */
  public static void applyOnly(DataSource owner, Set<String> numbers) {
    try {
      Path chosen = Files.createTempDirectory("chungtay-migrations");
      try {
        for (Resource each : files()) {
          String name = String.valueOf(each.getFilename());
          if (numbers.contains(number(name))) {
            try (InputStream content = each.getInputStream()) {
              Files.copy(content, chosen.resolve(name));
            }
          }
        }
        apply(owner, "filesystem:" + chosen);
      } finally {
        try (var files = Files.list(chosen)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(chosen);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of the steps this program has. */
  public static Set<String> known() {
    try {
      Set<String> numbers = new TreeSet<>();
      for (Resource each : files()) {
        numbers.add(number(String.valueOf(each.getFilename())));
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of the steps a database has behind it; empty for a new one. */
  public static Set<String> applied(Connection connection) throws SQLException {
    Set<String> numbers = new TreeSet<>();
    String there = "select to_regclass('public.flyway_schema_history') is not null";
    if (Roles.single(connection, there).equals("t")) {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select version from public.flyway_schema_history"
                      + " where success and version is not null")) {
        while (rows.next()) {
          numbers.add(rows.getString(1));
        }
      }
    }
    return numbers;
  }

  private static Resource[] files() throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:" + FOLDER + "/**/V*.sql");
  }

  /** {@code V20261120_01__create_areas.sql} is number 20261120.01. */
  private static String number(String file) {
    return file.substring(1, file.indexOf("__")).replace('_', '.');
  }

  private static void apply(DataSource owner, String place) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations(place)
          .defaultSchema("public")
          .outOfOrder(true) // numbers are stamped by day and feature, branches land in any order
          .validateMigrationNaming(true)
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnavailable("DB-011", String.valueOf(e.getMessage()).strip());
    }
  }
}
