package vn.chungtay.areas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.values.Message;

/**
 * Imports official lists, tables of successors, events, labels, totals and boundaries. All or
 * nothing: a file with a problem stores nothing. Safe to repeat: the same files again change
 * nothing.
 */
@Service
public final class AreaImport {
  private static final int FIRST_LINES = 12;

  private final DataSource application;
  private final TransactionTemplate transaction;

  /** Works through {@code application}, the pool of the application's role. */
  public AreaImport(DataSource application) {
    this.application = application;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(application));
  }

  /** What {@link #store} would change; nothing is stored. */
  public ImportReport preview(List<SourceFile> files) {
    return run(files, "", false, report -> {});
  }

  /**
   * Stores what the files tell, in one transaction.
   *
   * @param actor sign-in name of the user, kept beside the files
   * @param beforeCommit told what was stored while it can still be undone: the audit entry; not
   *     told where there is a problem or nothing new
   */
  public ImportReport store(
      List<SourceFile> files, String actor, Consumer<ImportReport> beforeCommit) {
    return run(files, actor, true, beforeCommit);
  }

  private ImportReport run(
      List<SourceFile> files, String actor, boolean keep, Consumer<ImportReport> beforeCommit) {
    ImportReport report =
        transaction.execute(
            status -> {
              Connection connection = DataSourceUtils.getConnection(application);
              try {
                ImportReport made = inside(connection, files, actor);
                if (!keep || !made.problems().isEmpty()) {
                  status.setRollbackOnly();
                } else if (!made.nothingNew()) {
                  beforeCommit.accept(made);
                }
                return made;
              } catch (SQLException e) {
                throw new DataAccessResourceFailureException("areas were not imported", e);
              } finally {
                DataSourceUtils.releaseConnection(connection, application);
              }
            });
    return java.util.Objects.requireNonNull(report);
  }

  private ImportReport inside(Connection connection, List<SourceFile> files, String actor)
      throws SQLException {
    JdbcClient client = JdbcClient.create(application);
    client.sql("select number from areas.edition for update").query(Long.class).single();
    StoredReader reader = new StoredReader(client);
    List<SourceFile> tables = files.stream().filter(f -> !Boundaries.isGeoJson(f)).toList();
    List<SourceFile> all = replaced(reader.sources(), tables);
    List<ImportProblem> problems = new ArrayList<>();
    List<SourceRows> rows = new ArrayList<>();
    all.forEach(f -> rows.add(SourceReader.read(f, problems)));
    Timeline.Told told = Timeline.of(rows, problems);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    Stored stored = reader.history();
    Changes changes = Changes.between(stored, told, new Ids(connection, "areas.unit"));
    if (!changes.isEmpty()) {
      problems.addAll(write(connection, changes, reader));
    }
    if (problems.isEmpty()) {
      keepSources(client, tables, actor);
    }
    int boundaries = 0;
    for (SourceFile file : files) {
      if (Boundaries.isGeoJson(file) && problems.isEmpty()) {
        boundaries += new Boundaries(connection, changes.wanted(), problems).take(file);
      }
    }
    return problems.isEmpty() ? report(changes, boundaries) : refused(problems);
  }

  private List<ImportProblem> write(Connection connection, Changes changes, StoredReader reader)
      throws SQLException {
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
      Stored.Unit first = changes.dropped().get(0);
      return List.of(
          ImportProblem.of(
              "", 0, "", "AREA-036", first.last().fullName() + " (" + first.code() + ")"));
    }
  }

  /** A file replaces an earlier one of the same name and day. */
  private static List<SourceFile> replaced(List<SourceFile> known, List<SourceFile> given) {
    List<SourceFile> all = new ArrayList<>();
    for (SourceFile file : known) {
      if (given.stream().noneMatch(g -> sameSource(file, g))) {
        all.add(file);
      }
    }
    all.addAll(given);
    return all;
  }

  private static boolean sameSource(SourceFile one, SourceFile other) {
    return one.name().equals(other.name()) && java.util.Objects.equals(one.day(), other.day());
  }

  private static void keepSources(JdbcClient client, List<SourceFile> files, String actor) {
    for (SourceFile file : files) {
      client
          .sql(
              """
              insert into areas.source (name, day, digest, content, imported_by)
              values (:name, :day, :digest, :content, :actor)
              on conflict (name, coalesce(day, '-infinity')) do update
                set digest = excluded.digest, content = excluded.content,
                    imported_by = excluded.imported_by, imported_at = now()
                where source.digest <> excluded.digest
              """)
          .param("name", file.name())
          .param("day", file.day(), java.sql.Types.DATE)
          .param("digest", digest(file.content()))
          .param("content", file.content())
          .param("actor", actor)
          .update();
    }
  }

  private static String digest(String content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ImportReport refused(List<ImportProblem> problems) {
    return new ImportReport(List.copyOf(problems), Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, List.of());
  }

  private static ImportReport report(Changes changes, int boundaries) {
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
