package vn.chungtay.sources;

import java.util.Optional;

/**
 * One paragraph of running text as printed, white space at its ends removed, never empty. Deleted
 * text of tracked changes is not in it.
 */
public record Paragraph(String text, Place place) implements Block {
  @Override
  public Optional<Paragraph> asParagraph() {
    return Optional.of(this);
  }
}
