package vn.chungtay.rulebooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The comparison of two classifications as SQL over {@code was} and {@code is} (the results),
 * {@code places_was} and {@code places_is} (core's answer where in each decision table a household
 * stands) and {@code at} (household and area). A household refused under one law only is of class
 * REFUSED there, so that the sums of both sides stay whole.
 */
final class Movement {
  private static final String REFUSED = "REFUSED";

  private final Judge before;
  private final Judge after;
  private final Language language;
  private final Texts texts;

  Movement(Judge before, Judge after, Language language) {
    this.before = before;
    this.after = after;
    this.language = language;
    this.texts = Texts.in(language);
  }

  /** The classes a household can have on either side, in the order of tables. */
  static List<String> classes() {
    List<String> all = new ArrayList<>();
    for (HouseholdClass each : HouseholdClass.values()) {
      all.add(each.name());
    }
    all.add(REFUSED);
    return all;
  }

  /** The results in {@code file} with their types, whatever the format. */
  static String results(Path file, Rulebook book) {
    boolean csv = SurveyFile.isCsv(file);
    String indicators =
        book.indicators().stream()
            .map(each -> ", CAST(%s AS BOOLEAN) AS %s".formatted(each.code(), each.code()))
            .collect(Collectors.joining());
    return """
        SELECT household_id, class, CAST(deprivations AS INTEGER) AS deprivations%s,
          COALESCE(%s, '') AS missing FROM %s"""
        .formatted(
            indicators,
            csv ? "missing" : "ARRAY_TO_STRING(missing, ';')",
            csv
                ? "read_csv(" + Duck.text(file) + ", header = true, all_varchar = true)"
                : "read_parquet("
                    + Duck.text(Files.isDirectory(file) ? file + "/**/*.parquet" : file)
                    + ", hive_partitioning = false)");
  }

  /** One row a household with its area and both classes. */
  String moved() {
    return """
        SELECT COALESCE(w.household_id, i.household_id) AS household_id, commune_code, province_code,
          COALESCE(w.class, '%s') AS "from", COALESCE(i.class, '%s') AS "to"
        FROM was w FULL JOIN "is" i ON i.household_id = w.household_id
          JOIN "at" ON "at".household_id = COALESCE(w.household_id, i.household_id)"""
        .formatted(REFUSED, REFUSED);
  }

  /** The households of the relation {@code moved} that change class, each with what changed. */
  String changed() {
    return """
        SELECT household_id, commune_code, province_code, "from", "to",
          CONCAT_WS(';', CASE WHEN "from" = 'REFUSED' OR "to" = 'REFUSED' THEN 'refused' END,
            CASE WHEN by_income THEN 'income' END, more, fewer,
            CASE WHEN unknown IS NOT NULL THEN 'missing' END,
            CASE WHEN NOT by_income AND COALESCE(more, fewer, unknown) IS NULL THEN 'rule' END) AS why,
          side_from, side_to, deprivations_from, deprivations_to, more, fewer, unknown,
          clause_from, clause_to, %s AS explanation
        FROM (%s)"""
        .formatted(explanation(), details());
  }

  private String details() {
    return """
        SELECT m.*, p.income_side AS side_from, q.income_side AS side_to,
          w.deprivations AS deprivations_from, i.deprivations AS deprivations_to,
          p.household_id IS NOT NULL AND q.household_id IS NOT NULL AND %s <> %s AS by_income,
          NULLIF(%s, '') AS more, NULLIF(%s, '') AS fewer,
          NULLIF(CASE WHEN m."to" = 'UNDETERMINED' THEN i.missing
            WHEN m."from" = 'UNDETERMINED' THEN w.missing END, '') AS unknown,
          CASE WHEN w.class <> 'UNDETERMINED' THEN p.clause END AS clause_from,
          CASE WHEN i.class <> 'UNDETERMINED' THEN q.clause END AS clause_to
        FROM moved m LEFT JOIN was w ON w.household_id = m.household_id
          LEFT JOIN "is" i ON i.household_id = m.household_id
          LEFT JOIN places_was p ON p.household_id = m.household_id
          LEFT JOIN places_is q ON q.household_id = m.household_id
        WHERE m."from" <> m."to\""""
        .formatted(
            place("p.income_side", before),
            place("q.income_side", after),
            counted("i", after, before, "NOT COALESCE(w.%s, FALSE)"),
            counted("w", before, after, "NOT i.%s"));
  }

  /** Sides by their place, lowest income first: two laws may name them differently. */
  private static String place(String side, Judge judge) {
    StringBuilder sql = new StringBuilder("CASE " + side);
    List<IncomeSide> sides = judge.standard().rulebook().sides();
    for (int i = 0; i < sides.size(); i++) {
      boolean last = i == sides.size() - 1;
      sql.append(" WHEN '").append(sides.get(i).code()).append("' THEN ").append(last ? 99 : i);
    }
    return sql.append(" ELSE -1 END").toString();
  }

