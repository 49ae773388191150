package vn.chungtay.rules;

import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** A rule of a rulebook that cannot be used: code RUL-001, with the clause and the place in it. */
public final class RuleRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String clause;
  private final String rule;
  private final String problem;

  RuleRefused(String clause, String rule, String problem) {
    super("RUL-001 " + clause + ": " + problem);
    this.clause = clause;
    this.rule = rule;
    this.problem = problem;
  }

  /** Clause, rule, what is wrong and what to do. */
  public String message(Language language) {
    return Texts.in(language).text("rules.refused", clause, rule, problem);
  }
}
