package vn.chungtay.sources;

import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/**
 * Why a file cannot be used, and what to do about it. Nothing of a refused file is stored.
 *
 * @param code stable, e.g. {@code DOC-003}; one code, one meaning
 * @param message what is wrong and the remedy
 * @param place where; the whole file where nothing more exact is known
 */
public record Refusal(String code, Message message, Place place) {
  /** The refusal of a whole file. */
  public static Refusal of(String code, String key, Object... arguments) {
    return new Refusal(code, Message.of(key, arguments), Place.document());
  }

  /** One line: code, place where it is known, message. */
  public String in(Language language) {
    String where = place.kind() == Place.Kind.DOCUMENT ? "" : place.text(language) + ": ";
    return code + " " + where + message.in(language);
  }
}
