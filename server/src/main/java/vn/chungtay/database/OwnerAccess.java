package vn.chungtay.database;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database as its owner sees it, as it is: nothing is migrated, every row is visible. For
 * backups alone.
 */
public final class OwnerAccess implements AutoCloseable {
  private final DataSource source;
  private final @Nullable PostgresServer server;
  private final @Nullable FolderLock lock;

  private OwnerAccess(
      DataSource source, @Nullable PostgresServer server, @Nullable FolderLock lock) {
    this.source = source;
    this.server = server;
    this.lock = lock;
  }

  /**
   * The data in {@code folder}: beside the server that runs over it, else over one started for the
   * time being. Fails with a code where the folder holds no data.
   */
  public static OwnerAccess in(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    if (!Files.exists(home.resolve("server").resolve("data").resolve("PG_VERSION"))) {
      throw new DatabaseUnavailable("DB-013", home);
    }
    FolderLock lock;
    try {
      lock = FolderLock.take(home);
    } catch (DatabaseUnavailable inUse) {
      if (!inUse.code().equals("DB-001")) {
        throw inUse;
      }
      String url = PostgresServer.runningUrl(home, Roles.DATABASE).orElseThrow(() -> inUse);
      String password = Secrets.in(home).get("owner");
      return new OwnerAccess(Database.unpooled(url, Roles.OWNER, password), null, null);
    }
    return start(home, lock);
  }

  /** A folder that may be new: its server is started, its roles and an empty database are made. */
  public static OwnerAccess fresh(Path folder) {
    Path home = Database.privateFolder(folder);
    return start(home, FolderLock.take(home));
  }

  /** As {@link Database#at}, but nothing is migrated. */
  public static OwnerAccess at(
      String url, String user, String password, String application, Path folder) {
    Address address = Address.of(url, user, password, application, folder);
    DataSource source = Database.unpooled(address.url(), address.user(), address.password());
    return new OwnerAccess(source, null, null);
  }

  private static OwnerAccess start(Path home, FolderLock lock) {
    PostgresServer server = null;
    try {
      Path programs = PostgresPrograms.unpackedIn(home.resolve("programs"));
      Secrets secrets = Secrets.in(home);
      server = PostgresServer.start(home, programs, secrets, Database.durable());
      Roles.createIn(server, secrets);
      String url = server.url(Roles.DATABASE);
      DataSource source = Database.unpooled(url, Roles.OWNER, secrets.get("owner"));
      return new OwnerAccess(source, server, lock);
    } catch (RuntimeException e) {
      if (server != null) {
        server.stop();
      }
      lock.close();
      throw e;
    }
  }

  /** Connections of the owner. */
  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
