package vn.chungtay.values;

/**
 * Why something was not done: a code that never changes its meaning, the field it concerns (empty
 * where it concerns the whole) and the message with place and remedy. A refusal is a value;
 * refusals are collected and shown together, never thrown.
 */
public record Refusal(String code, String field, Message message) {
  /** A refusal of one field of a form. */
  public static Refusal of(String code, String field, String key, Object... arguments) {
    return new Refusal(code, field, Message.of(key, arguments));
  }
}
