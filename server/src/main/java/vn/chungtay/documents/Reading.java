package vn.chungtay.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Refusal;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/**
 * What came of reading a file: the document, or the one reason why not.
 *
 * @param content null where the file is refused
 * @param reason null where the file was read
 * @param notes what a person should know though it stops nothing, e.g. a hidden sheet passed over
 */
public record Reading(
    @Nullable SourceDocument content, @Nullable Refusal reason, List<Message> notes) {
  static Reading of(SourceDocument document, List<Message> notes) {
    return new Reading(document, null, List.copyOf(notes));
  }

  static Reading refused(Refusal refusal) {
    return new Reading(null, refusal, List.of());
  }

  /** The document; empty where it was refused. */
  public Optional<SourceDocument> document() {
    return Optional.ofNullable(content);
  }

  /** Why the file cannot be read; empty where it was. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(reason);
  }
}
