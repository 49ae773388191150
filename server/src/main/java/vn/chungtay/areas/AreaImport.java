package vn.chungtay.areas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports official lists, tables of successors, events, labels, totals and boundaries. All or
 * nothing: a file with a problem stores nothing. Safe to repeat: the same files again change
 * nothing.
 */
@Service
public final class AreaImport {
  private final DataSource application;
  private final TransactionTemplate transaction;

  /** Works through {@code application}, the pool of the application's role. */
  public AreaImport(DataSource application) {
    this.application = application;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(application));
  }

  /** What {@link #store} would change; nothing is stored. */
  public ImportReport preview(List<SourceFile> files) {
    return run(files, "", false, report -> {}, step -> {});
  }

  /** The same, telling how far it is. */
  public ImportReport preview(List<SourceFile> files, ImportProgress progress) {
    return run(files, "", false, report -> {}, progress);
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
    return run(files, actor, true, beforeCommit, step -> {});
  }

  /** The same, telling how far it is; nothing is stored where the progress stops it. */
  public ImportReport store(
      List<SourceFile> files,
      String actor,
      Consumer<ImportReport> beforeCommit,
      ImportProgress progress) {
    return run(files, actor, true, beforeCommit, progress);
  }

  private ImportReport run(
      List<SourceFile> files,
      String actor,
      boolean keep,
      Consumer<ImportReport> beforeCommit,
      ImportProgress progress) {
    ImportReport report =
        transaction.execute(
            status -> {
              Connection connection = DataSourceUtils.getConnection(application);
              try {
                ImportReport made = inside(connection, files, actor, progress);
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

  private ImportReport inside(
      Connection connection, List<SourceFile> files, String actor, ImportProgress progress)
      throws SQLException {
    progress.reached(1);
    JdbcClient client = JdbcClient.create(application);
    client.sql("select number from areas.edition for update").query(Long.class).single();
    StoredReader reader = new StoredReader(client);
    List<SourceFile> tables = files.stream().filter(f -> !Boundaries.isGeoJson(f)).toList();
    List<SourceFile> all = replaced(reader.sources(), tables);
    Retelling.Outcome outcome =
        new Retelling(connection, reader).tell(all, new EntryStore(client).active(), progress);
    List<ImportProblem> problems = new ArrayList<>(outcome.problems());
    Changes changes = outcome.changes();
    if (changes == null || !problems.isEmpty()) {
      return Retelling.refused(problems);
    }
    keepSources(client, tables, actor);
    progress.reached(5);
    int boundaries = 0;
    for (SourceFile file : files) {
      if (Boundaries.isGeoJson(file) && problems.isEmpty()) {
        boundaries += new Boundaries(connection, changes.wanted(), problems).take(file);
      }
    }
    return problems.isEmpty() ? Retelling.report(changes, boundaries) : Retelling.refused(problems);
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
}
