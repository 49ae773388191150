package vn.chungtay.rules;

import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;

/** A rule of a rulebook that cannot be used: code RUL-001, with the clause and the place in it. */
public final class RuleRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String clause;
  private final String rule;
  private final String problem;
  private final transient @Nullable Message words;

  RuleRefused(String clause, String rule, String problem) {
    super("RUL-001 " + clause + ": " + problem);
    this.clause = clause;
    this.rule = rule;
    this.problem = problem;
    this.words = null;
  }

  /** A decision table that does not hold: {@code place} names the spot of its grid. */
  RuleRefused(String book, String place, Message words) {
    super("RUL-001 " + book + ": " + words.in(Language.EN));
    this.clause = book;
    this.rule = place;
    this.problem = "";
    this.words = words;
  }

  /** Clause, rule, what is wrong and what to do. */
  public String message(Language language) {
    return Texts.in(language)
        .text("rules.refused", clause, rule, words == null ? problem : words.in(language));
  }
}
