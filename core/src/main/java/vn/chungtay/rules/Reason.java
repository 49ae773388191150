package vn.chungtay.rules;

import java.util.List;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.LegalSource;

/**
 * One clause that counted in a judgement, with the answers that made it so.
 *
 * @param kind what the clause decided
 * @param code indicator, income side or class
 * @param title the law's words
 * @param clause id of the clause
 * @param source act and article
 * @param answers the answers that decided
 */
public record Reason(
    Kind kind,
    String code,
    Bilingual title,
    String clause,
    LegalSource source,
    List<Answer> answers) {
  /** What a clause decides. */
  public enum Kind {
    CLASS,
    INCOME,
    DEPRIVATION
  }
}
