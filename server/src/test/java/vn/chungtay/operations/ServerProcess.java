package vn.chungtay.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.Main;

/** {@code ./chungtay demo} as a user starts it: a process of its own, its data in a folder. */
public final class ServerProcess {
  private static final Pattern RUNNING = Pattern.compile("http://\\S+:\\d+");

  private final Path folder;
  private final Process process;
  private final String address;

  private ServerProcess(Path folder, Process process, String address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it answers. */
  public static ServerProcess start(Path folder) throws IOException {
    Path unpacked = Files.createDirectories(Path.of("target", "test-postgres", "programs"));
    if (Files.notExists(folder.resolve("programs"))) {
      Files.createSymbolicLink(folder.resolve("programs"), unpacked.toAbsolutePath());
    }
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--port",
                "0",
                "--data",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher running = RUNNING.matcher(line);
      if (running.find()) {
        return new ServerProcess(folder, process, running.group());
      }
    }
    throw new AssertionError("it did not start: " + Files.readString(log));
  }

  /** Where it answers. */
  public String address() {
    return address.replace("localhost", "127.0.0.1");
  }

  /** A browser of its own, without script. */
  public Visitor visitor() {
    return new Visitor(address());
  }

  /** {@code kill -9} of the program; its PostgreSQL is left behind. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** {@code kill -9} of PostgreSQL; the program lives on without it. */
  public void killPostgres() throws IOException {
    ProcessHandle.of(Long.parseLong(note(0))).orElseThrow().destroyForcibly();
  }

  /** Asks it to end, as a service manager does. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** The database itself, past the program. */
  public JdbcClient database() throws IOException {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + note(3) + "/chungtay");
    source.setUser("chungtay_owner");
    source.setPassword(secrets.getProperty("owner"));
    return JdbcClient.create(source);
  }

  private String note(int line) throws IOException {
    return Files.readAllLines(folder.resolve("server/data/postmaster.pid")).get(line).strip();
  }
}
