package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;

/** The SQL of rounds, villages, deeds and objections. */
@Repository
class ReviewTable {
  /** A village of a round, without what was done in it. */
  record Row(long id, Round round, long areaId) {}

  private static final String VILLAGES =
      """
      select v.id as village_id, v.area_id as village_area, r.*
      from reviews.village v join reviews.round r on r.id = v.round_id
      """;

  private final JdbcClient jdbc;

  ReviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insertRound(NewRound fresh, String actor, OffsetDateTime at) {
    return jdbc.sql(
            """
            insert into reviews.round (area_id, kind, begun, actor, recorded_at)
            values (:area, :kind, :begun, :actor, :at) returning id
            """)
        .param("area", fresh.areaId())
        .param("kind", fresh.kind().name())
        .param("begun", fresh.day())
        .param("actor", actor)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .single();
  }

  boolean isBegun(NewRound fresh) {
    return jdbc.sql(
            """
            select exists (select from reviews.round
              where area_id = :area and kind = :kind and begun = :begun)
            """)
        .param("area", fresh.areaId())
        .param("kind", fresh.kind().name())
        .param("begun", fresh.day())
        .query(Boolean.class)
        .single();
  }

  long insertVillage(long roundId, long areaId) {
    return jdbc.sql(
            "insert into reviews.village (round_id, area_id) values (:round, :area) returning id")
        .param("round", roundId)
        .param("area", areaId)
        .query(Long.class)
        .single();
  }

