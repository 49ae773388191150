package vn.chungtay.sources;

import java.util.Optional;

/** A paragraph or a table, one after the other as a reader of the document meets them. */
public sealed interface Block permits Paragraph, SourceTable {
  /** Where the block begins. */
  Place place();

  /** This block where it is a paragraph. */
  default Optional<Paragraph> asParagraph() {
    return Optional.empty();
  }

  /** This block where it is a table. */
  default Optional<SourceTable> asTable() {
    return Optional.empty();
  }
}
