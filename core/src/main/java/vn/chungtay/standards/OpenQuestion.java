package vn.chungtay.standards;

import vn.chungtay.values.Language;

/**
 * What a rulebook does not know, told to whoever relies on it.
 *
 * @param answeredBy code of the point table that answers it once a complete one is loaded; empty
 *     where only a new reading of the law can
 */
public record OpenQuestion(Bilingual text, String answeredBy) {
  /** The question in {@code language}. */
  public String in(Language language) {
    return text.in(language);
  }
}
