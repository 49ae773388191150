package vn.chungtay.households;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums beside the lists: households by mark and cause, and the totals of villages as counted. */
@Service
public class HouseholdSums {
  private final JdbcClient jdbc;

  HouseholdSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every code of causes and marks with its households on a day; 0 where nobody has it. */
  @Transactional(readOnly = true)
  public List<CodeCount> codes(long areaId, LocalDate day) {
    return jdbc.sql(
            """
            with had as (
              select distinct t.kind, t.code, t.household_id, s.class
              from households.trait t
              join households.household_version v on v.household_id = t.household_id
                and v.closed_at is null and v.valid @> :day::date
              left join households.standing s on s.household_id = t.household_id
                and s.closed_at is null and s.valid @> :day::date
              where t.closed_at is null and t.valid @> :day::date and v.area_id in (
                select r.descendant_id from areas.reach r where r.ancestor_id = :area))
            select c.kind, c.code, count(*) filter (where had.class = 'POOR') as poor,
              count(*) filter (where had.class = 'NEAR_POOR') as near_poor,
              count(had.household_id) as households
            from households.code c left join had on had.kind = c.kind and had.code = c.code
            where c.kind in ('CAUSE', 'HOUSEHOLD_MARK', 'PERSON_MARK')
            group by c.kind, c.code, c.position order by c.kind, c.position
            """)
        .param("area", areaId)
        .param("day", day)
        .query(
            (row, n) ->
                new CodeCount(
                    TraitKind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    row.getInt("poor"),
                    row.getInt("near_poor"),
                    row.getInt("households")))
        .list();
  }

  /** All totals that were written down within an area, the newest of each village first. */
  @Transactional(readOnly = true)
  public List<CountedTotal> totals(long areaId) {
    return jdbc.sql(
            """
            select * from households.village_total where area_id in (
              select r.descendant_id from areas.reach r where r.ancestor_id = :area)
            order by area_id, day desc
            """)
        .param("area", areaId)
        .query(
            (row, n) ->
                new CountedTotal(
                    row.getLong("area_id"),
                    new VillageTotal(
                        row.getObject("day", LocalDate.class),
                        row.getInt("households"),
                        row.getInt("persons"),
                        row.getString("source")),
                    row.getString("actor"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
