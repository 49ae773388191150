package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebook;

/**
 * The columns a rulebook needs from the two files of a survey, checked against what the files have:
 * a column that is missing stops everything, because its absence would leave every class open.
 */
final class Survey {
  static final String MEMBER = "member_id";

  private final List<SurveyColumn> households = new ArrayList<>();
  private final List<SurveyColumn> members = new ArrayList<>();
  private final boolean weighted;
  private boolean membersNamed;

  private Survey(boolean weighted) {
    this.weighted = weighted;
  }

  static Survey of(Rulebook book, SurveyFile households, SurveyFile members) {
    Survey survey = new Survey(households.has("weight"));
    List<String> missing = new ArrayList<>();
    need(households, missing, "household_id", "commune_code", "province_code");
    need(members, missing, "household_id");
    factColumns(book.householdFacts(), households, survey.households, missing);
    factColumns(book.memberFacts(), members, survey.members, missing);
    boolean income = households.has("income_per_person") || households.has("income_score");
    if (!income) {
      missing.add(households.path() + ": income_per_person, income_score");
    }
    if (!missing.isEmpty()) {
      throw new Unclassifiable("classify.missing-columns", String.join("; ", missing));
    }
    survey.households.add(SurveyColumn.id(households));
    survey.households.add(SurveyColumn.code("commune_code", 5));
    survey.households.add(SurveyColumn.code("province_code", 2));
    if (survey.weighted) {
      survey.households.add(SurveyColumn.weight(households.type("weight")));
    }
    survey.members.add(SurveyColumn.id(members));
    survey.membersNamed = members.has(MEMBER);
    if (survey.membersNamed) {
      survey.members.add(SurveyColumn.key(MEMBER));
    }
    return survey;
  }

  private static void need(SurveyFile file, List<String> missing, String... columns) {
    for (String column : columns) {
      if (!file.has(column)) {
        missing.add(file.path() + ": " + column);
      } else if (!SurveyColumn.isText(file.type(column))) {
        throw new Unclassifiable("classify.not-text", file.path(), column, file.type(column));
      }
    }
  }

  private static void factColumns(
      List<Fact> facts, SurveyFile file, List<SurveyColumn> into, List<String> missing) {
    for (Fact fact : facts) {
      if (file.has(fact.name())) {
        into.add(SurveyColumn.of(fact, file));
      } else if (fact.columnNeeded()) {
        missing.add(file.path() + ": " + fact.name());
      } else {
        into.add(new SurveyColumn(fact.name(), "CAST(NULL AS BIGINT)", List.of()));
      }
    }
  }

  /** True where members have an id, so that a member written twice can be found. */
  boolean membersNamed() {
    return membersNamed;
  }

  /** True where the households carry survey weights. */
  boolean weighted() {
    return weighted;
  }

  List<SurveyColumn> households() {
    return households;
  }

  List<SurveyColumn> members() {
    return members;
  }

  /** The relations the judgement reads: typed answers, and whether the row must be refused. */
  String view(List<SurveyColumn> columns, String name, String source) {
    String typed =
        columns.stream()
            .map(column -> column.typed() + " AS " + column.name())
            .collect(Collectors.joining(",\n  "));
    String refused =
        columns.stream()
            .filter(column -> !column.checks().isEmpty())
            .map(SurveyColumn::refuses)
            .collect(Collectors.joining("\n  OR "));
    return "CREATE OR REPLACE VIEW %s AS SELECT %s,\n  (%s) AS refused FROM %s"
        .formatted(name, typed, refused, source);
  }
}
