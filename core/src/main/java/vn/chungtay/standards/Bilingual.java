package vn.chungtay.standards;

import vn.chungtay.values.Language;

/** One text of a rulebook in both languages; the Vietnamese one is the law's own word. */
public record Bilingual(String vi, String en) {
  /** The text in {@code language}. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
