package vn.chungtay.areas;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people write down about units themselves, beside the imported files. Each change tells the
 * whole history anew in one transaction: what does not fit the files or the other entries is
 * refused and nothing is stored.
 */
@Service
public final class AreaEntries {
  private final DataSource application;
  private final JdbcClient client;
  private final EntryStore store;
  private final TransactionTemplate transaction;

  /** Works through {@code application}, the pool of the application's role. */
  public AreaEntries(DataSource application) {
    this.application = application;
    this.client = JdbcClient.create(application);
    this.store = new EntryStore(client);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(application));
  }

  /**
   * A change to be made.
   *
   * @param added what is written down; null where something is only taken back
   * @param withdrawn the number of the entry taken back; null where something is only added
   * @param reason why it is taken back
   * @param formKey made with the form, so that the same form sent twice changes once
   */
  public record Change(
      @Nullable AreaEntry added, @Nullable Long withdrawn, String reason, UUID formKey) {}

  /** Everything written of this unit, withdrawn or not, latest first. */
  public List<WrittenEntry> list(Area area) {
    return store.of(area.code()).stream().filter(w -> speaksOf(w.entry(), area)).toList();
  }

  /** The entry of that number. */
  public WrittenEntry get(long id) {
    return store.get(id);
  }

  /** What {@link #store} would change; nothing is stored. */
  public ImportReport preview(Change change) {
    return run(change, null, report -> {});
  }

  /**
   * Makes the change in one transaction.
   *
   * @param beforeCommit told what was changed while it can still be undone: the audit entry; not
   *     told where nothing was
   */
  public ImportReport store(Change change, String actor, Consumer<ImportReport> beforeCommit) {
    return run(change, actor, beforeCommit);
  }

  /**
   * The units whose people must agree: each that the entry speaks of, as it stood about the day.
   */
  public List<Area> touched(AreaBook book, AreaEntry entry) {
    List<Area> areas = new ArrayList<>();
    entry.units().forEach(u -> areas.addAll(named(book, u, entry.day())));
    entry.made().stream()
        .flatMap(m -> m.children().stream())
        .forEach(code -> book.findByCode(code, entry.day()).ifPresent(areas::add));
    return areas;
  }

  private static List<Area> named(AreaBook book, AreaEntry.Unit unit, LocalDate day) {
    return book.listByCode(unit.code()).stream()
        .filter(a -> a.level() == unit.level())
        .filter(a -> a.existence().contains(day) || a.existence().contains(day.minusDays(1)))
        .map(a -> book.get(a.id(), day.minusDays(1)))
        .toList();
  }

  private static boolean speaksOf(AreaEntry entry, Area area) {
    boolean about =
        area.existence().contains(entry.day())
            || area.existence().contains(entry.day().minusDays(1));
    boolean creation =
        entry.kind() == AreaEntry.Kind.CREATED || entry.kind() == AreaEntry.Kind.KNOWN;
    boolean before =
        !creation && entry.units().contains(new AreaEntry.Unit(area.level(), area.code()));
    boolean after =
        entry.made().stream()
            .anyMatch(m -> m.level() == area.level() && entry.codeOf(m).equals(area.code()));
    return about && (before || after);
  }

  private ImportReport run(
      Change change, @Nullable String actor, Consumer<ImportReport> beforeCommit) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Connection connection = DataSourceUtils.getConnection(application);
              try {
                Made made = inside(connection, change, actor);
                if (made.written()) {
                  beforeCommit.accept(made.report());
                } else {
                  status.setRollbackOnly();
                }
                return made.report();
              } catch (SQLException e) {
                throw new DataAccessResourceFailureException("the entry was not stored", e);
              } finally {
                DataSourceUtils.releaseConnection(connection, application);
              }
            }));
  }

  private record Made(ImportReport report, boolean written) {}

  private Made inside(Connection connection, Change change, @Nullable String actor)
      throws SQLException {
    client.sql("select number from areas.edition for update").query(Long.class).single();
    Long withdrawn = change.withdrawn();
    AreaEntry added = change.added();
    boolean sentBefore = added != null && store.has(change.formKey());
    if (sentBefore || (withdrawn != null && !store.get(withdrawn).holds())) {
      return new Made(Retelling.report(Changes.NONE, 0), false);
    }
    List<EntryStep.Numbered> entries = new ArrayList<>(store.active());
    if (withdrawn != null) {
      entries.removeIf(e -> e.id() == withdrawn);
    }
    Optional.ofNullable(added).ifPresent(e -> entries.add(new EntryStep.Numbered(0, e)));
    StoredReader reader = new StoredReader(client);
    Retelling.Outcome outcome =
        new Retelling(connection, reader).tell(reader.sources(), entries, step -> {});
    Changes changes = outcome.changes();
    if (changes == null || !outcome.problems().isEmpty()) {
      return new Made(Retelling.refused(outcome.problems()), false);
    }
    if (actor != null && withdrawn != null) {
      store.withdraw(withdrawn, actor, change.reason());
    }
    if (actor != null && added != null) {
      store.add(added, actor, withdrawn, change.formKey());
    }
    return new Made(Retelling.report(changes, 0), actor != null);
  }
}
