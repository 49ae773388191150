package vn.chungtay.rulebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Indicator;
import vn.chungtay.values.Texts;

/**
 * The work of {@link PartWork} as a script for a Spark cluster: the same typed columns, the same
 * checks, core's judgement in Spark's dialect. The cluster runs it without knowing a rule.
 */
final class SparkScript {
  private final ClassifyRequest request;
  private final Judge judge;
  private final Survey survey;
  private final SurveyFile households;
  private final SurveyFile members;
  private final Texts texts;
  private final StringBuilder script = new StringBuilder();

  SparkScript(
      ClassifyRequest request,
      Judge judge,
      Survey survey,
      SurveyFile households,
      SurveyFile members) {
    this.request = request;
    this.judge = judge;
    this.survey = survey;
    this.households = households;
    this.members = members;
    this.texts = Texts.in(request.language());
  }

  /** An expression of DuckDB as Spark reads it; double quotes are set to mean names there too. */
  static String spark(String duck) {
    return duck.replace(" AS VARCHAR)", " AS STRING)");
  }

  private void step(String kind, String name, String body) {
    script.append("--! ").append(kind).append(' ').append(name).append('\n');
    script.append(spark(body).strip()).append('\n');
  }

  String text() {
    step(
        "run",
        "whole-match",
        """
        CREATE OR REPLACE TEMPORARY FUNCTION regexp_full_match(value STRING, pattern STRING)
        RETURNS BOOLEAN RETURN regexp_like(value, '^(?:' || pattern || ')$')""");
    read(households);
    read(members);
    request.areas().ifPresent(areas -> step("read-csv", "communes_known", path(areas)));
    view("households", survey.households(), households);
    view("members", survey.members(), members);
    List<String> extra = new ArrayList<>(List.of("commune_code", "province_code", "refused"));
    if (survey.weighted()) {
      extra.add("weight");
    }
    JudgementSql sql = JudgementSql.of(judge, SqlDialect.SPARK);
    step("table", "judged_all", sql.judged(extra, List.of("BOOL_OR(p.refused) AS member_refused")));
    takeOut();
    step(
        "view",
        "undetermined",
        "SELECT household_id FROM judged WHERE class = '" + HouseholdClass.UNDETERMINED + "'");
    step("table", "missing_answers", sql.missing());
    writeHouseholds();
    AreaSums sums = new AreaSums(judge.standard().rulebook(), survey.weighted());
    step("write-parquet", "sums.parquet", sums.byCommune("judged"));
    step("table", "rejects", String.join("\nUNION ALL\n", rejects()));
    step("write-parquet", "rejects.parquet", "SELECT * FROM rejects");
    numbers();
    return script.toString();
  }

  private void read(SurveyFile file) {
    step(file.csv() ? "read-csv" : "read-parquet", file.relation(), path(file.path()));
  }

