package vn.chungtay.commands;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chungtay.operations.ServeOptions;

/** {@code serve}: the system with its own data; a one-time link makes the first administrator. */
@Command(
    name = "serve",
    description = "Runs the system. There is no default password: a one-time link is printed.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      defaultValue = "0.0.0.0",
      description = "Address to listen on, by default every address of this machine.")
  private String host = "";

  @Option(
      names = "--db-url",
      description =
          "jdbc:postgresql://host/database of a PostgreSQL 14 or newer;"
              + " CHUNGTAY_DB_USER and CHUNGTAY_DB_PASSWORD name the role that owns the tables.")
  private @Nullable String databaseUrl;

  @Mixin private ServeUntilStopped serving = new ServeUntilStopped();

  @Override
  public Integer call() {
    return serving.run(
        new ServeOptions(
            serving.port(),
            host,
            serving.folder("serve"),
            Optional.ofNullable(databaseUrl),
            false));
  }
}
