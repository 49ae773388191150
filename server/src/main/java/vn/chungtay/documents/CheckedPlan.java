package vn.chungtay.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Finding;
import vn.chungtay.sources.Refusal;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/**
 * A plan file after its audit.
 *
 * @param name as given
 * @param content null where the file cannot be used
 * @param reason why it cannot be used; null where it can
 * @param annexes empty where the plan has none
 * @param findings in the order of the checks, each check in the order of the document
 * @param notes what a person should know though it stops nothing
 */
public record CheckedPlan(
    String name,
    @Nullable SourceDocument content,
    @Nullable Refusal reason,
    List<Annex> annexes,
    List<Finding> findings,
    List<Message> notes) {
  /** Copies. */
  public CheckedPlan {
    annexes = List.copyOf(annexes);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  static CheckedPlan refused(String name, Refusal refusal) {
    return new CheckedPlan(name, null, refusal, List.of(), List.of(), List.of());
  }

  /** The document as it was read; empty where the file cannot be used. */
  public Optional<SourceDocument> document() {
    return Optional.ofNullable(content);
  }

  /** Why the file cannot be used. Nothing of it should be stored then. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(reason);
  }

  /** How many different units the annexes have. */
  public int unitCount() {
    return (int)
        annexes.stream()
            .flatMap(annex -> annex.units().stream())
            .map(unit -> unit.group() + "\n" + unit.name())
            .distinct()
            .count();
  }

  /** The years of all annexes, ascending. */
  public List<Integer> years() {
    return annexes.stream().flatMap(annex -> annex.years().stream()).distinct().sorted().toList();
  }

  /** How many tables of the document hold the annexes. */
  public int tableCount() {
    return annexes.stream().mapToInt(Annex::tables).sum();
  }
}