  private static String path(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private void view(String name, List<SurveyColumn> columns, SurveyFile file) {
    String created = survey.view(columns, name, file.relation());
    step("view", name, created.substring(created.indexOf("SELECT ")));
  }

  /** Leaves in {@code judged} what {@link PartWork} leaves: no refused household, none twice. */
  private void takeOut() {
    step(
        "view",
        "twice",
        """
        SELECT household_id FROM judged_all
        WHERE household_id IS NOT NULL GROUP BY household_id HAVING COUNT(*) > 1""");
    step(
        "view",
        "member_twice",
        survey.membersNamed()
            ? "SELECT household_id, member_id FROM members WHERE member_id IS NOT NULL"
                + " GROUP BY household_id, member_id HAVING COUNT(*) > 1"
            : "SELECT '' AS household_id, '' AS member_id WHERE FALSE");
    step(
        "view",
        "refused_by_member",
        "SELECT DISTINCT household_id FROM judged_all WHERE member_refused"
            + " UNION SELECT household_id FROM member_twice"
            + brokenIds(members).map(ids -> " UNION " + ids).orElse(""));
    step(
        "view",
        "known_households",
        "SELECT household_id FROM judged_all WHERE household_id IS NOT NULL"
            + brokenIds(households).map(ids -> " UNION ALL " + ids).orElse(""));
    String communes =
        request.areas().isPresent()
            ? " AND commune_code IN (SELECT code FROM communes_known WHERE code IS NOT NULL)"
            : "";
    step(
        "table",
        "judged",
        """
        SELECT j.* FROM judged_all j
          LEFT ANTI JOIN twice t ON t.household_id = j.household_id
          LEFT ANTI JOIN refused_by_member r ON r.household_id = j.household_id
        WHERE j.household_id IS NOT NULL AND NOT j.refused"""
            + communes);
  }

  private static Optional<String> brokenIds(SurveyFile file) {
    if (!file.csv()) {
      return Optional.empty();
    }
    int place = file.columns().indexOf("household_id") + 1;
    return Optional.of(
        "SELECT DISTINCT TRIM(BOTH '\"' FROM SPLIT_PART(broken_line, ',', %d)) FROM %s_broken"
            .formatted(place, file.relation()));
  }

  private void writeHouseholds() {
    String columns =
        judge.standard().rulebook().indicators().stream()
            .map(Indicator::code)
            .map(code -> ", j." + code)
            .collect(Collectors.joining());
    String missing =
        households.csv()
            ? "w.missing"
            : "CASE WHEN w.missing IS NULL THEN CAST(ARRAY() AS ARRAY<STRING>) ELSE SPLIT(w.missing, ';') END";
    String rows =
        """
        SELECT j.household_id, j.class, j.deprivations, j.deprivation_score%s, %s AS missing
        FROM judged j LEFT JOIN missing_answers w ON w.household_id = j.household_id"""
            .formatted(columns, missing);
    if (households.csv()) {
      step("write-csv", "households.csv", rows + " ORDER BY household_id");
    } else {
      step("write-parquet", "households.parquet", rows);
    }
  }

  private List<String> rejects() {
    List<String> all = new ArrayList<>();
    all.add(cells(survey.households(), households));
    all.add(cells(survey.members(), members));
    for (SurveyFile file : List.of(households, members)) {
      if (file.csv()) {
        String from = file.relation() + "_broken r";
        all.add(reject(file, "", "broken_line", "broken-line", from));
      }
    }
    all.add(household(households, "duplicate-household", " LEFT SEMI JOIN twice k", ""));
    if (survey.membersNamed()) {
      String from =
          members.relation()
              + " r LEFT SEMI JOIN member_twice k ON k.household_id = TRIM(r.household_id)"
              + " AND k.member_id = TRIM(CAST(r.member_id AS STRING))";
      all.add(reject(members, Survey.MEMBER, Survey.MEMBER, "duplicate-member", from));
    }
    all.add(
        household(
            members,
            "member-without-household",
            " LEFT ANTI JOIN known_households k",
            " WHERE TRIM(r.household_id) <> ''"));
    all.add(household(households, "refused-member", " LEFT SEMI JOIN refused_by_member k", ""));
    if (request.areas().isPresent()) {
      String from =
          households.relation()
              + " r LEFT ANTI JOIN communes_known k ON k.code = r.commune_code"
              + " WHERE REGEXP_FULL_MATCH(r.commune_code, '[0-9]{5}')";
      all.add(reject(households, "commune_code", "commune_code", "unknown-commune", from));
    }
    return all;
  }

  private String household(SurveyFile file, String code, String join, String where) {
    String from =
        file.relation() + " r" + join + " ON k.household_id = TRIM(r.household_id)" + where;
    return reject(file, "household_id", "household_id", code, from);
  }

  private String reject(SurveyFile file, String column, String cell, String code, String from) {
    return """
        SELECT %s AS file, CAST(r.row_at AS BIGINT) AS "row", %s AS "column",
          CAST(r.%s AS VARCHAR) AS value, %s AS reason FROM %s"""
        .formatted(
            Duck.text(file.path()),
            column.isEmpty() ? "CAST(NULL AS VARCHAR)" : Duck.text(column),
            cell,
            Duck.text(reason(code, "")),
            from);
  }

  /** All checks of a file in one pass over its rows. */
  private String cells(List<SurveyColumn> columns, SurveyFile file) {
    List<String> found = new ArrayList<>();
    for (SurveyColumn column : columns) {
      for (SurveyColumn.Check check : column.checks()) {
        found.add(
            "CASE WHEN COALESCE(%s, FALSE) THEN NAMED_STRUCT('c', %s, 'v', CAST(%s AS VARCHAR), 'why', %s) END"
                .formatted(
                    check.bad(),
                    Duck.text(column.name()),
                    Duck.name(column.name()),
                    Duck.text(reason(check.code(), check.expected()))));
      }
    }
    return """
        SELECT %s AS file, CAST(row_at AS BIGINT) AS "row", bad.c AS "column", bad.v AS value,
          bad.why AS reason
        FROM (SELECT row_at, EXPLODE(bads) AS bad
          FROM (SELECT row_at, ARRAY_COMPACT(ARRAY(
            %s)) AS bads FROM %s))"""
        .formatted(Duck.text(file.path()), String.join(",\n  ", found), file.relation());
  }

  private String reason(String code, String expected) {
    return code + ": " + texts.text("classify.reason." + code, expected);
  }

  private void numbers() {
    step("number", "households", "SELECT COUNT(*) FROM judged");
    step("number", "persons", "SELECT CAST(COALESCE(SUM(persons), 0) AS BIGINT) FROM judged");
    step("number", "class", "SELECT class, COUNT(*) FROM judged GROUP BY class");
    step(
        "number",
        "refused-rows",
        "SELECT COUNT(*) FROM (SELECT DISTINCT file, \"row\" FROM rejects)");
    step(
        "number",
        "refused-households",
        "SELECT COUNT(*) FROM rejects WHERE reason LIKE 'refused-member:%'");
    step("number", "sides-differ", "SELECT COUNT(*) FROM judged WHERE sides_differ");
  }
}
