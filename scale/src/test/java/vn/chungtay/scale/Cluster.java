package vn.chungtay.scale;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on this machine's loopback: a master and workers of one core each,
 * every one its own process, from the jars Maven gave this test.
 */
final class Cluster implements AutoCloseable {
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final Path home;
  private final Path folder;
  private final String master;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();

  Cluster(Path folder, int workerCount) throws IOException {
    this.folder = folder;
    this.home = sparkHome();
    int port = freePort();
    this.master = "spark://127.0.0.1:" + port;
    processes.add(
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            port + "",
            "--webui-port",
            "0"));
    awaitLine("master", "I have been elected leader", "Starting Spark master");
    for (int worker = 0; worker < workerCount; worker++) {
      String name = "worker" + worker;
      Process process =
          start(
              name,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "-c",
              "1",
              "-m",
              "1g",
              "-d",
              folder.resolve(name).toString(),
              "--webui-port",
              "0",
              master);
      processes.add(process);
      workers.add(process);
      awaitLine(name, "Successfully registered with master");
    }
  }

  /** Where the master listens, as {@code spark://host:port}. */
  String master() {
    return master;
  }

  /** Kills a worker as a power cut would. */
  void kill(int worker) {
    workers.get(worker).destroyForcibly();
  }

  /** Runs a script as its own driver process; every line it says goes to {@code said}. */
  int run(Path script, Path out, Consumer<String> said) throws IOException, InterruptedException {
    List<String> command = java();
    command.addAll(
        List.of(
            "-Dspark.master=" + master,
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.ui.enabled=false",
            "-Dspark.executor.memory=512m",
            "-Dspark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.sql.files.maxPartitionBytes=1m",
            "-Dspark.sql.files.openCostInBytes=1m",
            "-cp",
            System.getProperty("java.class.path"),
            ScriptJob.class.getName(),
            script.toString(),
            out.toString()));
    Process driver = builder(command).redirectErrorStream(true).start();
    processes.add(driver);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.accept(line);
      }
    }
    return driver.waitFor();
  }

  private Process start(String name, String main, String... arguments) throws IOException {
    List<String> command = java();
    command.addAll(List.of("-Xmx512m", "-cp", home.resolve("jars") + "/*", main));
    command.addAll(List.of(arguments));
    return builder(command).redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    // The server's file of loggers lies on the class path and would silence the daemons.
    Path logging = Path.of("src", "test", "resources", "cluster-logging.xml").toAbsolutePath();
    command.add("-Dlogback.configurationFile=" + logging);
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    return command;
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Waits until a process has said one of {@code words}; fails where it ends before. */
  private void awaitLine(String name, String... words) throws IOException {
    Process process = processes.get(processes.size() - 1);
    long start = System.nanoTime();
    while (Stream.of(words).noneMatch(said(name)::contains)) {
      try {
        if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
          throw new IOException(name + " ended: " + said(name));
        }
        if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(2)) {
          throw new IOException(name + " is not ready after two minutes: " + said(name));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  private String said(String name) throws IOException {
    return Files.exists(log(name)) ? Files.readString(log(name)) : "";
  }

  /** A folder as a Spark distribution has it, with links to this test's own jars. */
  static Path sparkHome() throws IOException {
    Path home = Path.of("target", "spark-of-tests").toAbsolutePath();
    Files.createDirectories(home.resolve("jars"));
    Files.writeString(home.resolve("RELEASE"), "from Maven\n");
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      boolean ours =
          entry.contains("junit") || entry.contains("duckdb") || entry.contains("chungtay-");
      if (entry.endsWith(".jar") && !ours) {
        Path link = home.resolve("jars").resolve(jar.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, jar);
      }
    }
    return home;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    for (int at = processes.size() - 1; at >= 0; at--) {
      processes.get(at).descendants().forEach(ProcessHandle::destroyForcibly);
      processes.get(at).destroyForcibly();
    }
  }
}
