package vn.chungtay.rules;

import vn.chungtay.standards.Fact;

/** Where a rule stands while it is written as SQL: over a household row or over a member row. */
interface SqlScope {
  /** The column of a fact. */
  String column(Fact fact);

  /** The column that counts the household's members; null where there is none. */
  String persons();

  /** Over the household: an expression for "a member fulfils"; registered once for the sums. */
  String someMember(Node condition);

  /** Over the household: more than {@code percent} of the members fulfil. */
  String shareOfMembers(Node condition, String percent);

  /** Over the household: a member leaves {@code condition} unknown for want of {@code path}. */
  String memberMissing(Node condition, String path);
}
