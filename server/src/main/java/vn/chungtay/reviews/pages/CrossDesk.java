package vn.chungtay.reviews.pages;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.reviews.CrossDraft;
import vn.chungtay.surveys.AnswerSet;

/**
 * An opened page of a blind form, and how it is filled in.
 *
 * @param ofPaper true where forms are keyed one after the other from a pile of paper
 */
record CrossDesk(CrossDraft.Seat seat, boolean ofPaper) {
  private static final String PAPER = "paper";

  /** A page opened now. */
  static CrossDesk open(Optional<CrossDraft> begun, boolean ofPaper) {
    return new CrossDesk(new CrossDraft.Seat(UUID.randomUUID().toString(), seen(begun)), ofPaper);
  }

  /** The page that sent these fields. */
  static CrossDesk of(Map<String, String> fields) {
    String id = fields.getOrDefault("seat", "");
    String seen = fields.getOrDefault("seen", "");
    return new CrossDesk(
        new CrossDraft.Seat(
            id.matches("[0-9a-f-]{36}") ? id : UUID.randomUUID().toString(),
            seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0),
        isPaper(fields.getOrDefault("from", "")));
  }

  static boolean isPaper(String from) {
    return from.equals(PAPER);
  }

  private static int seen(Optional<CrossDraft> begun) {
    return begun.map(CrossDraft::edition).orElse(0);
  }

  /** The same page, told what stands there by now: whoever saves again wants this one. */
  CrossDesk knowing(Optional<CrossDraft> now) {
    return new CrossDesk(new CrossDraft.Seat(seat.id(), seen(now)), ofPaper);
  }

  /** The fields that travel with the form. */
  CrossSurveyView.Seat fields() {
    return new CrossSurveyView.Seat(seat.id(), seat.seen(), ofPaper ? PAPER : "");
  }

  AnswerSet.Way way() {
    return ofPaper ? AnswerSet.Way.PAPER : AnswerSet.Way.BROWSER;
  }

  /** The form of a household, filled in the same way. */
  String form(long pickId) {
    return form(pickId, ofPaper);
  }

  static String form(long pickId, boolean ofPaper) {
    return "/cross-checks/households/" + pickId + (ofPaper ? "?from=" + PAPER : "");
  }
}
