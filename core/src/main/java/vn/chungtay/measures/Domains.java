package vn.chungtay.measures;

import java.util.List;
import java.util.function.Consumer;

/** The parts of a survey that estimates are asked for: the whole, then each group of a grouping. */
final class Domains {
  private Domains() {}

  /** Visits the parts of {@code atoms}, their members in the order of {@code sequence}. */
  static void forEach(
      Atoms atoms, List<Breakdown.Grouping> groupings, int[] sequence, Consumer<Domain> visitor) {
    visitor.accept(new Domain("", "", sequence, 0, sequence.length));
    for (int grouping = 0; grouping < groupings.size(); grouping++) {
      Breakdown.Grouping by = groupings.get(grouping);
      int[] groupOf = new int[atoms.size()];
      for (int atom = 0; atom < groupOf.length; atom++) {
        groupOf[atom] = atoms.group(atom, grouping);
      }
      Buckets buckets = Buckets.of(sequence, groupOf, by.labels().size());
      for (int group : by.inOrder()) {
        if (buckets.to(group) > buckets.from(group)) {
          visitor.accept(
              new Domain(
                  by.column(),
                  by.labels().get(group),
                  buckets.members(),
                  buckets.from(group),
                  buckets.to(group)));
        }
      }
    }
  }

  /** 0, 1, 2 … in order. */
  static int[] natural(int size) {
    int[] sequence = new int[size];
    for (int at = 0; at < size; at++) {
      sequence[at] = at;
    }
    return sequence;
  }
}
