package vn.chungtay.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for tests: {@code @ExtendWith(TestDatabase.class)} and a parameter {@code
 * Database database}. One server a test run, one fresh migrated database a test class.
 */
public final class TestDatabase implements ParameterResolver, AfterAllCallback {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(TestDatabase.class);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable Database template;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Database resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(OURS)
        .computeIfAbsent("database", key -> TestDatabase.fresh(), Database.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Database used = context.getStore(OURS).remove("database", Database.class);
    if (used != null) {
      used.close();
    }
  }

  /** A migrated database of its own, empty but for what the migrations load. */
  public static Database fresh() {
    return create("template " + Roles.DATABASE);
  }

  /** A database of its own without any table. */
  public static Database blank() {
    return create("template template0");
  }

  private static synchronized Database create(String template) {
    Database first = TestDatabase.template == null ? start() : TestDatabase.template;
    TestDatabase.template = first;
    PostgresServer server = java.util.Objects.requireNonNull(first.server());
    String name = "test_" + COUNT.incrementAndGet();
    Secrets secrets = Secrets.in(folder());
    try (Connection connection =
        Roles.connect(server.url("postgres"), PostgresServer.SUPERUSER, secrets.get("postgres"))) {
      Roles.run(connection, "create database " + name + " " + template + " owner " + Roles.OWNER);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return Database.borrowed(server.url(name), secrets);
  }

  /** Folders of runs that are over; a run that was killed leaves its server too. */
  private static void sweep(Path all) {
    try (var runs = Files.list(all)) {
      for (Path run : runs.filter(r -> r.getFileName().toString().startsWith("run-")).toList()) {
        long pid = Long.parseLong(run.getFileName().toString().substring(4));
        if (ProcessHandle.of(pid).isEmpty()) {
          Path note = run.resolve("server/data/postmaster.pid");
          if (Files.exists(note)) {
            long server = Long.parseLong(Files.readAllLines(note).get(0).strip());
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
          }
          FileSystemUtils.deleteRecursively(run);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Database start() {
    sweep(all());
    Database started = Database.embedded(folder(), programs(), Database.fast());
    started.closePool(); // a template may have no visitors
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    return started;
  }

  static Path programs() {
    return all().resolve("programs");
  }

  private static Path folder() {
    return all().resolve("run-" + ProcessHandle.current().pid());
  }

  private static Path all() {
    try {
      return Files.createDirectories(Path.of("target", "test-postgres").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
