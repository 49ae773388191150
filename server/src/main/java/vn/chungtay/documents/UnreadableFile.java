package vn.chungtay.documents;

import vn.chungtay.sources.Place;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Message;

/** Carries a refusal out of the depth of a reader; the face turns it into a value. */
final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  UnreadableFile(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  static UnreadableFile of(String code, Object... arguments) {
    return new UnreadableFile(Refusal.of(code, key(code), arguments));
  }

  static UnreadableFile at(Place place, String code, Object... arguments) {
    return new UnreadableFile(new Refusal(code, Message.of(key(code), arguments), place));
  }

  Refusal refusal() {
    return refusal;
  }

  private static String key(String code) {
    return "documents." + code;
  }
}
