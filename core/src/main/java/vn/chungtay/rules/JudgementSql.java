package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.standards.Indicator;

/**
 * The judgement of every household at once, as SQL over the relations {@code households} and {@code
 * members}, whose columns are the facts of the rulebook. The same steps that judge one household in
 * Java write it, so both give the same answer; null stands for unknown.
 */
public final class JudgementSql {
  private final Judge judge;
  private final SqlDialect dialect;
  private final List<Indicator> indicators;

  private JudgementSql(Judge judge, SqlDialect dialect) {
    this.judge = judge;
    this.dialect = dialect;
    this.indicators = judge.standard().rulebook().indicators();
  }

  /** The SQL of {@code judge}'s standard for one engine. */
  public static JudgementSql of(Judge judge, SqlDialect dialect) {
    return new JudgementSql(judge, dialect);
  }

  /**
   * One row a household: {@code household_id}, the {@code extra} columns of {@code households}
   * unchanged, {@code persons}, one truth an indicator, {@code deprivations}, {@code
   * deprivation_score}, {@code sides_differ}, {@code class}.
   */
  public String judged(List<String> extra) {
    return judged(extra, List.of());
  }

  /**
   * As {@link #judged(List)}, with sums over the members of a household carried along: each of
   * {@code memberSums} is {@code <aggregate over p.…> AS name}.
   */
  public String judged(List<String> extra, List<String> memberSums) {
    HouseholdColumns scope = new HouseholdColumns(dialect);
    List<String> columns = new ArrayList<>();
    columns.add("h.household_id");
    extra.forEach(column -> columns.add("h." + column));
    columns.add("m.persons");
    for (String sum : memberSums) {
      columns.add("m." + sum.substring(sum.lastIndexOf(' ') + 1));
    }
    for (int i = 0; i < indicators.size(); i++) {
      Node rule = judge.rules().get(i);
      String sql = rule == null ? "CAST(NULL AS BOOLEAN)" : rule.sql(scope);
      columns.add(sql + " AS " + indicators.get(i).code());
    }
    addSides(scope, columns);
    String sums = scope.memberSums("members p");
    for (String sum : memberSums) {
      sums = sums.replaceFirst("\n  FROM ", ",\n    " + sum.replace("$", "\\$") + "\n  FROM ");
    }
    List<String> kept = new ArrayList<>(List.of("household_id"));
    kept.addAll(extra);
    kept.add("persons");
    memberSums.forEach(sum -> kept.add(sum.substring(sum.lastIndexOf(' ') + 1)));
    return "WITH member_sums AS (\n  "
        + sums
        + "),\n"
        + decided(
            columns,
            "households h LEFT JOIN member_sums m ON m.household_id = h.household_id",
            kept);
  }

  /**
   * The class of households whose indicators are already columns of {@code households}, beside
   * {@code persons} and what the income sides read: a what-if over lines and cutoff asks this, for
   * no member need be looked at. One row a household: the {@code extra} columns, {@code persons},
   * {@code class} and the rest as {@link #judged(List)}.
   */
  public String fromIndicators(List<String> extra) {
    HouseholdColumns scope = new HouseholdColumns(dialect);
    List<String> columns = new ArrayList<>();
    extra.forEach(column -> columns.add("h." + column));
    columns.add("h.persons");
    indicators.forEach(indicator -> columns.add("h." + indicator.code()));
    addSides(scope, columns);
    List<String> kept = new ArrayList<>(extra);
    kept.add("persons");
    return "WITH " + decided(columns, "households h", kept);
  }

  private void addSides(HouseholdColumns scope, List<String> columns) {
    List<Node> tests = judge.sides().tests();
    for (int i = 0; i < tests.size(); i++) {
      columns.add(tests.get(i).sql(scope) + " AS side_" + i);
    }
    columns.add(judge.sides().differSql(scope) + " AS sides_differ");
  }

  /** From indicators and income sides to counts and class. */
  private String decided(List<String> columns, String from, List<String> kept) {
    return """
        answered AS (
          SELECT %s
          FROM %s),
        counts AS (
          SELECT *, %s AS counts FROM answered),
        counted AS (
          SELECT *, counts & 63 AS deprivations, %s AS at_most, %s AS deprivation_score
          FROM counts)
        SELECT %s
        FROM counted"""
        .formatted(
            String.join(",\n    ", columns),
            from,
            counts(),
            dialect.quotient("counts", 64),
            score(),
            result(kept));
  }

