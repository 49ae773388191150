package vn.chungtay.rules;

/**
 * Steps over all members, Kleene's way: missing answers of one member may be outweighed by others.
 */
final class Quantifiers {
  private Quantifiers() {}

  private static String all(XpathScope scope) {
    return "count(" + scope.members() + ")";
  }

  private static String any(XpathScope scope) {
    return "(" + all(scope) + " > 0)";
  }

  private static String count(XpathScope scope, String condition) {
    return "count(" + scope.members() + "[" + condition + "])";
  }

  private static void whyMembers(Node condition, Frame frame, Trace trace, long wanted) {
    long[][] members = frame.members;
    if (members == null) {
      trace.addNoMembers();
      return;
    }
    for (int i = 0; i < members.length; i++) {
      step(frame, members, i);
      if (condition.at(frame) == wanted) {
        condition.why(frame, trace);
      }
    }
  }

  private static void step(Frame frame, long[][] members, int i) {
    frame.member = members[i];
    frame.memberIndex = i;
  }

  /** True with one member who fulfils, false where every member is known not to. */
  record SomeMember(Node condition) implements Node {
    @Override
    public long at(Frame frame) {
      long[][] members = frame.members;
      if (members == null) {
        return Truth.UNKNOWN;
      }
      long found = Truth.FALSE;
      for (int i = 0; i < members.length; i++) {
        step(frame, members, i);
        long one = condition.at(frame);
        if (one == Truth.TRUE) {
          return one;
        }
        if (one == Truth.UNKNOWN) {
          found = one;
        }
      }
      return found;
    }

    @Override
    public void why(Frame frame, Trace trace) {
      whyMembers(condition, frame, trace, at(frame));
    }

    @Override
    public String sql(SqlScope scope) {
      return scope.someMember(condition);
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      if (path.equals(Trace.MEMBERS)) {
        return scope.persons() + " IS NULL";
      }
      return reads(path)
          ? "(" + sql(scope) + " IS NULL AND " + scope.memberMissing(condition, path) + ")"
          : Leaves.FALSE_SQL;
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      Xpath one = condition.xpath(scope.insideMember());
      return Xpath.truth(
          "(" + count(scope, one.yes()) + " > 0)",
          Xpath.both(any(scope), "(" + count(scope, one.no()) + " = " + all(scope) + ")"));
    }

    @Override
    public boolean reads(String path) {
      return path.equals(Trace.MEMBERS) || condition.reads(path);
    }
  }

  /**
   * True where the certain members alone are above the share, false where even the possible are
   * not.
   */
  record ShareAbove(Node condition, Node percent) implements Node {
    @Override
    public long at(Frame frame) {
      long[][] members = frame.members;
      if (members == null) {
        return Truth.UNKNOWN;
      }
      long certain = 0;
      long possible = 0;
      for (int i = 0; i < members.length; i++) {
        step(frame, members, i);
        long one = condition.at(frame);
        certain += one == Truth.TRUE ? 1 : 0;
        possible += one == Truth.FALSE ? 0 : 1;
      }
      long bar = percent.at(frame) * members.length;
      if (certain * 100 > bar) {
        return Truth.TRUE;
      }
      return possible * 100 > bar ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public void why(Frame frame, Trace trace) {
      long value = at(frame);
      whyMembers(condition, frame, trace, value);
    }

    @Override
    public String sql(SqlScope scope) {
      return scope.shareOfMembers(condition, percent.sql(scope));
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      if (path.equals(Trace.MEMBERS)) {
        return scope.persons() + " IS NULL";
      }
      return reads(path)
          ? "(" + sql(scope) + " IS NULL AND " + scope.memberMissing(condition, path) + ")"
          : Leaves.FALSE_SQL;
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      Xpath one = condition.xpath(scope.insideMember());
      String bar = "(" + percent.xpath(scope).value() + " * " + all(scope) + ")";
      String possible = "(" + all(scope) + " - " + count(scope, one.no()) + ")";
      return Xpath.truth(
          Xpath.both(any(scope), "(" + count(scope, one.yes()) + " * 100 > " + bar + ")"),
          Xpath.both(any(scope), "(" + possible + " * 100 <= " + bar + ")"));
    }

    @Override
    public boolean reads(String path) {
      return path.equals(Trace.MEMBERS) || condition.reads(path);
    }
  }
}
