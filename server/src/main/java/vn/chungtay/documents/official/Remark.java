package vn.chungtay.documents.official;

import java.util.List;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * Something a person should know about a document that was written: a refusal or a caution as a
 * value.
 *
 * @param place where in the document: a cell's tag or the beginning of a paragraph
 */
public record Remark(Code code, String place, List<String> details) {
  /** What it is about. */
  public enum Code {
    /** A bound figure names a cell that the annexes do not have. */
    NO_CELL,
    /** A bound figure names a cell without a value; "…" is printed. */
    NO_VALUE,
    /** A printed sum or rate differs from its formula; the printed one is kept as a number. */
    KEPT
  }

  /** Copies the details. */
  public Remark {
    details = List.copyOf(details);
  }

  /** The remark as a sentence. */
  public String in(Language language) {
    String key =
        "official.remark-" + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    Object[] filled = new Object[details.size() + 1];
    filled[0] = place;
    for (int i = 0; i < details.size(); i++) {
      filled[i + 1] = details.get(i);
    }
    return Texts.in(language).text(key, filled);
  }
}