  /** Both counts in one number: certain deprivations below 64, possible ones above. */
  private String counts() {
    return indicators.stream()
        .map(indicator -> dialect.count(indicator.code(), 65, 64))
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private String score() {
    int weight = indicators.get(0).weight();
    if (indicators.stream().allMatch(indicator -> indicator.weight() == weight)) {
      return "(counts & 63) * " + weight;
    }
    return indicators.stream()
        .map(indicator -> dialect.count(indicator.code(), indicator.weight(), 0))
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private String result(List<String> kept) {
    List<String> columns = new ArrayList<>(kept);
    columns.add(classSql() + " AS class");
    columns.add("deprivations");
    columns.add("deprivation_score");
    indicators.forEach(indicator -> columns.add(indicator.code()));
    columns.add("sides_differ");
    return String.join(",\n  ", columns);
  }

  /** A class is certain where every place still possible, side and count, belongs to it. */
  private String classSql() {
    StringBuilder sql = new StringBuilder("CASE");
    for (HouseholdClass outcome : HouseholdClass.values()) {
      if (outcome == HouseholdClass.UNDETERMINED) {
        continue;
      }
      List<String> parts = new ArrayList<>();
      for (int side = 0; side < judge.table().sides(); side++) {
        String inside = inside(side, outcome);
        if (!inside.equals("TRUE")) {
          parts.add("(" + impossible(side) + " OR " + inside + ")");
        }
      }
      sql.append("\n    WHEN ").append(String.join(" AND ", parts));
      sql.append(" THEN '").append(outcome.name()).append('\'');
    }
    return sql.append("\n    ELSE 'UNDETERMINED' END").toString();
  }

  /**
   * Where in the decision table judged households stand: {@code household_id}, {@code income_side}
   * and {@code clause} (of the class), null where unknown. {@code judged} is a relation with {@code
   * household_id} and {@code deprivations}; which clause speaks only matters for determined ones.
   */
  public String placed(String judged) {
    HouseholdColumns scope = new HouseholdColumns(dialect);
    StringBuilder side = new StringBuilder("CASE");
    StringBuilder clause = new StringBuilder("CASE");
    List<Node> tests = judge.sides().tests();
    for (int i = 0; i < judge.table().sides(); i++) {
      String code = judge.standard().rulebook().sides().get(i).code();
      if (i < tests.size()) {
        String test = tests.get(i).sql(scope);
        side.append(" WHEN (").append(test).append(") IS NULL THEN NULL WHEN ").append(test);
        side.append(" THEN '").append(code).append('\'');
      } else {
        side.append(" ELSE '").append(code).append("' END");
      }
      for (int count = 0; count <= judge.table().most(); count++) {
        String id = judge.table().rule(i, count).clause();
        if (count == judge.table().most()
            || !id.equals(judge.table().rule(i, count + 1).clause())) {
          clause.append("\n    WHEN income_side = '").append(code);
          clause.append("' AND deprivations <= ").append(count).append(" THEN '").append(id);
          clause.append('\'');
        }
      }
    }
    return """
        SELECT household_id, income_side, %s END AS clause
        FROM (SELECT h.household_id, j.deprivations, %s AS income_side
          FROM households h JOIN %s j ON j.household_id = h.household_id) s"""
        .formatted(clause, side, judged);
  }

  private String impossible(int side) {
    List<String> ways = new ArrayList<>();
    for (int before = 0; before < side; before++) {
      ways.add("COALESCE(side_" + before + ", FALSE)");
    }
    if (side < judge.sides().tests().size()) {
      ways.add("NOT COALESCE(side_" + side + ", TRUE)");
    }
    return String.join(" OR ", ways);
  }

  /** On one side: all counts from least to most have this outcome. */
  private String inside(int side, HouseholdClass outcome) {
    int most = judge.table().most();
    List<String> runs = new ArrayList<>();
    int from = -1;
    for (int count = 0; count <= most + 1; count++) {
      boolean here = count <= most && judge.table().outcome(side, count) == outcome;
      if (here && from < 0) {
        from = count;
      }
      if (!here && from >= 0) {
        if (from == 0 && count > most) {
          return "TRUE";
        }
        runs.add(run(from, count - 1, most));
        from = -1;
      }
    }
    return runs.isEmpty() ? Leaves.FALSE_SQL : String.join(" OR ", runs);
  }

  private static String run(int from, int to, int most) {
    if (from == 0) {
      return "at_most <= " + to;
    }
    return to == most
        ? "deprivations >= " + from
        : "(deprivations >= " + from + " AND at_most <= " + to + ")";
  }

  /**
   * What leaves a class open, for the households of the relation {@code undetermined
   * (household_id)}: {@code household_id} and {@code missing}, names joined by semicolons in the
   * order of the form.
   */
  public String missing() {
    HouseholdColumns scope = new HouseholdColumns(dialect);
    List<String> names = new ArrayList<>();
    for (String path : judge.missingPaths()) {
      List<String> ways = new ArrayList<>();
      addSideWays(scope, path, ways);
      for (Node rule : judge.rules()) {
        if (rule != null && rule.reads(path)) {
          ways.add(rule.missingSql(scope, path));
        }
      }
      ways.removeIf(Leaves.FALSE_SQL::equals);
      if (!ways.isEmpty()) {
        names.add("CASE WHEN " + String.join("\n      OR ", ways) + " THEN '" + path + "' END");
      }
    }
    for (Indicator indicator : indicators) {
      if (indicator.isOpen()) {
        names.add("'" + Judge.STANDARD + indicator.code() + "'");
      }
    }
    String members = "members p JOIN undetermined u ON u.household_id = p.household_id";
    return """
        WITH member_sums AS (
          %s)
        SELECT h.household_id, CONCAT_WS(';',
          %s) AS missing
        FROM households h
          JOIN undetermined u ON u.household_id = h.household_id
          LEFT JOIN member_sums m ON m.household_id = h.household_id"""
        .formatted(scope.memberSums(members), String.join(",\n    ", names));
  }

  private void addSideWays(HouseholdColumns scope, String path, List<String> ways) {
    List<String> before = new ArrayList<>();
    for (Node test : judge.sides().tests()) {
      if (test.reads(path)) {
        String missing = test.missingSql(scope, path);
        ways.add(
            before.isEmpty()
                ? missing
                : "(" + String.join(" AND ", before) + " AND " + missing + ")");
      }
      before.add("NOT COALESCE(" + test.sql(scope) + ", FALSE)");
    }
  }
}
