package vn.chungtay.operations;

import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chungtay.database.Database;

/**
 * A server that answers.
 *
 * @param address of the first page, without a slash at the end
 * @param firstLink one-time address that makes the first administrator; empty where there are users
 */
public record RunningServer(
    String address,
    Optional<String> firstLink,
    ConfigurableApplicationContext context,
    Database database)
    implements AutoCloseable {
  /** Lets requests in progress finish, then stops the database. */
  @Override
  public void close() {
    context.close();
    database.close();
  }
}
