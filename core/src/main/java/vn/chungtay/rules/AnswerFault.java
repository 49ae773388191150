package vn.chungtay.rules;

import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * An answer that cannot be taken: never turned into another one, never dropped.
 *
 * @param member place of the member, from 0; -1 for the household
 * @param fact the question's name
 * @param value what was written
 * @param code {@code not-whole}, {@code not-decimal}, {@code not-flag}, {@code not-choice}, {@code
 *     too-small}, {@code too-great}, {@code unknown-fact}
 * @param expected what would be right
 */
public record AnswerFault(int member, String fact, String value, String code, String expected) {
  /** What, where and what to do. */
  public String message(Language language) {
    Texts texts = Texts.in(language);
    String who =
        member < 0 ? texts.text("rules.household") : texts.text("rules.member-number", member + 1);
    return who + " · " + fact + ": " + texts.text("rules.fault." + code, value, expected);
  }
}
