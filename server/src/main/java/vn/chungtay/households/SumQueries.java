package vn.chungtay.households;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sums over the households of an area on a day, and of the totals of villages. */
@Repository
class SumQueries {
  private final JdbcClient jdbc;

  SumQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What each area that has households or a total holds, for areas within {@code areaId}. */
  List<AreaCount> counts(long areaId, LocalDate day) {
    Map<Long, VillageTotal> totals = totals(areaId, day);
    List<AreaCount> counts = new ArrayList<>();
    jdbc.sql("select * from households.sums(:area, :day)")
        .param("day", day)
        .param("area", areaId)
        .query(
            row -> {
              long area = row.getLong("area_id");
              Map<StandingClass, Integer> byClass = new EnumMap<>(StandingClass.class);
              for (StandingClass each : StandingClass.values()) {
                byClass.put(each, row.getInt(each.name().toLowerCase(java.util.Locale.ROOT)));
              }
              counts.add(
                  new AreaCount(
                      area,
                      row.getInt("households"),
                      row.getInt("persons"),
                      byClass,
                      Optional.ofNullable(totals.remove(area))));
            });
    totals.forEach((area, t) -> counts.add(new AreaCount(area, 0, 0, Map.of(), Optional.of(t))));
    return counts;
  }

  private Map<Long, VillageTotal> totals(long areaId, LocalDate day) {
    Map<Long, VillageTotal> totals = new java.util.LinkedHashMap<>();
    jdbc.sql(
            """
            select distinct on (area_id) area_id, day, households, persons, source
            from households.village_total
            where day <= :day
              and area_id in (select descendant_id from areas.reach where ancestor_id = :area)
            order by area_id, day desc
            """)
        .param("day", day)
        .param("area", areaId)
        .query(
            row -> {
              totals.put(
                  row.getLong("area_id"),
                  new VillageTotal(
                      row.getObject("day", LocalDate.class),
                      row.getInt("households"),
                      row.getInt("persons"),
                      row.getString("source")));
            });
    return totals;
  }

  void setTotal(long areaId, VillageTotal total, String actor, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into households.village_total (area_id, day, households, persons, source, actor,
              recorded_at)
            values (:area, :day, :households, :persons, :source, :actor, :at)
            on conflict (area_id, day) do update set households = excluded.households,
              persons = excluded.persons, source = excluded.source, actor = excluded.actor,
              recorded_at = excluded.recorded_at
            """)
        .param("area", areaId)
        .param("day", total.day())
        .param("households", total.households())
        .param("persons", total.persons())
        .param("source", total.source())
        .param("actor", actor)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
