package vn.chungtay.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL server over {@code <folder>/server/data}, on a free port of this machine only,
 * with password sign-in and durable settings. A server left behind by a killed process is stopped
 * first.
 */
final class PostgresServer {
  static final String SUPERUSER = "postgres";
  private static final int PORT_LINE = 3; // of postmaster.pid, counted from 0

  private final PlainUser plainUser;
  private final Path programs;
  private final Path home;
  private int port;

  private PostgresServer(PlainUser plainUser, Path programs, Path home) {
    this.plainUser = plainUser;
    this.programs = programs;
    this.home = home;
  }

  /** Starts the server; makes its cluster first where the folder is new. */
  static PostgresServer start(
      Path folder, Path programs, Secrets secrets, Map<String, String> settings) {
    PostgresServer server =
        new PostgresServer(PlainUser.find(), programs, folder.resolve("server"));
    try {
      server.prepare(folder);
      if (!Files.exists(server.data().resolve("PG_VERSION"))) {
        server.createCluster(secrets.get("postgres"));
      }
      server.stopOrphan();
      server.launch(settings);
      return server;
    } catch (IOException e) {
      throw new DatabaseUnavailable("DB-002", folder, String.valueOf(e.getMessage()));
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Address of the server that runs over {@code folder} for another process, where one does. */
  static Optional<String> runningUrl(Path folder, String database) {
    Path programs = folder.resolve("programs");
    PostgresServer running =
        new PostgresServer(PlainUser.find(), programs, folder.resolve("server"));
    List<String> lines = running.pidFile();
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    running.port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return Optional.of(running.url(database));
  }

  /** The process id of the server, as it wrote it down itself. */
  long pid() {
    List<String> lines = pidFile();
    return lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
  }

  void stop() {
    if (Files.exists(data().resolve("postmaster.pid"))) {
      run(
          List.of(
              program("pg_ctl"), "-D", data().toString(), "-m", "fast", "-w", "-t", "60", "stop"));
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  private Path log() {
    return home.resolve("server.log");
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  private void prepare(Path folder) throws IOException {
    Files.createDirectories(home);
    String mine = plainUser.isSomebodyElse() ? "rwx--x--x" : "rwx------";
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mine));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    plainUser.own(home);
    if (run(List.of(program("pg_ctl"), "--version")) != 0
        || run(List.of("test", "-w", home.toString())) != 0) {
      throw new DatabaseUnavailable("DB-005", folder, programs);
    }
  }

  private void createCluster(String password) throws IOException {
    Path half = home.resolve("data.new");
    Path passwordFile = home.resolve("password");
    Files.writeString(passwordFile, password + "\n");
    Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    run(List.of("rm", "-rf", half.toString()));
    plainUser.own(home);
    int exit =
        run(
            List.of(
                program("initdb"),
                "-D",
                half.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--no-instructions"));
    Files.delete(passwordFile);
    if (exit != 0) {
      throw new DatabaseUnavailable("DB-006", log(), lastLines());
    }
    Files.move(half, data());
  }

  /** A server of this folder without its program (killed hard) is stopped; a stale note removed. */
  private void stopOrphan() throws IOException {
    long left = pid();
    var process = left < 0 ? null : ProcessHandle.of(left).orElse(null);
    if (process == null) {
      return; // PostgreSQL clears a note of a dead process itself
    }
    boolean postgres =
        !isZombie(left) && process.info().command().map(c -> c.endsWith("postgres")).orElse(true);
    if (postgres) {
      stop();
    } else {
      Files.delete(data().resolve("postmaster.pid")); // the number went to another program
    }
  }

  /** Dead, but its parent has not asked how it ended; PostgreSQL would take it for alive. */
  private static boolean isZombie(long pid) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(stat) && Files.readString(stat).contains(") Z ");
  }

  private void launch(Map<String, String> settings) throws IOException {
    if (Files.exists(log()) && Files.size(log()) > 10_000_000) {
      Files.move(
          log(), home.resolve("server.log.old"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    for (int attempt = 1; attempt <= 5; attempt++) {
      port = freePort();
      List<String> command =
          List.of(
              program("pg_ctl"),
              "-D",
              data().toString(),
              "-w",
              "-t",
              "180",
              "-l",
              log().toString(),
              "-o",
              options(settings),
              "start");
      if (run(command) == 0) {
        return;
      }
      // Children of a killed server need a moment to notice; a free port may be gone again.
    }
    throw new DatabaseUnavailable("DB-006", log(), lastLines());
  }

  private String options(Map<String, String> settings) {
    StringBuilder options = new StringBuilder("-p " + port);
    settings.forEach(
        (name, value) -> options.append(" -c ").append(name).append("=").append(value));
    return options.toString();
  }

  private List<String> pidFile() {
    try {
      Path file = data().resolve("postmaster.pid");
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lastLines() throws IOException {
    Path commands = home.resolve("commands.log");
    Path file = Files.exists(log()) ? log() : commands;
    List<String> lines =
        Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Output goes to a file, never to a pipe: the server inherits it and a reader would wait for
   * ever.
   */
  private int run(List<String> program) {
    ProcessBuilder builder = new ProcessBuilder(plainUser.command(new ArrayList<>(program)));
    builder.directory(home.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("commands.log").toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      if (!process.waitFor(240, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
