package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;

/**
 * Reads the papers of all rounds out of a database, for an auditor who sees every row. Reads only,
 * and starts no application.
 */
public final class SealedRounds {
  private final JdbcClient jdbc;
  private final ReviewTable table;
  private final EntryTable entries;
  private final SealTable seals;

  /** Reads as a role that sees every row, e.g. the owner. */
  public SealedRounds(DataSource owner) {
    this.jdbc = JdbcClient.create(owner);
    this.table = new ReviewTable(jdbc);
    this.entries = new EntryTable(jdbc);
    this.seals = new SealTable(jdbc);
  }

  /** Every village of every round. */
  public List<SealedRound> all() {
    Map<Long, Integer> remembered = remembered();
    List<SealedRound> found = new ArrayList<>();
    for (Village village : villages()) {
      List<Entry> list = entries.list(village.id());
      found.add(
          new SealedRound(
              village.id(),
              village.name(),
              village.commune(),
              village.kind(),
              village.begun(),
              seals.chain(village.id()),
              table.deeds(village.id()).stream().flatMap(d -> sheet(d).stream()).toList(),
              remembered.getOrDefault(village.id(), 0),
              list.stream().map(ReviewSheets::decided).toList(),
              list.stream()
                  .filter(entry -> !entry.certificate().isEmpty())
                  .map(ReviewSheets::certified)
                  .toList()));
    }
    return found;
  }

  /** First entry of the audit trail that does not fit; empty where all is as it was written. */
  public Optional<Long> firstBrokenAuditEntry() {
    return jdbc.sql("select access.first_broken_audit_entry() as number")
        .query((row, at) -> Optional.ofNullable(row.getObject("number", Long.class)))
        .single();
  }

  /** Village reviews that the audit trail knows and that are not there any more. */
  public List<Long> gone() {
    return jdbc.sql(
            """
            select distinct substring(subject from 18)::bigint as id from access.audit_entry
            where subject ~ '^reviews/villages/[0-9]+$'
            except select id from reviews.village order by id
            """)
        .query(Long.class)
        .list();
  }

  private record Village(long id, String name, String commune, ReviewKind kind, LocalDate begun) {}

  private List<Village> villages() {
    return jdbc.sql(
            """
            select v.id, a.full_name, c.full_name as commune, r.kind, r.begun
            from reviews.village v join reviews.round r on r.id = v.round_id
              join published.area a on a.id = v.area_id join published.area c on c.id = r.area_id
            order by v.id
            """)
        .query((row, at) -> village(row))
        .list();
  }

  private static Village village(ResultSet row) throws SQLException {
    return new Village(
        row.getLong("id"),
        row.getString("full_name"),
        row.getString("commune"),
        ReviewKind.valueOf(row.getString("kind")),
        row.getObject("begun", LocalDate.class));
  }

  private Map<Long, Integer> remembered() {
    List<String> actions = new ArrayList<>(List.of("reviews.objected"));
    for (Step step : Step.values()) {
      actions.add("reviews." + step.code());
    }
    Map<Long, Integer> found = new HashMap<>();
    jdbc.sql(
            """
            select substring(subject from 18)::bigint as id, count(*) as sheets
            from access.audit_entry
            where subject ~ '^reviews/villages/[0-9]+$' and action = any (:actions) group by 1
            """)
        .param("actions", actions.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getLong("id"), row.getInt("sheets"));
            });
    return found;
  }

  private static Optional<String> sheet(ReviewDeed deed) {
    if (deed instanceof ReviewDeed.Taken taken) {
      return Optional.of(taken.step().code());
    }
    return deed instanceof ReviewDeed.Objected ? Optional.of("objection") : Optional.empty();
  }
}
