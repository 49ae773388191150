package vn.chungtay.rulebooks;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The rows that must not be judged, one by one: where, which column, what is written there, why. A
 * household with a refused member row is refused as a whole, for its class would be another without
 * that member.
 */
final class Refusals {
  private final Duck duck;
  private final Texts texts;
  private final SurveyFile households;
  private final SurveyFile members;

  Refusals(Duck duck, Language language, SurveyFile households, SurveyFile members) {
    this.duck = duck;
    this.texts = Texts.in(language);
    this.households = households;
    this.members = members;
  }

  void prepare() throws SQLException {
    duck.run(
        """
        CREATE OR REPLACE TABLE rejects (file VARCHAR, "row" BIGINT, "column" VARCHAR,
          value VARCHAR, reason VARCHAR)""");
  }

  /** Lists everything that is wrong; only called where something is. */
  void list(Survey survey, Optional<String> knownCommunes) throws SQLException {
    listCells(survey.households(), households);
    listCells(survey.members(), members);
    listBrokenLines(households);
    listBrokenLines(members);
    duck.run(
        insert(households, "household_id", "household_id", "duplicate-household", "")
            + " WHERE TRIM(household_id) IN (SELECT household_id FROM twice)");
    if (survey.membersNamed()) {
      duck.run(
          insert(members, Survey.MEMBER, Survey.MEMBER, "duplicate-member", "")
              + " WHERE (TRIM(household_id), TRIM(CAST(member_id AS VARCHAR))) IN"
              + " (SELECT (household_id, member_id) FROM member_twice)");
    }
    duck.run(
        insert(members, "household_id", "household_id", "member-without-household", "")
            + " WHERE TRIM(household_id) <> '' AND TRIM(household_id) NOT IN"
            + " (SELECT household_id FROM known_households)");
    if (knownCommunes.isPresent()) {
      duck.run(
          insert(households, "commune_code", "commune_code", "unknown-commune", "")
              + " WHERE commune_code NOT IN (SELECT code FROM communes_known)"
              + " AND REGEXP_FULL_MATCH(commune_code, '[0-9]{5}')");
    }
    duck.run(
        insert(households, "household_id", "household_id", "refused-member", "")
            + " WHERE TRIM(household_id) IN (SELECT household_id FROM refused_by_member)");
  }

  private void listCells(List<SurveyColumn> columns, SurveyFile file) throws SQLException {
    for (SurveyColumn column : columns) {
      for (SurveyColumn.Check check : column.checks()) {
        String cell = Duck.name(column.name());
        duck.run(
            insert(file, column.name(), cell, check.code(), check.expected())
                + " WHERE COALESCE("
                + check.bad()
                + ", FALSE)");
      }
    }
  }

  private void listBrokenLines(SurveyFile file) throws SQLException {
    if (!file.listsBroken()) {
      return;
    }
    duck.run(
        """
        INSERT INTO rejects SELECT %s, line, ANY_VALUE(column_name), ANY_VALUE(csv_line), %s
        FROM %s_broken GROUP BY line"""
            .formatted(
                Duck.text(file.path()), Duck.text(reason("broken-line", "")), file.relation()));
  }

  private String insert(SurveyFile file, String column, String cell, String code, String expected) {
    return "INSERT INTO rejects SELECT %s, %s, %s, CAST(%s AS VARCHAR), %s FROM %s"
        .formatted(
            Duck.text(file.path()),
            file.row(),
            Duck.text(column),
            cell,
            Duck.text(reason(code, expected)),
            file.relation());
  }

  /** The stable code, then the sentence. */
  private String reason(String code, String expected) {
    return code + ": " + texts.text("classify.reason." + code, expected);
  }
}
