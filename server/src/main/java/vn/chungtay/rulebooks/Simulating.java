package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.standards.Indicator;

/**
 * The same survey under two laws, or under one with something supposed: who enters a class, who
 * leaves it, by commune, and each household that changes with what changed for it.
 */
public final class Simulating {
  private final ClassifyRequest before;
  private final ClassifyRequest after;
  private final Path out;

  private Simulating(ClassifyRequest before, ClassifyRequest after, Path out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /**
   * What a comparison came to.
   *
   * @param before under the first law
   * @param after under the second
   * @param moves households by "from to", those that stay included
   */
  public record Outcome(ClassifyOutcome before, ClassifyOutcome after, Map<String, Long> moves) {
    /** Households whose class is another. */
    public long changed() {
      return moves.entrySet().stream()
          .filter(move -> !stays(move.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    private static boolean stays(String move) {
      int space = move.indexOf(' ');
      return move.substring(0, space).equals(move.substring(space + 1));
    }
  }

  /**
   * Classifies twice, into {@code before} and {@code after} inside {@code out}, and writes {@code
   * movement.csv} (area, from, to, households) and {@code changed.csv} (one row a household).
   */
  public static Outcome simulate(
      ClassifyRequest before, ClassifyRequest after, Path out, PartProgress progress)
      throws IOException {
    ClassifyOutcome first = Classifying.classify(before, progress);
    ClassifyOutcome second = Classifying.classify(after, progress);
    return new Simulating(before, after, out).compare(first, second);
  }

  private Outcome compare(ClassifyOutcome first, ClassifyOutcome second) throws IOException {
    Path work = out.resolve(".working-" + ProcessHandle.current().pid());
    Files.createDirectories(work);
    try (Duck duck = Duck.open(before.memory(), work.resolve("spill"))) {
      duck.run("CREATE VIEW moved AS " + moved());
      copy(duck, work, movement(), "movement.csv");
      copy(
          duck,
          work,
          "SELECT household_id, commune_code, \"from\", \"to\", why FROM moved "
              + "WHERE \"from\" <> \"to\" ORDER BY household_id",
          "changed.csv");
      Map<String, Long> moves = new LinkedHashMap<>();
      String counts = "SELECT \"from\" || ' ' || \"to\", COUNT(*) FROM moved GROUP BY 1 ORDER BY 1";
      for (List<String> row : duck.rows(counts)) {
        moves.put(row.get(0), Long.parseLong(row.get(1)));
      }
      return new Outcome(first, second, moves);
    } catch (SQLException e) {
      throw new Unclassifiable("classify.engine", SurveyFile.firstLine(e));
    } finally {
      Classifying.delete(work);
    }
  }

  private String moved() {
    String source =
        SurveyFile.isCsv(before.households())
            ? "read_csv(" + Duck.text(before.households()) + ", header = true, all_varchar = true)"
            : parquet(before.households());
    return """
        SELECT a.household_id, h.commune_code, h.province_code, a.class AS "from", b.class AS "to", %s AS why
        FROM %s a JOIN %s b ON b.household_id = a.household_id
          JOIN %s h ON TRIM(h.household_id) = a.household_id"""
        .formatted(why(), result(before), result(after), source);
  }

  /** The indicators with another value; "income" where the household crosses the line. */
  private String why() {
    List<String> reasons = new ArrayList<>();
    reasons.add("CASE WHEN (a.class = 'NOT_POOR') <> (b.class = 'NOT_POOR') THEN 'income' END");
    for (Indicator indicator : before.standard().rulebook().indicators()) {
      if (after.standard().rulebook().findIndicator(indicator.code()).isPresent()) {
        reasons.add(
            "CASE WHEN CAST(a.%s AS VARCHAR) IS DISTINCT FROM CAST(b.%s AS VARCHAR) THEN '%s' END"
                .formatted(indicator.code(), indicator.code(), indicator.code()));
      }
    }
    for (Indicator indicator : after.standard().rulebook().indicators()) {
      if (before.standard().rulebook().findIndicator(indicator.code()).isEmpty()) {
        reasons.add(
            "CASE WHEN COALESCE(CAST(b.%s AS VARCHAR) = 'true', b.class = 'UNDETERMINED') THEN '%s' END"
                .formatted(indicator.code(), indicator.code()));
      }
    }
    return "CONCAT_WS(';', " + String.join(", ", reasons) + ")";
  }

  private static String result(ClassifyRequest request) {
    Path csv = request.out().resolve("households.csv");
    return SurveyFile.isCsv(request.households())
        ? "read_csv(" + Duck.text(csv) + ", header = true, all_varchar = true)"
        : parquet(request.out().resolve("households.parquet"));
  }

  private static String parquet(Path path) {
    String source = Files.isDirectory(path) ? path + "/**/*.parquet" : path.toString();
    return "read_parquet(" + Duck.text(source) + ", hive_types_autocast = false)";
  }

  private static String movement() {
    String counted = " AS area_code, \"from\", \"to\", COUNT(*) AS households FROM moved ";
    return "(SELECT commune_code"
        + counted
        + "GROUP BY ALL) UNION ALL (SELECT province_code"
        + counted
        + "GROUP BY ALL) UNION ALL (SELECT 'VN'"
        + counted
        + "GROUP BY ALL) ORDER BY ALL";
  }

  private void copy(Duck duck, Path work, String sql, String name)
      throws SQLException, IOException {
    Path file = work.resolve(name);
    duck.run("COPY (" + sql + ") TO " + Duck.text(file) + " (FORMAT csv, HEADER)");
    Classifying.move(file, out.resolve(name));
  }
}
