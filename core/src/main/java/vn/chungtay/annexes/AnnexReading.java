package vn.chungtay.annexes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Refusal;

/**
 * What was recognised in the tables of a document.
 *
 * @param annexes empty where the document has none, which is no fault of a plan
 * @param reason why the tables cannot be used; null where they can
 */
public record AnnexReading(List<Annex> annexes, @Nullable Refusal reason) {
  /** Copies. */
  public AnnexReading {
    annexes = List.copyOf(annexes);
  }

  static AnnexReading refused(Refusal refusal) {
    return new AnnexReading(List.of(), refusal);
  }

  /** Why the tables cannot be used; nothing of them should be stored then. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(reason);
  }
}
