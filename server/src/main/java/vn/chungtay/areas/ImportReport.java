package vn.chungtay.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** The counts by name, for the audit trail. */
  public Map<String, String> audited() {
    Map<String, String> counts = new TreeMap<>();
    made.forEach((level, n) -> counts.put("made." + level, n.toString()));
    changed.forEach((level, n) -> counts.put("changed." + level, n.toString()));
    counts.put("dropped", String.valueOf(dropped));
    counts.put("events", String.valueOf(events));
    counts.put("totals", String.valueOf(totals));
    counts.put("boundaries", String.valueOf(boundaries));
    return counts;
  }

  /** The counts in words, one line a kind, only of kinds that change. */
  public List<Message> summary() {
    List<Message> lines = new ArrayList<>();
    made.forEach((level, n) -> lines.add(line("areas.count-made", Message.of(level.textKey()), n)));
    changed.forEach(
        (level, n) -> lines.add(line("areas.count-changed", Message.of(level.textKey()), n)));
    count(lines, "areas.count-dropped", dropped);
    count(lines, "areas.count-events", events);
    count(lines, "areas.count-successions", successions);
    count(lines, "areas.count-labels", labels);
    count(lines, "areas.count-totals", totals);
    count(lines, "areas.count-boundaries", boundaries);
    return lines;
  }

  private static void count(List<Message> lines, String key, int number) {
    if (number > 0) {
      lines.add(Message.of(key, BigDecimal.valueOf(number)));
    }
  }

  private static Message line(String key, Message level, long number) {
    return Message.of(key, level, BigDecimal.valueOf(number));
  }
}
