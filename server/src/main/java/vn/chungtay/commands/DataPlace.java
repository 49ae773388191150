package vn.chungtay.commands;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chungtay.database.OwnerAccess;

/** Which database a command of the data's keeper means: a folder of ours, or one by address. */
final class DataPlace {
  @Option(names = "--data", description = "Folder of the data, by default .data/serve.")
  private @Nullable Path data;

  @Option(
      names = "--db-url",
      description =
          "jdbc:postgresql://host/database; CHUNGTAY_DB_USER and CHUNGTAY_DB_PASSWORD name the"
              + " role that owns the tables.")
  private @Nullable String databaseUrl;

  Path folder() {
    return data != null
        ? data
        : Path.of(System.getProperty("chungtay.home", "."), ".data", "serve");
  }

  /** The key of the ID numbers: never in the database, so never in a backup. */
  Path keyFile() {
    String elsewhere = System.getenv().getOrDefault("CHUNGTAY_KEY_FILE", "");
    Path file = elsewhere.isEmpty() ? folder().resolve("register.key") : Path.of(elsewhere);
    return file.toAbsolutePath().normalize();
  }

  OwnerAccess existing() {
    return databaseUrl == null ? OwnerAccess.in(folder()) : besides(databaseUrl);
  }

  OwnerAccess fresh() {
    return databaseUrl == null ? OwnerAccess.fresh(folder()) : besides(databaseUrl);
  }

  private OwnerAccess besides(String url) {
    Map<String, String> environment = System.getenv();
    return OwnerAccess.at(
        url,
        environment.getOrDefault("CHUNGTAY_DB_USER", ""),
        environment.getOrDefault("CHUNGTAY_DB_PASSWORD", ""),
        environment.getOrDefault("CHUNGTAY_DB_APP_PASSWORD", ""),
        folder());
  }
}
