package vn.chungtay.areas;

import java.util.List;
import java.util.Map;
import vn.chungtay.values.Message;

/**
 * What an import changed, or would change.
 *
 * @param problems why nothing was stored; empty where all is well
 * @param made new units by level
 * @param changed units with a new name, type, parent or end, by level
 * @param dropped units that no file has any more
 * @param firstLines the first changes in words, for a person to look at
 */
public record ImportReport(
    List<ImportProblem> problems,
    Map<AreaLevel, Long> made,
    Map<AreaLevel, Long> changed,
    int dropped,
    int events,
    int successions,
    int labels,
    int totals,
    int boundaries,
    List<Message> firstLines) {
  /** True where everything in the files was known already. */
  public boolean nothingNew() {
    return problems.isEmpty()
        && made.isEmpty()
        && changed.isEmpty()
        && dropped + events + successions + labels + totals + boundaries == 0;
  }
}
