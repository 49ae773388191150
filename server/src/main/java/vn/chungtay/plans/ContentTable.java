package vn.chungtay.plans;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a version says: items, targets, duties. */
@Repository
class ContentTable {
  private final JdbcClient jdbc;

  ContentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PlanItem> items(long versionId) {
    return jdbc.sql("select * from plans.item where version_id = :v order by part, position, key")
        .param("v", versionId)
        .query(
            (row, n) ->
                new PlanItem(
                    row.getObject("key", UUID.class),
                    PlanPart.valueOf(row.getString("part")),
                    row.getInt("position"),
                    row.getString("heading"),
                    row.getString("body")))
        .list();
  }

  List<Duty> duties(long versionId) {
    return jdbc.sql("select * from plans.duty where version_id = :v order by position, key")
        .param("v", versionId)
        .query(
            (row, n) ->
                new Duty(
                    row.getObject("key", UUID.class),
                    row.getInt("position"),
                    row.getString("body"),
                    DutyRole.valueOf(row.getString("role")),
                    row.getString("content"),
                    row.getObject("due", LocalDate.class)))
        .list();
  }

  List<PlanTarget> targets(long versionId) {
    return jdbc.sql("select * from plans.target where version_id = :v order by position, key")
        .param("v", versionId)
        .query((row, n) -> target(row, values(versionId, row.getObject("key", UUID.class))))
        .list();
  }

  private static PlanTarget target(ResultSet row, SortedMap<Integer, BigDecimal> values)
      throws SQLException {
    return new PlanTarget(
        row.getObject("key", UUID.class),
        row.getInt("position"),
        row.getString("name"),
        row.getString("measure_unit"),
        PlanTarget.Direction.valueOf(row.getString("direction")),
        row.getString("owner"),
        row.getString("source"),
        row.getObject("base_year", Integer.class),
        row.getBigDecimal("base_value"),
        values);
  }

  private SortedMap<Integer, BigDecimal> values(long versionId, UUID key) {
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    jdbc.sql("select year, value from plans.target_value where version_id = :v and key = :key")
        .param("v", versionId)
        .param("key", key)
        .query(
            row -> {
              values.put(row.getInt("year"), row.getBigDecimal("value"));
            });
    return values;
  }

  void saveItem(long versionId, long areaId, PlanItem item) {
    jdbc.sql(
            """
            insert into plans.item (version_id, area_id, key, part, position, heading, body)
            values (:v, :area, :key, :part, :position, :heading, :body)
            on conflict (version_id, key) do update set part = excluded.part,
              position = excluded.position, heading = excluded.heading, body = excluded.body
            """)
        .param("v", versionId)
        .param("area", areaId)
        .param("key", item.key())
        .param("part", item.part().name())
        .param("position", item.position())
        .param("heading", item.heading())
        .param("body", item.body())
        .update();
  }

  void saveDuty(long versionId, long areaId, Duty duty) {
    jdbc.sql(
            """
            insert into plans.duty (version_id, area_id, key, position, body, role, content, due)
            values (:v, :area, :key, :position, :body, :role, :content, :due)
            on conflict (version_id, key) do update set position = excluded.position,
              body = excluded.body, role = excluded.role, content = excluded.content,
              due = excluded.due
            """)
        .param("v", versionId)
        .param("area", areaId)
        .param("key", duty.key())
        .param("position", duty.position())
        .param("body", duty.body())
        .param("role", duty.role().name())
        .param("content", duty.content())
        .param("due", duty.due(), java.sql.Types.DATE)
        .update();
  }

  void saveTarget(long versionId, long areaId, PlanTarget target) {
    jdbc.sql(
            """
            insert into plans.target (version_id, area_id, key, position, name, measure_unit,
              direction, owner, source, base_year, base_value)
            values (:v, :area, :key, :position, :name, :unit, :direction, :owner, :source, :baseYear,
              :baseValue)
            on conflict (version_id, key) do update set position = excluded.position,
              name = excluded.name, measure_unit = excluded.measure_unit,
              direction = excluded.direction, owner = excluded.owner, source = excluded.source,
              base_year = excluded.base_year, base_value = excluded.base_value
            """)
        .param("v", versionId)
        .param("area", areaId)
        .param("key", target.key())
        .param("position", target.position())
        .param("name", target.name())
        .param("unit", target.measureUnit())
        .param("direction", target.direction().name())
        .param("owner", target.owner())
        .param("source", target.source())
        .param("baseYear", target.baseYear(), java.sql.Types.INTEGER)
        .param("baseValue", target.baseValue(), java.sql.Types.NUMERIC)
        .update();
    jdbc.sql("delete from plans.target_value where version_id = :v and key = :key")
        .param("v", versionId)
        .param("key", target.key())
        .update();
    target
        .values()
        .forEach(
            (year, value) ->
                jdbc.sql("insert into plans.target_value values (:v, :key, :area, :year, :value)")
                    .param("v", versionId)
                    .param("key", target.key())
                    .param("area", areaId)
                    .param("year", year)
                    .param("value", value)
                    .update());
  }

  /** Removes one item, target or duty; the name of the table is one of ours, never the user's. */
  boolean remove(long versionId, UUID key) {
    int removed = 0;
    for (String table : List.of("item", "target", "duty")) {
      removed +=
          jdbc.sql("delete from plans." + table + " where version_id = :v and key = :key")
              .param("v", versionId)
              .param("key", key)
              .update();
    }
    return removed > 0;
  }

  /** Copies everything a version says into a new version, keys kept. */
  void copy(long from, long to) {
    for (String columns :
        List.of(
            "item|key, part, position, heading, body",
            "target|key, position, name, measure_unit, direction, owner, source, base_year, base_value",
            "target_value|key, year, value",
            "duty|key, position, body, role, content, due",
            "promise|kind, sentence, place, kept")) {
      String table = columns.substring(0, columns.indexOf('|'));
      String copied = columns.substring(columns.indexOf('|') + 1);
      jdbc.sql(
              "insert into plans.%1$s (version_id, area_id, %2$s) select :to, area_id, %2$s"
                      .formatted(table, copied)
                  + " from plans.%s where version_id = :from".formatted(table))
          .param("from", from)
          .param("to", to)
          .update();
    }
  }
}
