package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Steps that combine others by logic: and, or, not, one of a list, choice. */
final class Steps {
  private Steps() {}

  /** And / or after Kleene: one deciding side is enough, the other may be unknown. */
  record Logic(boolean and, Node left, Node right) implements Node {
    private long deciding() {
      return and ? Truth.FALSE : Truth.TRUE;
    }

    @Override
    public long at(Frame frame) {
      long first = left.at(frame);
      if (first == deciding()) {
        return first;
      }
      long second = right.at(frame);
      if (second == deciding()) {
        return second;
      }
      return first == Truth.UNKNOWN ? first : second;
    }

    @Override
    public void why(Frame frame, Trace trace) {
      long value = at(frame);
      for (Node side : List.of(left, right)) {
        if (side.at(frame) == value) {
          side.why(frame, trace);
        }
      }
    }

    @Override
    public String sql(SqlScope scope) {
      return "(" + left.sql(scope) + (and ? " AND " : " OR ") + right.sql(scope) + ")";
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      if (!reads(path)) {
        return Leaves.FALSE_SQL;
      }
      return "(" + sql(scope) + " IS NULL AND " + anyMissing(scope, path, left, right) + ")";
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      Xpath a = left.xpath(scope);
      Xpath b = right.xpath(scope);
      return and
          ? Xpath.truth(Xpath.both(a.yes(), b.yes()), Xpath.either(a.no(), b.no()))
          : Xpath.truth(Xpath.either(a.yes(), b.yes()), Xpath.both(a.no(), b.no()));
    }

    @Override
    public boolean reads(String path) {
      return left.reads(path) || right.reads(path);
    }
  }

  /** Not; unknown stays unknown. */
  record Not(Node inner) implements Node {
    @Override
    public long at(Frame frame) {
      long value = inner.at(frame);
      return value == Truth.UNKNOWN ? value : Truth.TRUE - value;
    }

    @Override
    public void why(Frame frame, Trace trace) {
      inner.why(frame, trace);
    }

    @Override
    public String sql(SqlScope scope) {
      return "(NOT " + inner.sql(scope) + ")";
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      return inner.missingSql(scope, path);
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      Xpath of = inner.xpath(scope);
      return Xpath.truth(of.no(), of.yes());
    }

    @Override
    public boolean reads(String path) {
      return inner.reads(path);
    }
  }

  /** Membership in a written list. */
  record OneOf(Node inner, List<Leaves.Constant> allowed) implements Node {
    @Override
    public long at(Frame frame) {
      long value = inner.at(frame);
      if (value == Truth.UNKNOWN) {
        return value;
      }
      for (int i = 0; i < allowed.size(); i++) {
        if (allowed.get(i).value() == value) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    }

    @Override
    public void why(Frame frame, Trace trace) {
      inner.why(frame, trace);
    }

    @Override
    public String sql(SqlScope scope) {
      return "("
          + inner.sql(scope)
          + allowed.stream()
              .map(Leaves.Constant::sqlText)
              .collect(Collectors.joining(", ", " IN (", "))"));
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      return inner.missingSql(scope, path);
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      Xpath of = inner.xpath(scope);
      String[] tests =
          allowed.stream()
              .map(each -> "(" + of.value() + " = " + each.xpath(scope).value() + ")")
              .toArray(String[]::new);
      String test = Xpath.either(tests);
      return Xpath.truth(Xpath.both(of.given(), test), Xpath.both(of.given(), "not(" + test + ")"));
    }

    @Override
    public boolean reads(String path) {
      return inner.reads(path);
    }
  }

  /** {@code condition ? yes : no}; an unknown condition leaves all unknown, as in CEL. */
  record Either(Node condition, Node yes, Node no) implements Node {
    @Override
    public long at(Frame frame) {
      long which = condition.at(frame);
      if (which == Truth.UNKNOWN) {
        return which;
      }
      return which == Truth.TRUE ? yes.at(frame) : no.at(frame);
    }

    @Override
    public void why(Frame frame, Trace trace) {
      long which = condition.at(frame);
      condition.why(frame, trace);
      if (which != Truth.UNKNOWN) {
        (which == Truth.TRUE ? yes : no).why(frame, trace);
      }
    }

    @Override
    public String sql(SqlScope scope) {
      String test = condition.sql(scope);
      return "(CASE WHEN %s THEN %s WHEN NOT %s THEN %s END)"
          .formatted(test, yes.sql(scope), test, no.sql(scope));
    }

    @Override
    public String missingSql(SqlScope scope, String path) {
      if (!reads(path)) {
        return Leaves.FALSE_SQL;
      }
      String test = condition.sql(scope);
      return "(CASE WHEN %s THEN %s WHEN NOT %s THEN %s ELSE %s END)"
          .formatted(
              test,
              yes.missingSql(scope, path),
              test,
              no.missingSql(scope, path),
              condition.missingSql(scope, path));
    }

    @Override
    public Xpath xpath(XpathScope scope) {
      Xpath test = condition.xpath(scope);
      Xpath then = yes.xpath(scope);
      Xpath other = no.xpath(scope);
      return new Xpath(
          Xpath.either(Xpath.both(test.yes(), orTrue(then)), Xpath.both(test.no(), orTrue(other))),
          "if(" + test.yes() + ", " + text(then) + ", " + text(other) + ")",
          Xpath.either(Xpath.both(test.yes(), then.yes()), Xpath.both(test.no(), other.yes())),
          Xpath.either(Xpath.both(test.yes(), then.no()), Xpath.both(test.no(), other.no())));
    }

    private static String orTrue(Xpath of) {
      return of.given().isEmpty() ? Xpath.TRUE : of.given();
    }

    private static String text(Xpath of) {
      return of.value().isEmpty() ? "''" : of.value();
    }

    @Override
    public boolean reads(String path) {
      return condition.reads(path) || yes.reads(path) || no.reads(path);
    }

    @Override
    public int scale() {
      return yes.scale();
    }
  }

  static String anyMissing(SqlScope scope, String path, Node... nodes) {
    List<String> parts = new ArrayList<>();
    for (Node node : nodes) {
      if (node.reads(path)) {
        parts.add(node.missingSql(scope, path));
      }
    }
    return parts.isEmpty() ? Leaves.FALSE_SQL : "(" + String.join(" OR ", parts) + ")";
  }
}
