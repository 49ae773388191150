package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.ScoreColumn;
import vn.chungtay.standards.ScoreFacts;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.Standard;

/**
 * The income score summed from the items of a complete point table. Unknown while the area, the
 * region or any item is unknown: a part of the sum is no score.
 */
final class TableScore implements Node {
  private final Leaves.HouseholdAnswer residence;
  private final Leaves.@Nullable HouseholdAnswer region;
  private final List<Column> columns;
  private final List<Leaves.HouseholdAnswer> items;

  /** A column of points: of which residence, of which region (-1 for any), points by item. */
  private record Column(long residence, long region, List<List<Integer>> points) {}

  private TableScore(
      Leaves.HouseholdAnswer residence,
      Leaves.@Nullable HouseholdAnswer region,
      List<Column> columns,
      List<Leaves.HouseholdAnswer> items) {
    this.residence = residence;
    this.region = region;
    this.columns = columns;
    this.items = items;
  }

  /** The score of the standard's complete table; empty where it has none. */
  static Optional<Node> of(Standard standard, Slots slots) {
    return standard.rulebook().completeScores().map(table -> of(standard.rulebook(), table, slots));
  }

  private static Node of(Rulebook book, ScoreTable table, Slots slots) {
    Leaves.HouseholdAnswer residence = answer(slots, "residence");
    Leaves.HouseholdAnswer region =
        slots.findHousehold(ScoreFacts.REGION) == null ? null : answer(slots, ScoreFacts.REGION);
    List<Column> columns = new ArrayList<>();
    for (ScoreColumn column : book.scoreColumns()) {
      int place = region == null ? -1 : region.fact().choiceCodes().indexOf(column.code());
      columns.add(
          new Column(
              residence.fact().choiceCodes().indexOf(column.residence()),
              place,
              points(table, table.columns().indexOf(column.code()))));
    }
    List<Leaves.HouseholdAnswer> items =
        table.items().stream().map(item -> answer(slots, ScoreFacts.name(item.code()))).toList();
    return new TableScore(residence, region, columns, items);
  }

  private static Leaves.HouseholdAnswer answer(Slots slots, String name) {
    return new Leaves.HouseholdAnswer(slots.householdFact(name), slots.householdSlot(name));
  }

  private static List<List<Integer>> points(ScoreTable table, int column) {
    return table.items().stream()
        .map(
            item ->
                table.answers(item.code()).stream().map(row -> row.points().get(column)).toList())
        .toList();
  }

  @Override
  public long at(Frame frame) {
    for (Column column : columns) {
      if (residence.at(frame) == column.residence()
          && (column.region() < 0 || (region != null && region.at(frame) == column.region()))) {
        long sum = 0;
        for (int i = 0; i < items.size(); i++) {
          long answer = items.get(i).at(frame);
          if (answer == Truth.UNKNOWN) {
            return Truth.UNKNOWN;
          }
          sum += column.points().get(i).get((int) answer);
        }
        return sum;
      }
    }
    return Truth.UNKNOWN;
  }

  @Override
  public void why(Frame frame, Trace trace) {
    residence.why(frame, trace);
    if (region != null && regionCounts(frame)) {
      region.why(frame, trace);
    }
    items.forEach(item -> item.why(frame, trace));
  }

  private boolean regionCounts(Frame frame) {
    return columns.stream()
        .anyMatch(column -> column.residence() == residence.at(frame) && column.region() >= 0);
  }

  @Override
  public String sql(SqlScope scope) {
    StringBuilder sql = new StringBuilder("(CASE");
    for (Column column : columns) {
      sql.append(" WHEN ").append(is(scope, residence.fact(), column.residence()));
      if (region != null && column.region() >= 0) {
        sql.append(" AND ").append(is(scope, region.fact(), column.region()));
      }
      sql.append(" THEN ");
      for (int i = 0; i < items.size(); i++) {
        Fact item = items.get(i).fact();
        sql.append(i == 0 ? "(CASE " : " + (CASE ").append(scope.column(item));
        for (int answer = 0; answer < item.choiceCodes().size(); answer++) {
          sql.append(" WHEN '").append(item.choiceCodes().get(answer)).append("' THEN ");
          sql.append(column.points().get(i).get(answer));
        }
        sql.append(" END)");
      }
    }
    return sql.append(" END)").toString();
  }

  private static String is(SqlScope scope, Fact fact, long choice) {
    return scope.column(fact) + " = '" + fact.choiceCodes().get((int) choice) + "'";
  }

  @Override
  public String missingSql(SqlScope scope, String path) {
    if (region != null && region.reads(path)) {
      List<String> asked =
          columns.stream()
              .filter(column -> column.region() >= 0)
              .map(column -> is(scope, residence.fact(), column.residence()))
              .distinct()
              .toList();
      return "(("
          + String.join(" OR ", asked)
          + ") AND "
          + scope.column(region.fact())
          + " IS NULL)";
    }
    return reads(path) ? scope.column(fact(path)) + " IS NULL" : Leaves.FALSE_SQL;
  }

  private Fact fact(String path) {
    return items.stream()
        .map(Leaves.HouseholdAnswer::fact)
        .filter(fact -> fact.path().equals(path))
        .findFirst()
        .orElse(residence.fact());
  }

  @Override
  public Xpath xpath(XpathScope scope) {
    List<String> places = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    for (Column column : columns) {
      String here = xpathIs(scope, residence.fact(), column.residence());
      if (region != null && column.region() >= 0) {
        here = Xpath.both(here, xpathIs(scope, region.fact(), column.region()));
      }
      places.add(here);
      List<String> points = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        Fact item = items.get(i).fact();
        for (int answer = 0; answer < item.choiceCodes().size(); answer++) {
          int worth = column.points().get(i).get(answer);
          if (worth != 0) {
            points.add("number(" + xpathIs(scope, item, answer) + ") * " + worth);
          }
        }
      }
      String sum = points.isEmpty() ? "0" : String.join(" + ", points);
      sums.add("number(" + here + ") * (" + sum + ")");
    }
    List<String> given = new ArrayList<>(List.of(Xpath.either(places.toArray(String[]::new))));
    items.forEach(item -> given.add(item.xpath(scope).given()));
    return Xpath.value(
        Xpath.both(given.toArray(String[]::new)), "(" + String.join(" + ", sums) + ")");
  }

  private static String xpathIs(XpathScope scope, Fact fact, long choice) {
    return "(" + scope.household(fact) + " = '" + fact.choiceCodes().get((int) choice) + "')";
  }

  @Override
  public boolean reads(String path) {
    return residence.reads(path)
        || (region != null && region.reads(path))
        || items.stream().anyMatch(item -> item.reads(path));
  }
}
