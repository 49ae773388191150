package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;

/**
 * The same survey under two laws, or under one with something supposed: who enters a class, who
 * leaves it, by commune, and each household that changes with what changed for it.
 */
public final class Simulating {
  private final ClassifyRequest before;
  private final ClassifyRequest after;
  private final Path out;
  private final Path work;
  private final Judge judgeBefore;
  private final Judge judgeAfter;
  private final Movement movement;

  private Simulating(ClassifyRequest before, ClassifyRequest after, Path out) {
    this.before = before;
    this.after = after;
    this.out = out;
    this.work = out.resolve(Classifying.WORKING + ProcessHandle.current().pid());
    this.judgeBefore = Judge.under(before.standard());
    this.judgeAfter = Judge.under(after.standard());
    this.movement = new Movement(judgeBefore, judgeAfter, before.language());
  }

  /**
   * What a comparison came to.
   *
   * @param before under the first law
   * @param after under the second
   * @param moves households by "from to", those that stay included; a household refused under one
   *     law only is REFUSED there
   * @param reasons households that change, by reason code, most first
   */
  public record Outcome(
      ClassifyOutcome before,
      ClassifyOutcome after,
      Map<String, Long> moves,
      Map<String, Long> reasons) {
    /** Households whose class is another. */
    public long changed() {
      return moves.entrySet().stream()
          .filter(move -> !stays(move.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    /** Households that were {@code from} and are {@code to}. */
    public long moved(String from, String to) {
      return moves.getOrDefault(from + " " + to, 0L);
    }

    private static boolean stays(String move) {
      int space = move.indexOf(' ');
      return move.substring(0, space).equals(move.substring(space + 1));
    }
  }

  /** The inputs of one part and its results under both laws. */
  private record Pair(Path households, Path members, Path was, Path is) {}

  /**
   * Classifies twice, into {@code before} and {@code after} inside {@code out}, and writes {@code
   * movement.csv} (area, from, to, households), {@code flows.csv} (area, class, before, stayed,
   * entered, left, after), {@code changed.csv} (one row a household that changes) and {@code
   * summary.md} for people.
   */
  public static Outcome simulate(
      ClassifyRequest before, ClassifyRequest after, Path out, PartProgress progress)
      throws IOException {
    ClassifyOutcome first = Classifying.classify(before, progress);
    ClassifyOutcome second = Classifying.classify(after, progress);
    return new Simulating(before, after, out).compare(first, second);
  }

  private Outcome compare(ClassifyOutcome first, ClassifyOutcome second) throws IOException {
    Files.createDirectories(work);
    List<Path> pieces = new ArrayList<>();
    try (Duck duck = Duck.open(before.memory(), work.resolve("spill"))) {
      duck.run(
          """
          CREATE TABLE counts (commune_code VARCHAR, province_code VARCHAR, "from" VARCHAR,
            "to" VARCHAR, households BIGINT)""");
      for (Pair pair : pairs()) {
        Path piece = work.resolve("changed-" + pieces.size() + ".parquet");
        comparePart(duck, pair, piece);
        pieces.add(piece);
      }
      duck.run("CREATE TABLE movement AS " + Movement.movement());
      duck.run(
          "CREATE VIEW changed AS SELECT * FROM read_parquet("
              + pieces.stream().map(Duck::text).toList()
              + ")");
      Outcome outcome = new Outcome(first, second, moves(duck), reasons(duck));
      copy(duck, "SELECT * FROM movement ORDER BY ALL", "movement.csv");
      copy(duck, Movement.flows(), "flows.csv");
      copy(duck, "SELECT * FROM changed ORDER BY household_id", "changed.csv");
      Path summary = work.resolve("summary.md");
      Files.writeString(summary, new MovementReport(before, after, outcome).text(gaining(duck)));
      Classifying.move(summary, out.resolve("summary.md"));
      return outcome;
    } catch (SQLException e) {
      throw new Unclassifiable("classify.engine", SurveyFile.firstLine(e));
    } finally {
      Classifying.delete(work);
    }
  }

  private List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    if (!Files.isDirectory(before.households())) {
      String name = SurveyFile.isCsv(before.households()) ? "households.csv" : "households.parquet";
      Path was = before.out().resolve(name);
      pairs.add(new Pair(before.households(), before.members(), was, after.out().resolve(name)));
      return pairs;
    }
    List<Part> was = Part.of(before);
    List<Part> is = Part.of(after);
    for (int i = 0; i < was.size(); i++) {
      Part part = was.get(i);
      pairs.add(new Pair(part.households(), part.members(), part.result(), is.get(i).result()));
    }
    return pairs;
  }

  private void comparePart(Duck duck, Pair pair, Path piece) throws SQLException, IOException {
    duck.run(
        "CREATE OR REPLACE VIEW was AS "
            + Movement.results(pair.was(), before.standard().rulebook()));
    duck.run(
        "CREATE OR REPLACE VIEW \"is\" AS "
            + Movement.results(pair.is(), after.standard().rulebook()));
    SurveyFile households = SurveyFile.open(duck, pair.households(), "raw_households");
    SurveyFile members = SurveyFile.look(duck, pair.members(), "raw_members");
    duck.run(
        """
        CREATE OR REPLACE VIEW "at" AS SELECT TRIM(household_id) AS household_id, commune_code,
          province_code FROM raw_households""");
    duck.run("CREATE OR REPLACE TABLE everybody AS " + movement.moved());
    duck.run(
        "INSERT INTO counts SELECT commune_code, province_code, \"from\", \"to\", COUNT(*)"
            + " FROM everybody GROUP BY ALL");
    duck.run("CREATE OR REPLACE TABLE moved AS SELECT * FROM everybody WHERE \"from\" <> \"to\"");
    places(duck, "was", judgeBefore, households, members);
    places(duck, "is", judgeAfter, households, members);
    duck.run("COPY (" + movement.changed() + ") TO " + Duck.text(piece) + " (FORMAT parquet)");
  }

  private void places(
      Duck duck, String results, Judge judge, SurveyFile households, SurveyFile members)
      throws SQLException {
    Survey survey = Survey.of(judge.standard().rulebook(), households, members);
    duck.run(survey.view(survey.households(), "households", households.relation()));
    duck.run(
        """
        CREATE OR REPLACE TABLE changing AS SELECT m.household_id, r.deprivations FROM moved m
          JOIN "%s" r ON r.household_id = m.household_id"""
            .formatted(results));
    duck.run(
        "CREATE OR REPLACE TABLE places_%s AS ".formatted(results)
            + JudgementSql.of(judge, SqlDialect.DUCKDB).placed("changing"));
  }

  private static Map<String, Long> moves(Duck duck) throws SQLException {
    return numbers(
        duck,
        "SELECT \"from\" || ' ' || \"to\", SUM(households) FROM counts GROUP BY 1 ORDER BY 1");
  }

  private static Map<String, Long> reasons(Duck duck) throws SQLException {
    return numbers(
        duck,
        """
        SELECT code, COUNT(*) FROM (SELECT UNNEST(STRING_SPLIT(why, ';')) AS code FROM changed)
        GROUP BY 1 ORDER BY 2 DESC, 1""");
  }

  /** The communes where most households become poor, ten of them. */
  private static Map<String, Long> gaining(Duck duck) throws SQLException {
    return numbers(
        duck,
        """
        SELECT commune_code, SUM(households) FROM counts WHERE "to" = 'POOR' AND "from" <> 'POOR'
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10""");
  }

  private static Map<String, Long> numbers(Duck duck, String sql) throws SQLException {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (List<String> row : duck.rows(sql)) {
      numbers.put(row.get(0), Long.parseLong(row.get(1)));
    }
    return numbers;
  }

  private void copy(Duck duck, String sql, String name) throws SQLException, IOException {
    Path file = work.resolve(name);
    duck.run("COPY (" + sql + ") TO " + Duck.text(file) + " (FORMAT csv, HEADER)");
    Classifying.move(file, out.resolve(name));
  }
}
