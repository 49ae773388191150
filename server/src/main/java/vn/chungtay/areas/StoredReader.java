package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the stored history and the files it was told by. */
final class StoredReader {
  private final JdbcClient client;

  StoredReader(JdbcClient client) {
    this.client = client;
  }

  long edition() {
    return client.sql("select number from areas.edition").query(Long.class).single();
  }

  List<SourceFile> sources() {
    return client
        .sql("select name, day, content from areas.source order by id")
        .query(
            (row, i) ->
                new SourceFile(
                    row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
        .list();
  }

  Stored history() {
    Map<Long, AreaEvent> events = events();
    return new Stored(units(), new HashSet<>(events.values()), links(events), labels(), totals());
  }

  private Map<Long, Stored.Unit> units() {
    Map<Long, List<Stored.Version>> versions = new HashMap<>();
    client
        .sql(
            """
            select unit_id, valid::text, type, name, name_en, parent_id
            from areas.unit_version order by unit_id, valid
            """)
        .query(
            row -> {
              long parent = row.getLong(6);
              boolean top = row.wasNull();
              versions
                  .computeIfAbsent(row.getLong(1), k -> new ArrayList<>(2))
                  .add(
                      new Stored.Version(
                          DayRange.ofSql(row.getString(2)),
                          row.getString(3),
                          row.getString(4),
                          row.getString(5),
                          top ? null : Long.valueOf(parent)));
            });
    Map<Long, Stored.Unit> units = new LinkedHashMap<>();
    client
        .sql("select id, level, code, existence::text from areas.unit order by id")
        .query(
            row -> {
              long id = row.getLong(1);
              units.put(
                  id,
                  new Stored.Unit(
                      id,
                      AreaLevel.valueOf(row.getString(2)),
                      row.getString(3),
                      DayRange.ofSql(row.getString(4)),
                      List.copyOf(Objects.requireNonNull(versions.get(id)))));
            });
    return units;
  }

  Map<Long, AreaEvent> events() {
    Map<Long, List<Long>> before = new HashMap<>();
    Map<Long, List<Long>> after = new HashMap<>();
    client
        .sql("select event_id, side, unit_id from areas.event_part order by unit_id")
        .query(
            row -> {
              (row.getString(2).equals("BEFORE") ? before : after)
                  .computeIfAbsent(row.getLong(1), k -> new ArrayList<>(2))
                  .add(row.getLong(3));
            });
    Map<Long, AreaEvent> events = new HashMap<>();
    client
        .sql("select id, day, kind, act, certainty from areas.event")
        .query(
            row -> {
              long id = row.getLong(1);
              events.put(
                  id,
                  new AreaEvent(
                      row.getObject(2, LocalDate.class),
                      AreaEvent.Kind.valueOf(row.getString(3)),
                      row.getString(4),
                      row.getString(5),
                      before.getOrDefault(id, List.of()),
                      after.getOrDefault(id, List.of())));
            });
    return events;
  }

  private Set<Stored.Link> links(Map<Long, AreaEvent> events) {
    return client
        .sql("select event_id, before_id, after_id, share, share_source from areas.succession")
        .query(
            (row, i) -> {
              AreaEvent event = Objects.requireNonNull(events.get(row.getLong(1)));
              return new Stored.Link(
                  event,
                  new Succession(
                      row.getLong(2),
                      row.getLong(3),
                      event.day(),
                      Stored.tidy(row.getBigDecimal(4)),
                      row.getString(5)));
            })
        .set();
  }

  private Set<Stored.LabelOf> labels() {
    return client
        .sql("select unit_id, label, valid::text, act from areas.label")
        .query(
            (row, i) ->
                new Stored.LabelOf(
                    row.getLong(1),
                    AreaLabel.valueOf(row.getString(2)),
                    DayRange.ofSql(row.getString(3)),
                    row.getString(4)))
        .set();
  }

  private Set<Stored.TotalOf> totals() {
    return client
        .sql("select unit_id, day, households, persons, source from areas.household_total")
        .query(
            (row, i) -> {
              int persons = row.getInt(4);
              boolean unknown = row.wasNull();
              return new Stored.TotalOf(
                  row.getLong(1),
                  row.getObject(2, LocalDate.class),
                  row.getInt(3),
                  unknown ? null : Integer.valueOf(persons),
                  row.getString(5));
            })
        .set();
  }

  /** The borders of some units on a day as GeoJSON geometry, by unit. */
  Map<Long, String> shapes(List<Long> units, LocalDate day) {
    Map<Long, String> shapes = new HashMap<>();
    client
        .sql(
            """
            select unit_id, geometry::text from areas.boundary
            where unit_id = any (:units) and valid @> :day::date
            """)
        .param("units", units.toArray(Long[]::new))
        .param("day", day)
        .query(
            row -> {
              shapes.put(row.getLong(1), row.getString(2));
            });
    return shapes;
  }

  boolean hasShapes(List<Long> units, LocalDate day) {
    return client
        .sql(
            """
            select exists (
              select from areas.boundary where unit_id = any (:units) and valid @> :day::date)
            """)
        .param("units", units.toArray(Long[]::new))
        .param("day", day)
        .query(Boolean.class)
        .single();
  }
}