  /** Villages that lie, or ever lay, in one of these areas. */
  List<Long> villagesBelow(List<Long> areas) {
    return jdbc.sql(
            """
            select distinct a.id from published.area a join areas.reach r on r.descendant_id = a.id
            where a.level = 'VILLAGE' and r.ancestor_id = any (:areas) order by a.id
            """)
        .param("areas", areas.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  List<Round> rounds() {
    return jdbc.sql("select * from reviews.round order by begun desc, id desc limit 500")
        .query((row, n) -> round(row))
        .list();
  }

  /** A decision shuts what is before it: once taken it stands. */
  Map<Long, RoundDone> done() {
    Map<Long, RoundDone> found = new HashMap<>();
    jdbc.sql(
            """
            select v.round_id, count(*) as villages,
              count(*) filter (where exists (
                select from reviews.deed d where d.village_id = v.id and d.step = 'DECISION')) as decided,
              count(*) filter (where exists (
                select from reviews.deed d where d.village_id = v.id and d.step = 'LOCK')) as locked
            from reviews.village v
            where exists (select from reviews.entry e where e.village_id = v.id)
            group by v.round_id
            """)
        .query(
            row -> {
              found.put(
                  row.getLong("round_id"),
                  new RoundDone(
                      row.getInt("villages"), row.getInt("decided"), row.getInt("locked")));
            });
    return found;
  }

  Optional<Round> findRound(long id) {
    return jdbc.sql("select * from reviews.round where id = :id")
        .param("id", id)
        .query((row, n) -> round(row))
        .optional();
  }

  List<Row> villages(long roundId) {
    return jdbc.sql(VILLAGES + "where v.round_id = :round order by v.id")
        .param("round", roundId)
        .query((row, n) -> village(row))
        .list();
  }

  /** Whoever writes about a village waits until the one before has ended. */
  void lock(long villageId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reviews.village', :id))")
        .param("id", villageId)
        .query((row, n) -> n)
        .list();
  }

  Optional<Row> findVillage(long id) {
    return jdbc.sql(VILLAGES + "where v.id = :id")
        .param("id", id)
        .query((row, n) -> village(row))
        .optional();
  }

  List<Row> placed(List<Long> ids) {
    return jdbc.sql(VILLAGES + "where v.id = any (:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, n) -> village(row))
        .list();
  }

  private static Row village(ResultSet row) throws SQLException {
    return new Row(row.getLong("village_id"), round(row), row.getLong("village_area"));
  }

  private static Round round(ResultSet row) throws SQLException {
    return new Round(
        row.getLong("id"),
        row.getLong("area_id"),
        ReviewKind.valueOf(row.getString("kind")),
        row.getObject("begun", LocalDate.class),
        row.getString("actor"));
  }

  /** Villages whose review is not locked, of rounds begun since then; the newest first. */
  List<Row> running(LocalDate since, int atMost) {
    return jdbc.sql(
            VILLAGES
                + """
                where r.begun >= :since and not exists (
                  select from reviews.deed d where d.village_id = v.id and d.step = 'LOCK')
                  and exists (select from reviews.entry e where e.village_id = v.id)
                order by r.begun desc, v.id limit :most
                """)
        .param("since", since)
        .param("most", atMost)
        .query((row, n) -> village(row))
        .list();
  }

  List<ReviewDeed> deeds(long villageId) {
    return jdbc.sql("select * from reviews.deed where village_id = :village order by number")
        .param("village", villageId)
        .query((row, n) -> deed(row))
        .list();
  }

  private static ReviewDeed deed(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("day", LocalDate.class);
    String role = row.getString("role");
    return switch (row.getString("kind")) {
      case "REQUESTED" -> new ReviewDeed.Requested(day, role);
      case "OBJECTED" -> new ReviewDeed.Objected(day, role);
      default -> {
        Integer attended = row.getObject("attended", Integer.class);
        Vote vote = attended == null ? null : new Vote(attended, row.getInt("agreed"));
        yield new ReviewDeed.Taken(Step.valueOf(row.getString("step")), day, role, vote);
      }
    };
  }

  /**
   * Writes a deed as number {@code number}; false where somebody else has written that number
   * meanwhile.
   */
  boolean insertDeed(
      VillageReview village,
      int number,
      ReviewDeed deed,
      String note,
      String actor,
      OffsetDateTime at) {
    ReviewDeed.@Nullable Taken taken = deed instanceof ReviewDeed.Taken step ? step : null;
    Vote vote = taken == null ? null : taken.vote();
    String kind =
        taken != null ? "TAKEN" : deed instanceof ReviewDeed.Requested ? "REQUESTED" : "OBJECTED";
    return jdbc.sql(
                """
                insert into reviews.deed (village_id, area_id, number, kind, step, day, role,
                  attended, agreed, note, actor, recorded_at)
                values (:village, :area, :number, :kind, :step, :day, :role, :attended, :agreed,
                  :note, :actor, :at)
                on conflict do nothing
                """)
            .param("village", village.id())
            .param("area", village.areaId())
            .param("number", number)
            .param("kind", kind)
            .param("step", taken == null ? null : taken.step().name(), Types.VARCHAR)
            .param("day", deed.day())
            .param("role", deed.role())
            .param("attended", vote == null ? null : vote.attended(), Types.INTEGER)
            .param("agreed", vote == null ? null : vote.agreed(), Types.INTEGER)
            .param("note", note)
            .param("actor", actor)
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  /** The note of the last deed of a step; empty where there is none. */
  String note(long villageId, Step step) {
    return jdbc.sql(
            """
            select note from reviews.deed where village_id = :village and step = :step
            order by number desc limit 1
            """)
        .param("village", villageId)
        .param("step", step.name())
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<Objection> objections(long villageId) {
    return jdbc.sql(
            """
            select o.* from reviews.objection o join reviews.entry e on e.id = o.entry_id
            where e.village_id = :village order by o.id
            """)
        .param("village", villageId)
        .query(
            (row, n) ->
                new Objection(
                    row.getLong("id"),
                    row.getLong("entry_id"),
                    row.getObject("day", LocalDate.class),
                    row.getString("content"),
                    row.getString("answer"),
                    row.getObject("answered", LocalDate.class)))
        .list();
  }

  void insertObjection(
      VillageReview village,
      long entryId,
      LocalDate day,
      String content,
      String actor,
      OffsetDateTime at) {
    jdbc.sql(
            """
            insert into reviews.objection (entry_id, area_id, day, content, actor, recorded_at)
            values (:entry, :area, :day, :content, :actor, :at)
            """)
        .param("entry", entryId)
        .param("area", village.areaId())
        .param("day", day)
        .param("content", content)
        .param("actor", actor)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void answerObjection(long id, String answer, LocalDate day) {
    jdbc.sql("update reviews.objection set answer = :answer, answered = :day where id = :id")
        .param("id", id)
        .param("answer", answer)
        .param("day", day)
        .update();
  }
}
