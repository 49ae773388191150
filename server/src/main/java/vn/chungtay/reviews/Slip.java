package vn.chungtay.reviews;

import java.util.List;
import java.util.Optional;
import vn.chungtay.rulebooks.ExplanationSheet;

/**
 * Why a household got its result, on one page that its people can read.
 *
 * @param outcome the result, in words
 * @param before the class it had, in words
 * @param judged the day whose law judged the household, as written
 * @param sheet each answer that counted, clause and act; empty where the result was typed
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
