package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Indicator;

/** Judges one part of a survey, the whole of it or one province, and writes its results. */
final class PartWork {
  /**
   * One bit a member by its id: a household with fewer bits than members may have one of them
   * twice, and only such households are looked at closely.
   */
  private static final String MARKS =
      "BIT_COUNT(BIT_OR(CAST(1 AS BIGINT) << CAST(HASH(p.member_id) % 62 AS INTEGER))) AS member_marks";

  private final Duck duck;
  private final Judge judge;
  private final ClassifyRequest request;
  private boolean weighted;

  PartWork(Duck duck, Judge judge, ClassifyRequest request) {
    this.duck = duck;
    this.judge = judge;
    this.request = request;
  }

  /** Reads and judges; the results stay in the tables {@code judged} and {@code rejects}. */
  PartResult judge(Part part) throws SQLException, IOException {
    SurveyFile households = part.openHouseholds(duck);
    SurveyFile members = part.openMembers(duck);
    Survey survey = Survey.of(judge.standard().rulebook(), households, members);
    weighted = survey.weighted();
    duck.run(survey.view(survey.households(), "households", households.relation()));
    duck.run(survey.view(survey.members(), "members", members.relation()));
    JudgementSql sql = JudgementSql.of(judge, SqlDialect.DUCKDB);
    List<String> extra = new ArrayList<>(List.of("commune_code", "province_code", "refused"));
    if (weighted) {
      extra.add("weight");
    }
    List<String> sums = new ArrayList<>(List.of("BOOL_OR(p.refused) AS member_refused"));
    if (survey.membersNamed()) {
      sums.add(MARKS);
    }
    try {
      duck.run("CREATE OR REPLACE TABLE judged AS " + sql.judged(extra, sums));
    } catch (SQLException e) {
      throw new Unclassifiable("classify.unreadable", part.households(), SurveyFile.firstLine(e));
    }
    refuse(survey, households, members);
    listMissing(sql);
    return result();
  }

  private void refuse(Survey survey, SurveyFile households, SurveyFile members)
      throws SQLException {
    Optional<String> communes = request.areas().map(Path::toString);
    Refusals refusals = new Refusals(duck, request.language(), households, members);
    refusals.prepare();
    duck.run(
        """
        CREATE OR REPLACE TABLE twice AS SELECT household_id FROM judged
        WHERE household_id IS NOT NULL GROUP BY household_id HAVING COUNT(*) > 1""");
    duck.run(
        """
        CREATE OR REPLACE TABLE refused_by_member AS
        SELECT DISTINCT household_id FROM judged WHERE member_refused""");
    findMembersTwice(survey);
    addHouseholdsOfBrokenLines(members);
    if (communes.isPresent()) {
      duck.run(
          """
          UPDATE judged SET refused = TRUE
          WHERE commune_code NOT IN (SELECT code FROM communes_known)""");
    }
    long bad =
        duck.number("SELECT COUNT(*) FROM judged WHERE refused")
            + duck.number("SELECT COUNT(*) FROM twice")
            + duck.number("SELECT COUNT(*) FROM refused_by_member")
            + households.brokenLines()
            + members.brokenLines();
    boolean strangers =
        duck.number("SELECT COALESCE(SUM(persons), 0) FROM judged")
            != duck.number("SELECT COUNT(*) FROM " + members.relation());
    if (bad == 0 && !strangers) {
      return;
    }
    duck.run(
        "CREATE OR REPLACE TABLE known_households AS SELECT household_id FROM judged"
            + " WHERE household_id IS NOT NULL");
    addKnownFromBrokenLines(households);
    refusals.list(survey, communes);
    duck.run(
        """
        DELETE FROM judged WHERE refused OR household_id IS NULL
          OR household_id IN (SELECT household_id FROM twice)
          OR household_id IN (SELECT household_id FROM refused_by_member)""");
  }

  private void findMembersTwice(Survey survey) throws SQLException {
    duck.run(
        "CREATE OR REPLACE TABLE member_twice AS "
            + (survey.membersNamed()
                ? """
                SELECT household_id, member_id FROM members
                WHERE member_id IS NOT NULL AND household_id IN
                  (SELECT household_id FROM judged WHERE member_marks < persons)
                GROUP BY ALL HAVING COUNT(*) > 1"""
                : "SELECT '' AS household_id, '' AS member_id WHERE FALSE"));
    duck.run("INSERT INTO refused_by_member SELECT DISTINCT household_id FROM member_twice");
  }

