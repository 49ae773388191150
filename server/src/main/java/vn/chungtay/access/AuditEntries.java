package vn.chungtay.access;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of one transaction, written in their order right before it commits. One chain takes
 * them all, so whoever has begun to write holds all others until the end: what a transaction still
 * reads after its last change is read before that.
 */
final class AuditEntries implements TransactionSynchronization {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An entry to write.
   *
   * @param actor sign-in name of the person whose deed it is; null for the person at work
   */
  record Fresh(
      @Nullable String actor,
      String action,
      String subject,
      OptionalLong areaId,
      Map<String, String> details,
      OffsetDateTime at) {
    /** Keeps its own copy of the details. */
    Fresh {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details)); // a value may be null
    }

    private @Nullable Long area() {
      return areaId.isPresent() ? areaId.getAsLong() : null;
    }
  }

  private final JdbcClient client;
  private final List<Fresh> waiting = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> marks = new IdentityHashMap<>();
  private boolean committing;
  private boolean ended;

  private AuditEntries(JdbcClient client, boolean committing) {
    this.client = client;
    this.committing = committing;
  }

  /** Those of the transaction of this thread. */
  static AuditEntries ofTransaction(JdbcClient client) {
    for (TransactionSynchronization each :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof AuditEntries entries && entries.client == client) {
        return entries;
      }
    }
    AuditEntries entries = new AuditEntries(client, inBeforeCommit());
    TransactionSynchronizationManager.registerSynchronization(entries);
    return entries;
  }

  /**
   * True where somebody else's {@link #beforeCommit} tells the first entry: Spring has listed whom
   * it calls by then and would never call us, so that the entry has to be written at once. Only the
   * calls on the stack tell it.
   */
  private static boolean inBeforeCommit() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(
                    frame ->
                        frame.getMethodName().equals("triggerBeforeCommit")
                            && frame.getClassName().startsWith("org.springframework.transaction")));
  }

  void add(List<Fresh> fresh) {
    if (ended) {
      throw new IllegalStateException("an audit entry was told after its transaction had ended");
    }
    waiting.addAll(fresh);
    if (committing) {
      write();
    }
  }

  /** After all others that still write before the commit. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    committing = true;
    write();
  }

  /** From here on nothing more is written in this transaction. */
  @Override
  public void beforeCompletion() {
    ended = true;
  }

  /** What was written since a savepoint goes back with it, and its entries with it. */
  @Override
  public void savepoint(Object savepoint) {
    marks.put(savepoint, waiting.size());
  }

  @Override
  public void savepointRollback(Object savepoint) {
    int mark = marks.getOrDefault(savepoint, 0); // set before the first entry where it is unknown
    waiting.subList(Math.min(mark, waiting.size()), waiting.size()).clear();
  }

  private void write() {
    List<Fresh> fresh = List.copyOf(waiting);
    waiting.clear();
    if (fresh.isEmpty()) {
      return;
    }
    boolean forOthers = fresh.stream().anyMatch(each -> each.actor() != null);
    String own =
        forOthers ? client.sql("select access.actor()").query(String.class).single() : null;
    // The actor of an entry is the connection's: CASE sets it before the entry is written.
    client
        .sql(
            """
            select case when actor is null or set_config('chungtay.actor', actor, true) = actor
              then access.append_audit(action, subject, area, details::jsonb, at) end
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
              as given (actor, action, subject, area, details, at)
            """)
        .param(strings(fresh, each -> each.actor() == null ? own : each.actor()))
        .param(strings(fresh, Fresh::action))
        .param(strings(fresh, Fresh::subject))
        .param(fresh.stream().map(Fresh::area).toArray(Long[]::new))
        .param(strings(fresh, each -> JSON.writeValueAsString(each.details())))
        .param(strings(fresh, each -> each.at().toString()))
        .query(Long.class)
        .list();
  }

  private static @Nullable String[] strings(
      List<Fresh> fresh, Function<Fresh, @Nullable String> what) {
    @Nullable String[] found = new String[fresh.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = what.apply(fresh.get(i));
    }
    return found;
  }
}
