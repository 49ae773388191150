package vn.chungtay.rulebooks;

import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Nothing could be classified; says which file, why, and what to do. */
public final class Unclassifiable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message message;

  Unclassifiable(String key, Object... arguments) {
    super(key + " " + java.util.List.of(arguments));
    this.message = Message.of(key, arguments);
  }

  /** The sentence to show. */
  public String message(Language language) {
    return message.in(language);
  }
}
