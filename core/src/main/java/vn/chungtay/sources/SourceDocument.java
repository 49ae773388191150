package vn.chungtay.sources;

import java.util.List;

/**
 * A plan file as it was read: its blocks in reading order.
 *
 * @param name the file's name, for messages
 * @param blocks paragraphs and tables in reading order
 */
public record SourceDocument(String name, List<Block> blocks) {
  /** Copies, so that nobody changes a document that was read. */
  public SourceDocument {
    blocks = List.copyOf(blocks);
  }

  /** The paragraphs outside tables. */
  public List<Paragraph> paragraphs() {
    return blocks.stream().flatMap(block -> block.asParagraph().stream()).toList();
  }

  /** The tables. */
  public List<SourceTable> tables() {
    return blocks.stream().flatMap(block -> block.asTable().stream()).toList();
  }
}