  /** A member line that cannot be split still says whose it is, in the place of its key. */
  private void addHouseholdsOfBrokenLines(SurveyFile members) throws SQLException {
    if (members.brokenLines() > 0) {
      duck.run("INSERT INTO refused_by_member " + idsOfBrokenLines(members));
    }
  }

  private void addKnownFromBrokenLines(SurveyFile households) throws SQLException {
    if (households.brokenLines() > 0) {
      duck.run("INSERT INTO known_households " + idsOfBrokenLines(households));
    }
  }

  private static String idsOfBrokenLines(SurveyFile file) {
    int place = file.columns().indexOf("household_id") + 1;
    return "SELECT DISTINCT TRIM(SPLIT_PART(csv_line, ',', %d), '\"') FROM %s_broken"
        .formatted(place, file.relation());
  }

  private void listMissing(JudgementSql sql) throws SQLException {
    duck.run(
        "CREATE OR REPLACE TABLE undetermined AS SELECT household_id FROM judged WHERE class = '"
            + HouseholdClass.UNDETERMINED
            + "'");
    boolean any = duck.number("SELECT COUNT(*) FROM undetermined") > 0;
    duck.run(
        "CREATE OR REPLACE TABLE missing_answers AS "
            + (any ? sql.missing() : "SELECT '' AS household_id, '' AS missing WHERE FALSE"));
  }

  private PartResult result() throws SQLException {
    Map<String, Long> classes = new LinkedHashMap<>();
    for (HouseholdClass each : HouseholdClass.values()) {
      classes.put(each.name(), 0L);
    }
    for (List<String> row : duck.rows("SELECT class, COUNT(*) FROM judged GROUP BY class")) {
      classes.put(row.get(0), Long.parseLong(row.get(1)));
    }
    long rows = duck.number("SELECT COUNT(*) FROM (SELECT DISTINCT file, \"row\" FROM rejects)");
    long refused = duck.number("SELECT COUNT(*) FROM rejects WHERE reason LIKE 'refused-member:%'");
    return new PartResult(
        duck.number("SELECT COUNT(*) FROM judged"),
        duck.number("SELECT COALESCE(SUM(persons), 0) FROM judged"),
        classes,
        rows,
        refused,
        duck.number("SELECT COUNT(*) FROM judged WHERE sides_differ"),
        weighted);
  }

  /**
   * Writes one row a household in the format of {@code file}'s ending.
   *
   * @param forCsv true where the results end in a CSV, which knows no lists
   */
  void writeHouseholds(Path file, boolean forCsv) throws SQLException {
    boolean csv = SurveyFile.isCsv(file);
    StringBuilder columns =
        new StringBuilder("j.household_id, j.class, j.deprivations, j.deprivation_score");
    for (Indicator indicator : judge.standard().rulebook().indicators()) {
      columns.append(", j.").append(indicator.code());
    }
    String missing =
        forCsv
            ? "w.missing"
            : "CASE WHEN w.missing IS NULL THEN CAST([] AS VARCHAR[]) ELSE STRING_SPLIT(w.missing, ';') END";
    duck.run(
        """
        COPY (SELECT %s, %s AS missing FROM judged j
          LEFT JOIN missing_answers w ON w.household_id = j.household_id
          %s) TO %s (%s)"""
            .formatted(
                columns,
                missing,
                csv ? "ORDER BY j.household_id" : "",
                Duck.text(file),
                csv ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd"));
  }

  /** Writes the sums by commune with their province, for the sums of everything. */
  void writeSums(Path file) throws SQLException {
    AreaSums sums = new AreaSums(judge.standard().rulebook(), weighted);
    duck.run("COPY (" + sums.byCommune("judged") + ") TO " + Duck.text(file) + " (FORMAT parquet)");
  }

  void writeRejects(Path file) throws SQLException {
    duck.run("COPY rejects TO " + Duck.text(file) + " (FORMAT parquet)");
  }

  /** Frees what this part took. */
  void forget() throws SQLException {
    for (String table :
        List.of("judged", "missing_answers", "undetermined", "twice", "member_twice", "rejects")) {
      duck.run("DROP TABLE " + table);
    }
  }
}