  /**
   * Indicators that count here and do not count there; none where income alone decides the new
   * class, for then they do not matter. One that is unknown under the new law is no relief.
   */
  private String counted(String here, Judge law, Judge other, String notThere) {
    List<String> codes = new ArrayList<>();
    for (Indicator indicator : law.standard().rulebook().indicators()) {
      String code = indicator.code();
      boolean known = other.standard().rulebook().findIndicator(code).isPresent();
      String not = known ? " AND " + notThere.formatted(code) : "";
      codes.add("CASE WHEN %s.%s%s THEN '%s' END".formatted(here, code, not, code));
    }
    List<String> flat =
        after.standard().rulebook().sides().stream()
            .map(IncomeSide::code)
            .filter(after::decidedByIncome)
            .map(Duck::text)
            .toList();
    String list = "CONCAT_WS(';', " + String.join(", ", codes) + ")";
    String both = "w.household_id IS NULL OR i.household_id IS NULL";
    return flat.isEmpty()
        ? "CASE WHEN " + both + " THEN '' ELSE " + list + " END"
        : "CASE WHEN %s OR COALESCE(q.income_side IN (%s), FALSE) THEN '' ELSE %s END"
            .formatted(both, String.join(", ", flat), list);
  }

  /** The same as a sentence for people. */
  private String explanation() {
    String income =
        "CASE WHEN by_income THEN %s || %s || ' → ' || %s END"
            .formatted(word("income"), sideTitle("side_from", before), sideTitle("side_to", after));
    String count =
        "CASE WHEN deprivations_from IS NOT NULL AND deprivations_to IS NOT NULL THEN "
            + word("deprivations")
            + " || deprivations_from || ' → ' || deprivations_to END";
    String clauses =
        "CASE WHEN clause_from IS NOT NULL OR clause_to IS NOT NULL THEN %s || COALESCE(clause_from, '–') || ' → ' || COALESCE(clause_to, '–') END"
            .formatted(word("clause"));
    return "CONCAT_WS('; ', CASE WHEN \"from\" = 'REFUSED' OR \"to\" = 'REFUSED' THEN %s END, %s, %s, %s, %s, %s, %s)"
        .formatted(
            word("refused"),
            income,
            count,
            listed("more", "more"),
            listed("fewer", "fewer"),
            listed("unknown", "unknown"),
            clauses);
  }

  private String word(String key) {
    return Duck.text(texts.text("simulate.because." + key) + (key.equals("refused") ? "" : ": "));
  }

  private String listed(String column, String key) {
    String codes = "STRING_SPLIT(REPLACE(" + column + ", 'standard.', ''), ';')";
    StringBuilder title = new StringBuilder("CASE code");
    List<String> done = new ArrayList<>();
    for (Judge law : List.of(before, after)) {
      for (Indicator each : law.standard().rulebook().indicators()) {
        if (!done.contains(each.code())) {
          done.add(each.code());
          title.append(" WHEN '").append(each.code()).append("' THEN ").append(name(each.title()));
        }
      }
    }
    title.append(" ELSE code END");
    return "CASE WHEN %s IS NOT NULL THEN %s || ARRAY_TO_STRING(LIST_TRANSFORM(%s, LAMBDA code: %s), ', ') END"
        .formatted(column, word(key), codes, title);
  }

  private String sideTitle(String column, Judge law) {
    StringBuilder sql = new StringBuilder("CASE " + column);
    for (IncomeSide side : law.standard().rulebook().sides()) {
      sql.append(" WHEN '").append(side.code()).append("' THEN ").append(name(side.title()));
    }
    return sql.append(" ELSE ")
        .append(Duck.text(texts.text("simulate.side-unknown")))
        .append(" END")
        .toString();
  }

  private String name(Bilingual title) {
    return Duck.text(title.in(language));
  }

  /** Households by area and move out of the counts by commune. */
  static String movement() {
    List<String> levels = new ArrayList<>();
    for (String area : List.of("commune_code", "province_code", "'VN'")) {
      levels.add(
          "(SELECT %s AS area_code, \"from\", \"to\", CAST(SUM(households) AS BIGINT) AS households FROM counts GROUP BY ALL)"
              .formatted(area));
    }
    return String.join(" UNION ALL ", levels);
  }

  /** Of each class in each area: before, those who stay, enter and leave, after. */
  static String flows() {
    return """
        SELECT area_code, class,
          CAST(COALESCE(SUM(households) FILTER (WHERE "from" = class), 0) AS BIGINT) AS before,
          CAST(COALESCE(SUM(households) FILTER (WHERE "from" = class AND "to" = class), 0) AS BIGINT) AS stayed,
          CAST(COALESCE(SUM(households) FILTER (WHERE "from" <> class AND "to" = class), 0) AS BIGINT) AS entered,
          CAST(COALESCE(SUM(households) FILTER (WHERE "from" = class AND "to" <> class), 0) AS BIGINT) AS "left",
          CAST(COALESCE(SUM(households) FILTER (WHERE "to" = class), 0) AS BIGINT) AS after
        FROM movement CROSS JOIN (SELECT UNNEST(%s) AS class, UNNEST(RANGE(%d)) AS place)
        GROUP BY area_code, class, place ORDER BY area_code, place"""
        .formatted(
            classes().stream().map(Duck::text).collect(Collectors.joining(", ", "[", "]")),
            classes().size());
  }
}
