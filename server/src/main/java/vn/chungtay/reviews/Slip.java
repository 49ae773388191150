package vn.chungtay.reviews;

import java.util.List;
import java.util.Optional;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.rulebooks.PlainSheet;

/**
 * Why a household got its result, on one page that its people can read.
 *
 * @param outcome the result, in words
 * @param before the class it had, in words
 * @param judged the day whose law judged the household, as written
 * @param plain the same for the family, in everyday words; empty where the result was typed
 * @param sheet each answer that counted, clause and act, for who checks; empty where plain is
 * @param typed why there is no sheet; empty where there is one
 * @param warnings what the reader has to know about the page itself
 * @param objecting how to object, at whom, until when
 * @param law the acts the last lines rest on, marked where nobody compared them
 */
public record Slip(
    long entryId,
    String head,
    String number,
    String village,
    String commune,
    String outcome,
    String before,
    String judged,
    Optional<PlainSheet> plain,
    Optional<ExplanationSheet> sheet,
    String typed,
    List<String> warnings,
    List<String> objecting,
    String law) {
  /** Copies the lists. */
  public Slip {
    warnings = List.copyOf(warnings);
    objecting = List.copyOf(objecting);
  }
}
