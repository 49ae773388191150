package vn.chungtay.plans;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.annexes.Measure;

/** The SQL of actual figures. */
@Repository
class ActualTable {
  private final JdbcClient jdbc;

  ActualTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Actual> list(long planId) {
    return jdbc.sql("select * from plans.actual where plan_id = ? order by unit_name, year, figure")
        .param(planId)
        .query(
            (row, n) ->
                new Actual(
                    row.getString("unit_name"),
                    row.getInt("year"),
                    Measure.valueOf(row.getString("figure")),
                    row.getBigDecimal("value"),
                    row.getString("source"),
                    row.getString("entered_by"),
                    row.getTimestamp("entered_at").toInstant()))
        .list();
  }

  void save(long planId, long areaId, Actual actual) {
    jdbc.sql(
            """
            insert into plans.actual (plan_id, area_id, unit_name, year, figure, value, source)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (plan_id, unit_name, year, figure)
              do update set value = excluded.value, source = excluded.source,
                entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
        .params(
            planId,
            areaId,
            actual.unit(),
            actual.year(),
            actual.measure().name(),
            actual.value(),
            actual.source())
        .update();
  }

  void remove(long planId, String unit, int year, Measure measure) {
    jdbc.sql(
            "delete from plans.actual where plan_id = ? and unit_name = ? and year = ? and figure = ?")
        .params(planId, unit, year, measure.name())
        .update();
  }
}
