package vn.chungtay.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a script on Spark. Arguments: the script, the folder of results. Input, script and results
 * must be under the same path on every machine (one machine, or a shared folder). A worker that
 * dies costs time only: its tasks run again elsewhere. Exit code 0 done, 2 not.
 */
public final class ScriptJob {
  private final SparkSession spark;
  private final SurveyFiles files;
  private final Path out;
  private final StringBuilder numbers = new StringBuilder();

  private ScriptJob(SparkSession spark, Path out) {
    this.spark = spark;
    this.files = new SurveyFiles(spark);
    this.out = out;
  }

  /** Runs the script named first, into the folder named second. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("ScriptJob SCRIPT OUT");
      System.exit(2);
    }
    List<Step> steps = Step.parse(Files.readAllLines(Path.of(arguments[0])));
    Path out = Path.of(arguments[1]).toAbsolutePath();
    Files.createDirectories(out);
    try (SparkSession spark = session(out)) {
      spark.sparkContext().addSparkListener(new TaskLines(System.err));
      new ScriptJob(spark, out).run(steps);
    } catch (Exception failed) {
      System.err.println(String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
      System.exit(2);
    }
  }

  private static SparkSession session(Path out) {
    return SparkSession.builder()
        .appName("chungtay")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", out.resolve("tables").resolve("warehouse").toString())
        .config("spark.sql.parquet.compression.codec", "zstd")
        .getOrCreate();
  }

  private void run(List<Step> steps) throws IOException {
    for (Step step : steps) {
      System.err.println("step " + step.name());
      switch (step.kind()) {
        case READ_CSV -> files.csv(step.name(), step.body());
        case READ_PARQUET -> files.parquet(step.name(), step.body());
        case RUN -> spark.sql(step.body());
        case VIEW -> spark.sql(step.body()).createOrReplaceTempView(step.name());
        case TABLE -> table(step);
        case WRITE_PARQUET -> write(spark.sql(step.body()), out.resolve(step.name()));
        case WRITE_CSV -> writeCsv(spark.sql(step.body()), step.name());
        case NUMBER -> number(step);
      }
    }
    Files.writeString(out.resolve("numbers.properties"), numbers);
    delete(out.resolve("tables"));
  }

  private void table(Step step) {
    Path kept = out.resolve("tables").resolve(step.name());
    write(spark.sql(step.body()), kept);
    spark.read().parquet(kept.toString()).createOrReplaceTempView(step.name());
  }

  private static void write(Dataset<Row> rows, Path folder) {
    rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
  }

  private void writeCsv(Dataset<Row> rows, String name) throws IOException {
    Path folder = out.resolve("tables").resolve(name);
    rows.coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .option("header", true)
        .option("emptyValue", "")
        .option("escape", "\"")
        .csv(folder.toString());
    try (Stream<Path> parts = Files.list(folder)) {
      Path only =
          parts
              .filter(part -> part.getFileName().toString().startsWith("part-"))
              .findFirst()
              .orElseThrow();
      Files.move(only, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Notes a number; a query of two columns gives one number a name in its first. */
  private void number(Step step) {
    for (Row row : spark.sql(step.body()).collectAsList()) {
      String name = row.size() == 1 ? step.name() : step.name() + "." + row.getString(0);
      numbers.append(name).append('=').append(row.get(row.size() - 1)).append('\n');
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }
}
