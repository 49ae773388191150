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
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.seals.SealChain;
import vn.chungtay.surveys.AnswerSeals;

/**
 * Reads the papers of all rounds out of a database, for an auditor who sees every row. Reads only,
 * and starts no application.
 */
public final class SealedRounds {
  private final JdbcClient jdbc;
  private final ReviewTable table;
  private final EntryTable entries;
  private final SealTable seals;
  private final AnswerSeals parcels;
  private final SealedAnswers answers;

  /** Reads as a role that sees every row, e.g. the owner. */
  public SealedRounds(DataSource owner) {
    this.jdbc = JdbcClient.create(owner);
    this.table = new ReviewTable(jdbc);
    this.entries = new EntryTable(jdbc);
    this.seals = new SealTable(jdbc);
    this.parcels = new AnswerSeals(jdbc);
    this.answers = new SealedAnswers(parcels);
  }

  /** Every village of every round. */
  public List<SealedRound> all() {
    Map<Long, Integer> remembered = remembered();
    List<SealedRound> found = new ArrayList<>();
    for (Village village : villages()) {
      List<Entry> list = entries.list(village.id());
      SealChain chain = seals.chain(village.id());
      found.add(
          new SealedRound(
              village.id(),
              village.name(),
              village.commune(),
              village.kind(),
              village.begun(),
              chain,
              deeds(village.id()),
              remembered.getOrDefault(village.id(), 0),
              list.stream().map(ReviewSheets::decided).toList(),
              list.stream()
                  .filter(entry -> !entry.certificate().isEmpty())
                  .map(ReviewSheets::certified)
                  .toList(),
              list.stream().map(ReviewSheets::listed).toList(),
              objections(village.id(), list),
              answers.parts(SealAudit.sets(chain))));
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

  /** The deeds that have a sheet, in order. */
  private List<SealedRound.SealedDeed> deeds(long villageId) {
    return jdbc.sql(
            """
            select * from reviews.deed where village_id = :village and kind <> 'REQUESTED'
            order by number
            """)
        .param("village", villageId)
        .query((row, at) -> deed(row))
        .list();
  }

  private static SealedRound.SealedDeed deed(ResultSet row) throws SQLException {
    String day = row.getObject("day", LocalDate.class).toString();
    String step = row.getString("step");
    if (step == null) {
      return new SealedRound.SealedDeed("objection", List.of(day));
    }
    String agreed = row.getString("agreed");
    String vote = agreed == null ? "" : agreed + "/" + row.getString("attended");
    return new SealedRound.SealedDeed(
        Step.valueOf(step).code(), List.of(day, row.getString("note"), vote));
  }

  private List<SealedRound.SealedObjection> objections(long villageId, List<Entry> list) {
    Map<Long, String> numbers = new HashMap<>();
    list.forEach(entry -> numbers.put(entry.id(), entry.number()));
    return table.objections(villageId).stream()
        .map(
            each ->
                new SealedRound.SealedObjection(
                    ReviewSheets.objected(each, numbers.getOrDefault(each.entryId(), "")),
                    each.answer()))
        .toList();
  }

  /** What phones sent and what is no longer what they sent, by the ids the phones gave. */
  public List<String> changedParcels() {
    return parcels.changedParcels();
  }
}
