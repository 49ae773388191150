package vn.chungtay.annexes;

import java.util.List;
import vn.chungtay.sources.SourceDocument;

/**
 * An audit that needs the words of the document beside its annexes. Audits of sentences and of
 * citations plug in here.
 */
@FunctionalInterface
public interface DocumentAudit {
  /**
   * The findings, in the order of the document.
   *
   * @param document paragraphs and tables
   * @param annexes what was recognised in the tables; may be empty
   */
  List<Finding> audit(SourceDocument document, List<Annex> annexes);
}
