package vn.chungtay.rulebooks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;

/**
 * Judges a whole survey on a Spark cluster. The driver is a process of its own with Spark's jars,
 * so that nothing of Spark is in this program; what it leaves are the files a part leaves.
 */
final class SparkWork {
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

  private final ClassifyRequest request;
  private final Judge judge;
  private final Path work;

  SparkWork(ClassifyRequest request, Judge judge, Path work) {
    this.request = request;
    this.judge = judge;
    this.work = work;
  }

  PartResult judge(Part part) throws SQLException, IOException {
    Path script = work.resolve("script.sql");
    Path out = work.resolve("spark");
    boolean weighted;
    try (Duck duck = Duck.open(request.memory(), work.resolve("spill"))) {
      SurveyFile households = SurveyFile.look(duck, part.households(), "raw_households");
      SurveyFile members = SurveyFile.look(duck, part.members(), "raw_members");
      Survey survey = Survey.of(judge.standard().rulebook(), households, members);
      weighted = survey.weighted();
      Files.writeString(
          script, new SparkScript(request, judge, survey, households, members).text());
      run(script, out);
      Files.createDirectories(part.folder());
      gather(duck, out.resolve("sums.parquet"), part.sums());
      gather(duck, out.resolve("rejects.parquet"), part.rejects());
    }
    Classifying.move(out.resolve("households" + part.ending()), part.result());
    return result(out.resolve("numbers.properties"), weighted);
  }

  /** Spark leaves a folder of files; the sums of a nation fit one. */
  private static void gather(Duck duck, Path folder, Path file) throws SQLException {
    duck.run(
        "COPY (SELECT * FROM read_parquet(%s)) TO %s (FORMAT parquet)"
            .formatted(Duck.text(folder + "/*.parquet"), Duck.text(file)));
  }

  private void run(Path script, Path out) throws IOException {
    Path scale = Path.of(System.getProperty("chungtay.home", "."), "scale", "target");
    Path home = Path.of(System.getenv().getOrDefault("SPARK_HOME", gathered(scale)));
    if (!Files.isDirectory(home.resolve("jars"))) {
      throw new Unclassifiable("classify.no-spark", home.resolve("jars"));
    }
    if (!Files.exists(home.resolve("RELEASE"))) {
      Files.writeString(home.resolve("RELEASE"), "gathered by Maven\n");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.add("-Dspark.master=" + request.master());
    command.add("-Dspark.ui.enabled=false");
    if (request.master().contains("127.0.0.1") || request.master().startsWith("local")) {
      command.add("-Dspark.driver.host=127.0.0.1");
      command.add("-Dspark.driver.bindAddress=127.0.0.1");
    }
    String job = scale.resolve("classes").toAbsolutePath().toString();
    command.addAll(List.of("-cp", job + File.pathSeparator + home.resolve("jars") + "/*"));
    command.add("vn.chungtay.scale.ScriptJob");
    command.addAll(List.of(script.toAbsolutePath().toString(), out.toAbsolutePath().toString()));
    ProcessBuilder driver = new ProcessBuilder(command).inheritIO();
    driver.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    driver.environment().put("SPARK_HOME", home.toAbsolutePath().toString());
    driver.environment().put("SPARK_SCALA_VERSION", "2.13");
    await(driver.start());
  }

  private static String gathered(Path scale) {
    return System.getProperty("chungtay.spark", scale.resolve("spark").toString());
  }

  private static void await(Process driver) throws IOException {
    try {
      int exit = driver.waitFor();
      if (exit != 0) {
        throw new Unclassifiable("classify.spark-failed", exit);
      }
    } catch (InterruptedException e) {
      driver.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static PartResult result(Path numbers, boolean weighted) throws IOException {
    Properties found = new Properties();
    try (InputStream stream = Files.newInputStream(numbers)) {
      found.load(stream);
    }
    Map<String, Long> classes = new LinkedHashMap<>();
    for (HouseholdClass each : HouseholdClass.values()) {
      classes.put(each.name(), number(found, "class." + each.name()));
    }
    return new PartResult(
        number(found, "households"),
        number(found, "persons"),
        classes,
        number(found, "refused-rows"),
        number(found, "refused-households"),
        number(found, "sides-differ"),
        weighted);
  }

  private static long number(Properties found, String name) {
    return Long.parseLong(found.getProperty(name, "0"));
  }
}
