package vn.chungtay.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's pool: each connection is told the thread's scope, and told nobody on return.
 */
final class ScopedDataSource extends DelegatingDataSource {
  private static final String TELL =
      "select set_config('chungtay.actor', ?, false), set_config('chungtay.areas', ?, false)";

  private final HikariDataSource pool;

  ScopedDataSource(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = pool.getConnection();
    try {
      tell(connection, Scope.current());
    } catch (SQLException e) {
      pool.evictConnection(connection);
      connection.close();
      throw e;
    }
    return (Connection)
        Proxy.newProxyInstance(
            ScopedDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                giveBack(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLException("the application has one sign-in");
  }

  private void giveBack(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      tell(connection, Scope.NOBODY);
    } catch (SQLException e) {
      pool.evictConnection(connection); // never hand a scope to the next user
    }
    connection.close();
  }

  private static void tell(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(TELL)) {
      statement.setString(1, scope.actor());
      statement.setString(2, scope.areasLiteral());
      statement.execute();
    }
  }
}
