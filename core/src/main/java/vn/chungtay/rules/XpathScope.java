package vn.chungtay.rules;

import vn.chungtay.standards.Fact;

/** Where the answers lie for a rule that is written as XPath. */
public interface XpathScope {
  /** Path of an answer of the household. */
  String household(Fact fact);

  /** Path of an answer of the member a rule stands at. */
  String member(Fact fact);

  /** Path of all members. */
  String members();

  /** The same places, seen from inside a condition on {@link #members()}. */
  XpathScope insideMember();
}
