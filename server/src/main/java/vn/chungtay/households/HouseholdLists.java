package vn.chungtay.households;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Lists and sums over the households of an area as of a day, and the totals of its villages. */
@Service
public class HouseholdLists {
  private final ListQueries queries;
  private final SumQueries sums;
  private final ChangeLog log;
  private final AuditTrail trail;
  private final Clock clock;

  HouseholdLists(
      ListQueries queries, SumQueries sums, ChangeLog log, AuditTrail trail, Clock clock) {
    this.sums = sums;
    this.queries = queries;
    this.log = log;
    this.trail = trail;
    this.clock = clock;
  }

  /** As {@link #page(Listing)}, for measurements outside the application. */
  public static List<HouseholdLine> page(JdbcClient client, Listing listing) {
    return new ListQueries(client).list(listing, Listing.PAGE);
  }

  /** One page, at most {@link Listing#PAGE} lines. */
  @Transactional(readOnly = true)
  public List<HouseholdLine> page(Listing listing) {
    return queries.list(listing, Listing.PAGE);
  }

  /** All of it, for files and for the lists of a review. */
  @Transactional(readOnly = true)
  public List<HouseholdLine> all(Listing listing) {
    return queries.list(listing, Integer.MAX_VALUE);
  }

  /** These households as they were on the day; those not in the reader's areas are left out. */
  @Transactional(readOnly = true)
  public List<HouseholdLine> of(List<Long> ids, LocalDate day) {
    return queries.of(ids, day);
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public int count(Listing listing) {
    return queries.count(listing);
  }

  /**
   * What each village within an area holds; villages with neither household nor total are not told.
   */
  @Transactional(readOnly = true)
  public List<AreaCount> counts(long areaId, LocalDate day) {
    return sums.counts(areaId, day);
  }

  /** Writes down how many households and persons a village has in all. */
  @Transactional
  public Outcome<VillageTotal> setTotal(long areaId, VillageTotal total) {
    log.mayChange(areaId);
    List<Refusal> faults = new ArrayList<>();
    if (total.households() < 0 || total.persons() < total.households()) {
      faults.add(Refusal.of("HOUSE-030", "persons", "households.refusal.total"));
    }
    if (total.source().isBlank()) {
      faults.add(Refusal.of("HOUSE-031", "source", "households.refusal.total-source"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    sums.setTotal(areaId, total, log.actor(), clock.instant().atOffset(ZoneOffset.UTC));
    trail.write(
        "households.total-set",
        "areas/" + areaId,
        areaId,
        Map.of(
            "day", total.day().toString(),
            "households", String.valueOf(total.households()),
            "persons", String.valueOf(total.persons()),
            "source", total.source()));
    return Outcome.of(total);
  }
}
