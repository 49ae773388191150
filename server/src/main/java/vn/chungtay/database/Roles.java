package vn.chungtay.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The two sign-ins: the owner, who migrates, and the application, who owns nothing. */
final class Roles {
  static final String DATABASE = "chungtay";
  static final String OWNER = "chungtay_owner";
  static final String APPLICATION = "chungtay_app";
  private static final int OLDEST = 140000;

  private Roles() {}

  /** Both roles and the database, in a cluster that is all ours. Safe to repeat. */
  static void createIn(PostgresServer server, Secrets secrets) {
    String url = server.url("postgres");
    try (Connection connection = connect(url, PostgresServer.SUPERUSER, secrets.get("postgres"))) {
      login(connection, OWNER, secrets.get("owner"));
      login(connection, APPLICATION, secrets.get("application"));
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        run(connection, "create database " + DATABASE + " owner " + OWNER);
        run(connection, "revoke all on database " + DATABASE + " from public");
        run(connection, "grant connect on database " + DATABASE + " to " + APPLICATION);
      }
      run(connection, "alter role " + APPLICATION + " set statement_timeout = '120s'");
      run(
          connection,
          "alter role " + APPLICATION + " set idle_in_transaction_session_timeout = '300s'");
    } catch (SQLException e) {
      throw refused(url, e);
    }
  }

  /** The application's role in somebody else's cluster, made by the owner where it may. */
  static void createBeside(String url, String owner, String ownerPassword, Secrets secrets) {
    try (Connection connection = connect(url, owner, ownerPassword)) {
      int version = Integer.parseInt(single(connection, "show server_version_num"));
      if (version < OLDEST) {
        throw new DatabaseUnavailable("DB-008", single(connection, "show server_version"));
      }
      boolean there = exists(connection, "select 1 from pg_roles where rolname = ?", APPLICATION);
      String mayCreate =
          single(
              connection,
              "select rolcreaterole or rolsuper from pg_roles where rolname = current_user");
      if (!secrets.has("application") && mayCreate.equals("f")) {
        throw new DatabaseUnavailable("DB-009", APPLICATION, owner);
      }
      if (mayCreate.equals("t")) {
        login(connection, APPLICATION, secrets.get("application"));
      } else if (!there) {
        throw new DatabaseUnavailable("DB-009", APPLICATION, owner);
      }
      String name = single(connection, "select quote_ident(current_database())");
      if (mayCreate.equals("t")) {
        run(connection, "grant connect on database " + name + " to " + APPLICATION);
      }
    } catch (SQLException e) {
      throw refused(url, e);
    }
  }

  /** Stops on an application role that row-level security would not hold. */
  static void checkApplication(Connection connection) throws SQLException {
    String strong =
        single(
            connection,
            "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user");
    if (strong.equals("t")) {
      throw new DatabaseUnavailable("DB-010", single(connection, "select current_user"));
    }
  }

  static DatabaseUnavailable refused(String url, SQLException e) {
    String shown = url.replaceAll("password=[^&]*", "password=…");
    return new DatabaseUnavailable("DB-007", shown, String.valueOf(e.getMessage()).strip());
  }

  static Connection connect(String url, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "chungtay");
    return DriverManager.getConnection(url, properties);
  }

  private static void login(Connection connection, String role, String password)
      throws SQLException {
    boolean there = exists(connection, "select 1 from pg_roles where rolname = ?", role);
    // Passwords are our own base64url: nothing to quote. Utility statements take no parameters.
    run(
        connection,
        (there ? "alter" : "create")
            + " role "
            + role
            + " login nocreatedb nocreaterole password '"
            + password.replace("'", "''")
            + "'");
  }

  private static boolean exists(Connection connection, String query, String value)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  static String single(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
