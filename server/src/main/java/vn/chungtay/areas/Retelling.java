package vn.chungtay.areas;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/** Tells the history anew from all its sources and writes what became different. */
final class Retelling {
  private static final int FIRST_LINES = 12;
  private static final Pattern IN_USE = Pattern.compile("\\((?:\\w+)\\)=\\((\\d+)\\)");

  /** Problems, or what changed: written but not yet committed. */
  record Outcome(List<ImportProblem> problems, @Nullable Changes changes) {}

  private final Connection connection;
  private final StoredReader reader;

  Retelling(Connection connection, StoredReader reader) {
    this.connection = connection;
    this.reader = reader;
  }

  Outcome tell(List<SourceFile> sources, List<EntryStep.Numbered> entries, ImportProgress progress)
      throws SQLException {
    List<ImportProblem> problems = new ArrayList<>();
    List<SourceRows> rows = new ArrayList<>();
    sources.forEach(f -> rows.add(SourceReader.read(f, problems)));
    progress.reached(2);
    Timeline.Told told = Timeline.of(rows, entries, problems);
    if (!problems.isEmpty()) {
      return new Outcome(problems, null);
    }
    progress.reached(3);
    Changes changes = Changes.between(reader.history(), told, new Ids(connection, "areas.unit"));
    progress.reached(4);
    return new Outcome(changes.isEmpty() ? List.of() : write(changes), changes);
  }

  private List<ImportProblem> write(Changes changes) throws SQLException {
    try {
      new ChangesWriter(connection).write(changes, reader.events());
      try (var now = connection.createStatement()) {
        now.execute("set constraints all immediate");
      }
      return List.of();
    } catch (SQLException e) {
      boolean inUse = "23503".equals(e.getSQLState()) && !changes.dropped().isEmpty();
      if (!inUse) {
        throw e;
      }
      Stored.Unit used = used(changes, String.valueOf(e.getMessage()));
      return List.of(
          ImportProblem.of(
              "", 0, "", "AREA-036", used.last().fullName() + " (" + used.code() + ")"));
    }
  }

  /** The database names the unit that other things hang on. */
  private static Stored.Unit used(Changes changes, String message) {
    Matcher named = IN_USE.matcher(message);
    long id = named.find() ? Long.parseLong(named.group(1)) : -1;
    return changes.dropped().stream()
        .filter(u -> u.id() == id)
        .findFirst()
        .orElse(changes.dropped().get(0));
  }

  static ImportReport refused(List<ImportProblem> problems) {
    return new ImportReport(List.copyOf(problems), Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, List.of());
  }

  static ImportReport report(Changes changes, int boundaries) {
    List<Message> lines = new ArrayList<>();
    Set<Stored.Unit> made = ordered(changes.made());
    Set<Stored.Unit> changed = ordered(changes.changed());
    made.stream().limit(FIRST_LINES).forEach(u -> lines.add(line("areas.line-made", u)));
    changed.stream().limit(FIRST_LINES).forEach(u -> lines.add(line("areas.line-changed", u)));
    changes.dropped().stream()
        .limit(FIRST_LINES)
        .forEach(u -> lines.add(line("areas.line-dropped", u)));
    return new ImportReport(
        List.of(),
        byLevel(changes.made()),
        byLevel(changes.changed()),
        changes.dropped().size(),
        changes.events().size(),
        changes.links().size(),
        changes.labels().size(),
        changes.totals().size(),
        boundaries,
        lines);
  }

  private static Set<Stored.Unit> ordered(List<Stored.Unit> units) {
    Set<Stored.Unit> ordered =
        new TreeSet<>(
            java.util.Comparator.comparing(Stored.Unit::level)
                .thenComparing(Stored.Unit::code)
                .thenComparing(Stored.Unit::id));
    ordered.addAll(units);
    return ordered;
  }

  private static Message line(String key, Stored.Unit unit) {
    DayRange days = unit.existence();
    Object from = days.from() == null ? Message.of("areas.unknown-day") : days.from();
    Object until = days.until() == null ? Message.of("areas.today") : days.until().minusDays(1);
    return Message.of(key, unit.last().fullName(), unit.code(), from, until);
  }

  private static Map<AreaLevel, Long> byLevel(List<Stored.Unit> units) {
    Map<AreaLevel, Long> counts = new EnumMap<>(AreaLevel.class);
    units.forEach(u -> counts.merge(u.level(), 1L, Long::sum));
    return counts;
  }
}
