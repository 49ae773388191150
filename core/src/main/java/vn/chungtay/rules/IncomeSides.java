package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Standard;

/**
 * On which side of the income lines a household is. The B1 score decides where it is given and the
 * standard has a score line (the circular's method), else the income per person.
 */
final class IncomeSides {
  /** The facts of the two ways to know the income side. */
  static final String SCORE_FACT = "income_score";

  private static final String SCORE = "household." + SCORE_FACT;

  static final int UNKNOWN = -1;

  private final List<Node> tests;
  private final List<Node> byIncome;
  private final List<Node> byScore;

  private IncomeSides(List<Node> tests, List<Node> byIncome, List<Node> byScore) {
    this.tests = List.copyOf(tests);
    this.byIncome = List.copyOf(byIncome);
    this.byScore = List.copyOf(byScore);
  }

  static IncomeSides of(Standard standard, RuleLanguage language, Slots slots) {
    List<Node> tests = new ArrayList<>();
    List<Node> byIncome = new ArrayList<>();
    List<Node> byScore = new ArrayList<>();
    for (IncomeSide side : standard.rulebook().sides()) {
      String rule = ruleOf(side);
      if (rule == null || side.byIncome() == null) {
        continue;
      }
      tests.add(compile(language, standard, slots, side.clause(), rule));
      byIncome.add(compile(language, standard, slots, side.clause(), side.byIncome()));
      if (side.byScore() != null) {
        byScore.add(compile(language, standard, slots, side.clause(), side.byScore()));
      }
    }
    return new IncomeSides(tests, byIncome, byScore);
  }

  /** The one test of a side; null for the last, which takes everybody else. */
  static @Nullable String ruleOf(IncomeSide side) {
    if (side.byIncome() == null || side.byScore() == null) {
      return side.byIncome();
    }
    return "has(" + SCORE + ") ? (" + side.byScore() + ") : (" + side.byIncome() + ")";
  }

  private static Node compile(
      RuleLanguage language, Standard standard, Slots slots, String clause, String rule) {
    return Translator.translate(language.check(clause, rule), standard, slots, clause, rule);
  }

  List<Node> tests() {
    return tests;
  }

  boolean decidesByScore() {
    return byScore.size() == byIncome.size();
  }

  /** Bit i is set where the household may be on side i. */
  int possible(Frame frame) {
    int possible = 0;
    for (int i = 0; i < tests.size(); i++) {
      long value = tests.get(i).at(frame);
      if (value != Truth.FALSE) {
        possible |= 1 << i;
      }
      if (value == Truth.TRUE) {
        return possible;
      }
    }
    return possible | 1 << tests.size();
  }

  /** True where income and score are both given and put the household on different sides. */
  boolean differ(Frame frame) {
    if (!decidesByScore()) {
      return false;
    }
    int income = certain(byIncome, frame);
    int score = certain(byScore, frame);
    return income != UNKNOWN && score != UNKNOWN && income != score;
  }

  private static int certain(List<Node> sides, Frame frame) {
    for (int i = 0; i < sides.size(); i++) {
      long value = sides.get(i).at(frame);
      if (value == Truth.UNKNOWN) {
        return UNKNOWN;
      }
      if (value == Truth.TRUE) {
        return i;
      }
    }
    return sides.size();
  }

  /** The SQL of {@link #differ}; false where the standard has no score line. */
  String differSql(SqlScope scope) {
    if (!decidesByScore()) {
      return Leaves.FALSE_SQL;
    }
    return "COALESCE(" + placeSql(byIncome, scope) + " <> " + placeSql(byScore, scope) + ", FALSE)";
  }

  private static String placeSql(List<Node> sides, SqlScope scope) {
    StringBuilder sql = new StringBuilder("(CASE");
    for (int i = 0; i < sides.size(); i++) {
      String test = sides.get(i).sql(scope);
      sql.append(" WHEN ").append(test).append(" IS NULL THEN NULL WHEN ").append(test);
      sql.append(" THEN ").append(i);
    }
    return sql.append(" ELSE ").append(sides.size()).append(" END)").toString();
  }

  void why(Frame frame, Trace trace) {
    for (Node test : tests) {
      test.why(frame, trace);
      if (test.at(frame) == Truth.TRUE) {
        return;
      }
    }
  }
}
