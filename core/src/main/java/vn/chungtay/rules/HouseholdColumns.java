package vn.chungtay.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chungtay.standards.Fact;

/**
 * A rule over one row of {@code households} (as {@code h}) joined with the sums of its members (as
 * {@code m}). All "some member" conditions share one number a household: two bits each, fulfilled
 * and unknown, so that one {@code bit_or} serves them all.
 */
final class HouseholdColumns implements SqlScope {
  /** Conditions in one number: 15 pairs of bits stay below the sign of a 32-bit number. */
  private static final int PAIRS = 15;

  private final SqlDialect dialect;
  private final MemberColumns member = new MemberColumns();
  private final Map<String, Integer> some = new LinkedHashMap<>();
  private final Map<String, Integer> shares = new LinkedHashMap<>();
  private final Map<String, Integer> missing = new LinkedHashMap<>();

  HouseholdColumns(SqlDialect dialect) {
    this.dialect = dialect;
  }

  private static int place(Map<String, Integer> known, String sql) {
    return known.computeIfAbsent(sql, s -> known.size());
  }

  @Override
  public String column(Fact fact) {
    return "h." + fact.name();
  }

  @Override
  public String persons() {
    return "m.persons";
  }

  @Override
  public String someMember(Node condition) {
    int place = place(some, condition.sql(member));
    String bits = "m.some_" + place / PAIRS;
    int fulfilled = 1 << (2 * (place % PAIRS));
    // Neither bit: false. The unknown one alone: null. The fulfilled one, with or without: true.
    return "CAST(NULLIF(%s & %d, %d) AS BOOLEAN)".formatted(bits, 3 * fulfilled, 2 * fulfilled);
  }

  @Override
  public String shareOfMembers(Node condition, String percent) {
    int place = place(shares, condition.sql(member));
    return "(CASE WHEN m.certain_%d * 100 > %s * m.persons THEN TRUE WHEN m.possible_%d * 100 <= %s * m.persons THEN FALSE END)"
        .formatted(place, percent, place, percent);
  }

  @Override
  public String memberMissing(Node condition, String path) {
    return "m.missing_" + place(missing, condition.missingSql(member, path)) + " = 1";
  }

  /** The sums over {@code members p} that the expressions written so far need. */
  String memberSums(String source) {
    StringBuilder sql =
        new StringBuilder("SELECT p.household_id, CAST(COUNT(*) AS INTEGER) AS persons");
    String[] pairs = some.keySet().toArray(new String[0]);
    for (int first = 0; first < pairs.length; first += PAIRS) {
      sql.append(",\n    BIT_OR(");
      for (int i = first; i < Math.min(pairs.length, first + PAIRS); i++) {
        sql.append(i == first ? "" : " + ");
        sql.append(1 << (2 * (i - first))).append(" * ").append(dialect.count(pairs[i], 1, 2));
      }
      sql.append(") AS some_").append(first / PAIRS);
    }
    shares.forEach(
        (condition, place) ->
            sql.append(",\n    CAST(SUM(")
                .append(dialect.count(condition, 1, 0))
                .append(") AS INTEGER) AS certain_")
                .append(place)
                .append(",\n    CAST(SUM(")
                .append(dialect.count(condition, 1, 1))
                .append(") AS INTEGER) AS possible_")
                .append(place));
    missing.forEach(
        (condition, place) ->
            sql.append(",\n    MAX(CASE WHEN ")
                .append(condition)
                .append(" THEN 1 ELSE 0 END) AS missing_")
                .append(place));
    return sql.append("\n  FROM ").append(source).append("\n  GROUP BY p.household_id").toString();
  }
}
