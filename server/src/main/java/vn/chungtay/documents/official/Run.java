package vn.chungtay.documents.official;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of one paragraph in one style: words, or a figure that comes from the annex.
 *
 * @param text the words; empty for a figure
 * @param figure null for words
 */
public record Run(String text, boolean bold, boolean italic, @Nullable BoundFigure figure) {
  /** Plain words. */
  public static Run words(String text) {
    return new Run(text, false, false, null);
  }

  /** Words in bold type. */
  public static Run bold(String text) {
    return new Run(text, true, false, null);
  }

  /** Words in italics. */
  public static Run italic(String text) {
    return new Run(text, false, true, null);
  }

  /** A figure of the annex. */
  public static Run figure(BoundFigure figure) {
    return new Run("", false, false, figure);
  }
}
