package vn.chungtay.rules;

import java.math.BigDecimal;
import vn.chungtay.standards.Fact;

/** Steps that look nothing up further: numbers of the law, answers, the count of members. */
final class Leaves {
  static final String FALSE_SQL = "FALSE";

  private Leaves() {}

  private static Xpath answerXpath(Fact fact, String path) {
    String given = path + " != ''";
    return switch (fact.type()) {
      case BOOL -> new Xpath(given, path, "(" + path + " = 'true')", "(" + path + " = 'false')");
      case CHOICE, WHOLE -> Xpath.value(given, path);
      case DECIMAL ->
          Xpath.value(given, "round(" + path + " * 1" + "0".repeat(fact.decimals()) + ")");
    };
  }

  /** A number, truth or choice written in the rule or taken from the law. */
  record Constant(long value, int scale, String sqlText) implements Node {
    static Constant whole(long value) {
      return new Constant(value, 0, Long.toString(value));
    }

    static Constant decimal(BigDecimal number) {
      BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
      return new Constant(
          plain.unscaledValue().longValueExact(), plain.scale(), plain.toPlainString());
    }

    static Constant truth(boolean value) {
      return new Constant(Truth.of(value), 0, value ? "TRUE" : FALSE_SQL);
    }

    /** A choice keeps its text for SQL and its place for Java. */
    static Constant choice(Fact fact, String code) {
      return new Constant(fact.choiceCodes().indexOf(code), 0, "'" + code + "'");
    }

    @Override
    public long at(Frame frame) {
      return value;
    }

    @Override
    public void why(Frame frame, Trace trace) {}

    @Override
    public String sql(SqlScope scope) {
      return sqlText;
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      return FALSE_SQL;
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      if (sqlText.equals("TRUE") || sqlText.equals(FALSE_SQL)) {
        boolean holds = value == Truth.TRUE;
        return new Xpath(
            "",
            holds ? "'true'" : "'false'",
            holds ? Xpath.TRUE : Xpath.FALSE,
            holds ? Xpath.FALSE : Xpath.TRUE);
      }
      return Xpath.value("", sqlText.startsWith("'") ? sqlText : Long.toString(value));
    }

    @Override
    public boolean reads(String path) {
      return false;
    }
  }

  /** What an answer is, whoever gives it. */
  private interface Answer extends Node {
    Fact fact();

    @Override
    default String sql(SqlScope scope) {
      return scope.column(fact());
    }

    @Override
    default String missingSql(SqlScope scope, String path) {
      return reads(path) ? scope.column(fact()) + " IS NULL" : FALSE_SQL;
    }

    @Override
    default boolean reads(String path) {
      return fact().path().equals(path);
    }

    @Override
    default int scale() {
      return fact().decimals();
    }
  }

  /** An answer of the household. */
  record HouseholdAnswer(Fact fact, int slot) implements Answer {
    @Override
    public long at(Frame frame) {
      return frame.household[slot];
    }

    @Override
    public void why(Frame frame, Trace trace) {
      trace.add(fact, -1, at(frame));
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      return answerXpath(fact, scope.household(fact));
    }
  }

  /** An answer of the member a quantifier stands at. */
  record MemberAnswer(Fact fact, int slot) implements Answer {
    @Override
    public long at(Frame frame) {
      return frame.member[slot];
    }

    @Override
    public void why(Frame frame, Trace trace) {
      trace.add(fact, frame.memberIndex, at(frame));
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      return answerXpath(fact, scope.member(fact));
    }
  }

  /** Whether an answer was given at all; never unknown. */
  record Given(Node answer) implements Node {
    @Override
    public long at(Frame frame) {
      return Truth.of(answer.at(frame) != Truth.UNKNOWN);
    }

    @Override
    public void why(Frame frame, Trace trace) {
      if (answer.at(frame) != Truth.UNKNOWN) {
        answer.why(frame, trace);
      }
    }

    @Override
    public String sql(SqlScope scope) {
      return "(" + answer.sql(scope) + " IS NOT NULL)";
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      return FALSE_SQL;
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      String given = answer.xpath(scope).given();
      return Xpath.truth(given, "not(" + given + ")");
    }

    @Override
    public boolean reads(String path) {
      return false;
    }
  }

  /** The number of members; unknown where none is on record. */
  record Persons() implements Node {
    @Override
    public long at(Frame frame) {
      return frame.members == null ? Truth.UNKNOWN : frame.members.length;
    }

    @Override
    public void why(Frame frame, Trace trace) {
      if (frame.members == null) {
        trace.addNoMembers();
      }
    }

    @Override
    public String sql(SqlScope scope) {
      return scope.persons();
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      return reads(path) ? scope.persons() + " IS NULL" : FALSE_SQL;
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      String count = "count(" + scope.members() + ")";
      return Xpath.value(count + " > 0", count);
    }

    @Override
    public boolean reads(String path) {
      return path.equals(Trace.MEMBERS);
    }
  }
}
