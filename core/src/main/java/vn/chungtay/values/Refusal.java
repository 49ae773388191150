package vn.chungtay.values;

import java.util.List;

/**
 * Why something was not done: a code that never changes its meaning, the field it concerns (empty
 * where it concerns the whole), and the text with place and remedy by key. A refusal is a value; it
 * is collected and shown together with others, never thrown.
 */
public record Refusal(String code, String field, String key, List<Object> arguments) {
  /** A refusal of one field of a form. */
  public static Refusal of(String code, String field, String key, Object... arguments) {
    return new Refusal(code, field, key, List.of(arguments));
  }

  /** The message in the words of {@code texts}. */
  public String message(Texts texts) {
    return texts.text(key, arguments.toArray());
  }
}
