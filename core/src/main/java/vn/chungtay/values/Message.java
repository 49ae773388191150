package vn.chungtay.values;

import java.util.List;

/**
 * A sentence to a person, not yet in a language: the key of its text and what fills it. An argument
 * may be a message itself.
 */
public record Message(String key, List<Object> arguments) {
  /** Copies the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** The message of {@code key} with its arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** The sentence in {@code language}. */
  public String in(Language language) {
    Object[] filled =
        arguments.stream()
            .map(each -> each instanceof Message inner ? inner.in(language) : each)
            .toArray();
    return Texts.in(language).text(key, filled);
  }
}
