package vn.chungtay.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An open, migrated database. {@link #application()} is what features use: it cannot bypass
 * row-level security and sees what the {@link Scope} of the thread may see. May be shared by all
 * threads.
 */
public final class Database implements AutoCloseable {
  private final DataSource owner;
  private final HikariDataSource pool;
  private final ScopedDataSource application;
  private final @Nullable PostgresServer server;
  private final @Nullable FolderLock lock;
  private boolean closed;

  private Database(
      DataSource owner,
      HikariDataSource pool,
      @Nullable PostgresServer server,
      @Nullable FolderLock lock) {
    this.owner = owner;
    this.pool = pool;
    this.application = new ScopedDataSource(pool);
    this.server = server;
    this.lock = lock;
  }

  /** PostgreSQL of our own over {@code folder}; fails with a code where it cannot be. */
  public static Database in(Path folder) {
    return embedded(folder, folder.resolve("programs"), durable());
  }

  /**
   * A PostgreSQL that somebody else runs.
   *
   * @param url JDBC address of the database; may carry {@code user} and {@code password}
   * @param user role that owns the tables and migrates; empty where the address names it
   * @param application password of {@code chungtay_app} where an administrator made that role; else
   *     empty, and the owner makes it
   * @param folder where the password of the application's role is kept
   */
  public static Database at(
      String url, String user, String password, String application, Path folder) {
    Address address = Address.of(url, user, password, application, folder);
    return open(address.url(), address.user(), address.password(), address.secrets(), null, null);
  }

  static Database embedded(Path folder, Path programsFolder, Map<String, String> settings) {
    Path home = privateFolder(folder);
    FolderLock lock = FolderLock.take(home);
    PostgresServer server = null;
    try {
      Path programs = PostgresPrograms.unpackedIn(privateFolder(programsFolder));
      Secrets secrets = Secrets.in(home);
      server = PostgresServer.start(home, programs, secrets, settings);
      Roles.createIn(server, secrets);
      String url = server.url(Roles.DATABASE);
      return open(url, Roles.OWNER, secrets.get("owner"), secrets, server, lock);
    } catch (RuntimeException e) {
      if (server != null) {
        server.stop();
      }
      lock.close();
      throw e;
    }
  }

  private static Database open(
      String url,
      String user,
      String password,
      Secrets secrets,
      @Nullable PostgresServer server,
      @Nullable FolderLock lock) {
    DataSource owner = unpooled(url, user, password);
    Migrations.applyAll(owner);
    HikariDataSource pool = pool(url, secrets.get("application"));
    try (Connection connection = pool.getConnection()) {
      Roles.checkApplication(connection);
    } catch (SQLException e) {
      pool.close();
      throw Roles.refused(url, e);
    }
    return new Database(owner, pool, server, lock);
  }

  /** The pool of the application; every connection carries the scope of its thread. */
  public DataSource application() {
    return application;
  }

  /** Statements as the application, in the scope of the calling thread. */
  public JdbcClient client() {
    return JdbcClient.create(application);
  }

  /** Connections of the owner, for migrations and backup; they see every row. */
  public DataSource owner() {
    return owner;
  }

  /** Closes the pool, stops our own server, frees the folder. Harmless when repeated. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    pool.close();
    if (server != null) {
      server.stop();
    }
    if (lock != null) {
      lock.close();
    }
  }

  /** The process id of our own server; −1 where somebody else runs it. */
  long serverPid() {
    return server == null ? -1 : server.pid();
  }

  @Nullable PostgresServer server() {
    return server;
  }

  void closePool() {
    pool.close();
  }

  /** Another database of a server that runs already and is stopped by its starter. */
  static Database borrowed(String url, Secrets secrets) {
    return new Database(
        unpooled(url, Roles.OWNER, secrets.get("owner")),
        pool(url, secrets.get("application")),
        null,
        null);
  }

  static DataSource unpooled(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("chungtay owner");
    return source;
  }

  static HikariDataSource pool(String url, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("application");
    config.setJdbcUrl(url);
    config.setUsername(Roles.APPLICATION);
    config.setPassword(password);
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", "chungtay");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  /** Settings for data that must survive. */
  static Map<String, String> durable() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "''");
    settings.put("max_connections", "40");
    settings.put("shared_buffers", buffers() + "MB");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    // After each checkpoint every page is logged whole once: with more room they come less often.
    settings.put("max_wal_size", "2GB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("jit", "off");
    return settings;
  }

  /** MB of its own memory: little on an old PC, a sixteenth of a large machine, at most 2 GB. */
  private static long buffers() {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.max(96, Math.min(2048, machine.getTotalMemorySize() / 16 / (1 << 20)));
  }

  /** Settings for throw-away test data: fast, and lost in a power cut. */
  static Map<String, String> fast() {
    Map<String, String> settings = durable();
    settings.put("fsync", "off");
    settings.put("synchronous_commit", "off");
    settings.put("full_page_writes", "off");
    settings.put("max_connections", "100");
    return settings;
  }

  static Path privateFolder(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(place);
      if (!Files.isWritable(place)) {
        throw new DatabaseUnavailable("DB-002", place, "not writable");
      }
      return place;
    } catch (IOException e) {
      throw new DatabaseUnavailable("DB-002", place, String.valueOf(e.getMessage()));
    }
  }
}
