package vn.chungtay.scale;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_csv;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Files as relations that keep the number of each row, which a distributed reader does not give by
 * itself. A cell of a CSV may not hold a line break here: the file is split at line ends.
 */
final class SurveyFiles {
  /** The column that holds a row's number in its file. */
  static final String ROW = "row_at";

  /** Set where a CSV line has another number of cells than the header, or a stray quote. */
  static final String BROKEN = "broken_line";

  private static final Map<String, String> CSV =
      Map.of(
          "sep", ",",
          "quote", "\"",
          "escape", "\"",
          "mode", "PERMISSIVE",
          "columnNameOfCorruptRecord", BROKEN);

  private final SparkSession spark;

  SurveyFiles(SparkSession spark) {
    this.spark = spark;
  }

  /** Makes {@code name} of a Parquet file or folder. */
  void parquet(String name, String path) {
    spark
        .read()
        .option("recursiveFileLookup", "false")
        .parquet(path)
        .withColumn(ROW, col("_metadata.row_index").plus(lit(1)))
        .createOrReplaceTempView(name);
  }

  /**
   * Makes {@code name} of a CSV file with its columns as texts, and {@code name_broken} ({@code
   * row_at}, {@code broken_line}) of the lines that cannot be split as the header says.
   */
  void csv(String name, String path) {
    String header = spark.read().textFile(path).first().replace("\ufeff", "");
    String schema =
        Stream.of(header.split(",", -1))
            .map(column -> "`" + column.strip().replace("\"", "") + "` STRING")
            .collect(Collectors.joining(", ", "", ", " + BROKEN + " STRING"));
    Dataset<Row> lines =
        spark
            .createDataset(
                spark.read().textFile(path).javaRDD().zipWithIndex().rdd(),
                Encoders.tuple(Encoders.STRING(), Encoders.LONG()))
            .toDF("line", "at")
            .filter("at > 0 AND line <> ''");
    Dataset<Row> rows =
        lines
            .select(
                from_csv(col("line"), lit(schema), CSV).as("cells"), col("at").plus(lit(1)).as(ROW))
            .select(col("cells.*"), col(ROW));
    rows.filter(col(BROKEN).isNull()).drop(BROKEN).createOrReplaceTempView(name);
    rows.filter(col(BROKEN).isNotNull())
        .select(col(ROW), col(BROKEN))
        .createOrReplaceTempView(name + "_broken");
  }
}
