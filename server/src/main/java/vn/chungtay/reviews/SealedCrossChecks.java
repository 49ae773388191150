package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.SealFault;
import vn.chungtay.values.Message;

/**
 * Compares the papers of blind cross-checks with the checks, what was drawn and found, and the
 * audit trail, for an auditor who sees every row. Reads only, and starts no application.
 */
public final class SealedCrossChecks {
  private static final int PAPERS_OF_OPEN = 2;

  private final JdbcClient jdbc;
  private final CrossCheckTable table;
  private final CrossPickTable picks;
  private final EntryTable entries;
  private final SealTable seals;

  /** Reads as a role that sees every row, e.g. the owner. */
  public SealedCrossChecks(DataSource owner) {
    this.jdbc = JdbcClient.create(owner);
    this.table = new CrossCheckTable(jdbc);
    this.picks = new CrossPickTable(jdbc);
    this.entries = new EntryTable(jdbc);
    this.seals = new SealTable(jdbc);
  }

  /**
   * Something is not as it was sealed.
   *
   * @param commune the commune that was checked
   * @param begun first day of the round it was checked in
   */
  public record Fault(String commune, LocalDate begun, Message what) {}

  /**
   * What was looked at, and what is wrong.
   *
   * @param sheets how many papers there are
   * @param gone numbers of checks that the audit trail knows and that are not there any more
   */
  public record Found(int sheets, List<Fault> faults, List<Long> gone) {}

  /** Every check there is. */
  public Found all() {
    Map<Long, Remembered> trail = remembered();
    List<Fault> faults = new ArrayList<>();
    int sheets = 0;
    for (Place place : places()) {
      CrossCheck check = table.find(place.id()).orElseThrow();
      SealChain chain = seals.chain(check);
      sheets += chain.links().size();
      for (Message what : faults(check, chain, trail.remove(place.id()))) {
        faults.add(new Fault(place.commune(), check.begun(), what));
      }
    }
    return new Found(sheets, faults, trail.keySet().stream().sorted().toList());
  }

  private record Place(long id, String commune) {}

  private List<Place> places() {
    return jdbc.sql(
            """
            select c.id, a.full_name from reviews.cross_check c
              join published.area a on a.id = c.area_id
            order by c.id
            """)
        .query((row, n) -> new Place(row.getLong("id"), row.getString("full_name")))
        .list();
  }

  /** What the audit trail has of an order. */
  private record Remembered(String seed, String pool, boolean closed) {}

  private Map<Long, Remembered> remembered() {
    Map<Long, Remembered> found = new HashMap<>();
    jdbc.sql(
            """
            select substring(subject from 22)::bigint as id,
              coalesce(max(details ->> 'seed'), '') as seed,
              coalesce(max(details ->> 'pool'), '') as pool,
              bool_or(action = 'reviews.cross-closed') as closed
            from access.audit_entry
            where subject ~ '^reviews/cross-checks/[0-9]+$'
              and action in ('reviews.cross-ordered', 'reviews.cross-closed') group by 1
            """)
        .query(
            row -> {
              found.put(
                  row.getLong("id"),
                  new Remembered(
                      row.getString("seed"), row.getString("pool"), row.getBoolean("closed")));
            });
    return found;
  }

  private List<Message> faults(CrossCheck check, SealChain chain, @Nullable Remembered trail) {
    List<Message> faults = new ArrayList<>();
    for (SealFault fault : chain.verify(List.of())) {
      faults.add(Message.of(fault.key(), fault.number()));
    }
    if (trail == null
        || !trail.seed().equals(check.seed())
        || !trail.pool().equals(check.poolDigest())
        || trail.closed() == check.isOpen()) {
      faults.add(Message.of("verify.cross-order-changed"));
    }
    List<CrossPick> drawn = picks.list(check.id());
    if (faults.isEmpty() && !CrossDraw.holds(check, chain, numbers(drawn))) {
      faults.add(Message.of("verify.cross-draw-changed"));
    }
    if (chain.links().size() != PAPERS_OF_OPEN + (check.isOpen() ? 0 : 1)) {
      faults.add(Message.of("verify.cross-papers", chain.links().size()));
    } else if (!check.isOpen()
        && !chain.links().get(PAPERS_OF_OPEN).sheet().equals(CrossDraw.closed(drawn))) {
      faults.add(Message.of("verify.cross-answers-changed"));
    }
    return faults;
  }

  private List<String> numbers(List<CrossPick> drawn) {
    Map<Long, String> numbers = new HashMap<>();
    entries
        .find(drawn.stream().map(CrossPick::entryId).toList())
        .forEach(entry -> numbers.put(entry.id(), entry.number()));
    return drawn.stream().map(pick -> numbers.getOrDefault(pick.entryId(), "")).toList();
  }
}
