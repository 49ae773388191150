package vn.chungtay.documents.official;

import java.util.Locale;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/**
 * Something a person should know about a document that was written: a refusal or a caution as a
 * value.
 *
 * @param message what it is and what to do
 */
public record Remark(Code code, Message message) {
  /** What it is about. */
  public enum Code {
    /** A bound figure names a cell that the annexes do not have; "…" is printed. */
    NO_CELL,
    /** A bound figure names a cell without a value; "…" is printed. */
    NO_VALUE,
    /** A workbook of annexes was asked for and there is none; an empty sheet is written. */
    NO_ANNEX,
    /** A printed sum or rate differs from its formula; the printed one is kept as a number. */
    KEPT
  }

  /** A remark about {@code details}, the first of them the place. */
  static Remark of(Code code, Object... details) {
    String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Remark(code, Message.of("official.remark-" + name, details));
  }

  /** The remark as a sentence. */
  public String in(Language language) {
    return message.in(language);
  }
}
