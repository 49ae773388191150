package vn.chungtay.rules;

import java.math.BigDecimal;
import vn.chungtay.standards.Fact;

/**
 * One answer that counted in a decision.
 *
 * @param fact the question
 * @param member place of the member in the household, from 0; -1 for the household's own answers
 * @param code the answer as a whole number, see {@link #text}
 */
public record Answer(Fact fact, int member, long code) {
  /** The answer as a file writes it: {@code true}, {@code rural}, {@code 31.5}. */
  public String text() {
    return switch (fact.type()) {
      case BOOL -> code == Truth.TRUE ? "true" : "false";
      case CHOICE -> fact.choiceCodes().get((int) code);
      case DECIMAL ->
          BigDecimal.valueOf(code, fact.decimals()).stripTrailingZeros().toPlainString();
      case WHOLE -> Long.toString(code);
    };
  }
}
