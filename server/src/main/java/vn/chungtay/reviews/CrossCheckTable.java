package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of cross-checks and of who may take part in one. */
@Repository
class CrossCheckTable {
  private final JdbcClient jdbc;

  CrossCheckTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(CrossCheck fresh) {
    return jdbc.sql(
            """
            insert into reviews.cross_check (round_id, area_id, ordered_area_id, checking_area_id,
              checker, begun, size, seed, seed_made, pool, pool_digest, actor, ordered_at)
            values (:round, :area, :ordered, :checking, :checker, :begun, :size, :seed, :made, :pool,
              :digest, :actor, :at)
            returning id
            """)
        .param("round", fresh.roundId())
        .param("area", fresh.areaId())
        .param("ordered", fresh.orderedAreaId())
        .param("checking", fresh.checkingAreaId())
        .param("checker", fresh.checker(), Types.VARCHAR)
        .param("begun", fresh.begun())
        .param("size", fresh.size())
        .param("seed", fresh.seed())
        .param("made", fresh.seedMade())
        .param("pool", fresh.pool())
        .param("digest", fresh.poolDigest())
        .param("actor", fresh.actor())
        .param("at", fresh.orderedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .single();
  }

  List<CrossCheck> list() {
    return jdbc.sql("select * from reviews.cross_check order by id desc limit 500")
        .query((row, n) -> check(row))
        .list();
  }

  Optional<CrossCheck> find(long id) {
    return jdbc.sql("select * from reviews.cross_check where id = :id")
        .param("id", id)
        .query((row, n) -> check(row))
        .optional();
  }

  /** False where it is closed already. */
  boolean close(long id, String actor, OffsetDateTime at) {
    return jdbc.sql(
                """
                update reviews.cross_check set closed_by = :actor, closed_at = :at
                where id = :id and closed_at is null
                """)
            .param("id", id)
            .param("actor", actor)
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  private static CrossCheck check(ResultSet row) throws SQLException {
    return new CrossCheck(
        row.getLong("id"),
        row.getLong("round_id"),
        row.getLong("area_id"),
        row.getLong("ordered_area_id"),
        row.getLong("checking_area_id"),
        row.getString("checker"),
        row.getObject("begun", LocalDate.class),
        row.getInt("size"),
        row.getString("seed"),
        row.getBoolean("seed_made"),
        row.getInt("pool"),
        row.getString("pool_digest"),
        row.getString("actor"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("closed_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /**
   * Those of these areas that lie above every one of {@code communes}, the smallest first. Above a
   * commune is also what reaches all its parts: a province before a reform holds the communes that
   * were made of its own since.
   */
  List<Long> above(Collection<Long> areas, Collection<Long> communes) {
    return jdbc.sql(
            """
            select a.id from unnest(:areas::bigint[]) as a (id)
            where not exists (select from unnest(:communes::bigint[]) as c (id)
                where not reviews.lies_above(a.id, c.id))
            order by (select count(*) from areas.reach r where r.ancestor_id = a.id), a.id
            """)
        .param("areas", areas.toArray(Long[]::new))
        .param("communes", communes.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** True where one of these areas is a unit, holds it, or lies in it. */
  boolean touches(Collection<Long> areas, Collection<Long> units) {
    return jdbc.sql(
            """
            select exists (select from areas.reach r
              where (r.ancestor_id = any (:areas) and r.descendant_id = any (:units))
                or (r.ancestor_id = any (:units) and r.descendant_id = any (:areas)))
            """)
        .param("areas", areas.toArray(Long[]::new))
        .param("units", units.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Every unit whose people have to do with this one: in it, above it, or above a part of it. */
  Set<Long> related(long unit) {
    return Set.copyOf(
        jdbc.sql(
                """
                with part as (select descendant_id as id from areas.reach where ancestor_id = :unit)
                select id from part
                union select r.ancestor_id from areas.reach r join part on part.id = r.descendant_id
                """)
            .param("unit", unit)
            .query(Long.class)
            .list());
  }
}
