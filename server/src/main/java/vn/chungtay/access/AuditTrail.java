package vn.chungtay.access;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was changed, by whom, when, in which area. Entries are chained by their digests and can only
 * be added. Written in the same transaction as the change: both stay or neither.
 */
@Service
public class AuditTrail {
  private final JdbcClient client;
  private final Clock clock;

  /** Writes through {@code client}; for commands that run without the application. */
  public AuditTrail(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * Adds an entry, at the end of the transaction of its change: writers wait for each other from
   * there on, and nobody should while somebody else still reads and reckons.
   *
   * @param action feature and what happened, e.g. {@code plans.plan-approved}; its text has the key
   *     {@code plans.audit.plan-approved}
   * @param subject what it happened to, e.g. {@code plans/12}
   * @param areaId the area it concerns; whoever sees that area may read the entry
   * @param details old and new values by name, as text
   */
  public void write(String action, String subject, long areaId, Map<String, String> details) {
    write(action, subject, OptionalLong.of(areaId), details);
  }

  /** Adds an entry that belongs to no area when {@code areaId} is empty. */
  public void write(
      String action, String subject, OptionalLong areaId, Map<String, String> details) {
    add(List.of(new AuditEntries.Fresh(null, action, subject, areaId, details, at())));
  }

  /**
   * An entry in the name of the person whose deed it is, where a job writes for many.
   *
   * @param actor sign-in name
   */
  public record Deed(
      String actor, String action, String subject, long areaId, Map<String, String> details) {}

  /** Adds the entries of many people in one go, at the end of the transaction as {@link #write}. */
  public void writeFor(List<Deed> deeds) {
    add(
        deeds.stream()
            .map(
                each ->
                    new AuditEntries.Fresh(
                        each.actor(),
                        each.action(),
                        each.subject(),
                        OptionalLong.of(each.areaId()),
                        each.details(),
                        at()))
            .toList());
  }

  private void add(List<AuditEntries.Fresh> fresh) {
    requireTransaction();
    AuditEntries.ofTransaction(client).add(fresh);
  }

  private OffsetDateTime at() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an audit entry needs the transaction of its change");
    }
  }

  /** The newest entries before {@code number} that the person at work may see, newest first. */
  public List<AuditEntry> listBefore(long number, int limit) {
    return listBefore(AuditSearch.ALL, number, limit);
  }

  /** As {@link #listBefore(long, int)}, those alone that are looked for. */
  public List<AuditEntry> listBefore(AuditSearch search, long number, int limit) {
    return client
        .sql(
            """
            select number, at, actor, area_id, action, subject, details::text, encode(digest, 'hex')
            from access.audit_entry where number < :before
            """
                + asked(search)
                + " order by number desc limit :limit")
        .param("before", number)
        .param("limit", limit)
        .param("actor", search.actor())
        .param("subject", search.subject())
        .param("from", moment(search.from()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", moment(search.until()), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(
            (row, at) ->
                new AuditEntry(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    row.getObject(4) == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.getLong(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)))
        .list();
  }

  /** Only what is asked stands in the statement: each has an index of its own. */
  private static String asked(AuditSearch search) {
    return (search.actor().isEmpty() ? "" : " and actor = :actor")
        + (search.subject().isEmpty() ? "" : " and subject = :subject")
        + (search.from() == null ? "" : " and at >= :from")
        + (search.until() == null ? "" : " and at < :until");
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** The first entry of the whole chain that does not fit; empty where all is as it was written. */
  public OptionalLong findFirstBroken() {
    return client
        .sql("select access.first_broken_audit_entry()")
        .query(
            (row, at) ->
                row.getLong(1) == 0 ? OptionalLong.empty() : OptionalLong.of(row.getLong(1)))
        .single();
  }
}
