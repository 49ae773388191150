package vn.chungtay.areas;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chungtay.values.Spelling;

/** Writes changes inside the transaction of its connection. */
final class ChangesWriter {
  private final Connection connection;

  ChangesWriter(Connection connection) {
    this.connection = connection;
  }

  void write(Changes changes, Map<Long, AreaEvent> eventIds) throws SQLException {
    remove(changes, eventIds);
    units(changes);
    events(changes, eventIds);
    labels(changes.labels().added());
    totals(changes.totals().added());
    reach(changes.wanted());
    run("update areas.edition set number = number + 1");
  }

  private void remove(Changes changes, Map<Long, AreaEvent> eventIds) throws SQLException {
    for (Stored.Link link : changes.links().removed()) {
      Succession gone = link.succession();
      run(
          "delete from areas.succession where before_id = "
              + gone.before()
              + " and after_id = "
              + gone.after());
    }
    List<Long> events =
        eventIds.entrySet().stream()
            .filter(e -> changes.events().removed().contains(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    delete("areas.event_part", "event_id", events);
    delete("areas.event", "id", events);
    for (Stored.LabelOf label : changes.labels().removed()) {
      try (var delete =
          connection.prepareStatement(
              "delete from areas.label where unit_id = ? and label = ? and valid = ?::daterange")) {
        delete.setLong(1, label.unitId());
        delete.setString(2, label.label().name());
        delete.setString(3, label.valid().sql());
        delete.executeUpdate();
      }
    }
    for (Stored.TotalOf total : changes.totals().removed()) {
      try (var delete =
          connection.prepareStatement(
              "delete from areas.household_total where unit_id = ? and day = ?")) {
        delete.setLong(1, total.unitId());
        delete.setObject(2, total.day());
        delete.executeUpdate();
      }
    }
    List<Long> dropped = changes.dropped().stream().map(Stored.Unit::id).toList();
    delete("areas.unit_version", "unit_id", dropped);
    delete("areas.unit_version", "unit_id", changes.changed().stream().map(u -> u.id()).toList());
    delete("areas.reach", "ancestor_id", dropped);
    delete("areas.reach", "descendant_id", dropped);
    delete("areas.unit", "id", dropped);
  }

  private void units(Changes changes) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update areas.unit set existence = ?::daterange where id = ?")) {
      for (Stored.Unit unit : changes.changed()) {
        update.setString(1, unit.existence().sql());
        update.setLong(2, unit.id());
        update.addBatch();
      }
      update.executeBatch();
    }
    BulkInsert made =
        new BulkInsert("areas.unit", "id bigint", "code text", "level text", "existence daterange");
    for (Stored.Unit unit : changes.made()) {
      made.row(unit.id(), unit.code(), unit.level(), unit.existence().sql());
    }
    made.into(connection);
    BulkInsert versions =
        new BulkInsert(
            "areas.unit_version",
            "unit_id bigint",
            "valid daterange",
            "name text",
            "type text",
            "full_name text",
            "name_en text",
            "search_name text",
            "parent_id bigint");
    changes.made().forEach(u -> versions(u, versions));
    changes.changed().forEach(u -> versions(u, versions));
    versions.into(connection);
  }

  private static void versions(Stored.Unit unit, BulkInsert rows) {
    for (Stored.Version version : unit.versions()) {
      rows.row(
          unit.id(),
          version.valid().sql(),
          version.name(),
          version.type(),
          version.fullName(),
          version.nameEn(),
          Spelling.plain(version.name()),
          version.parentId());
    }
  }

  private void events(Changes changes, Map<Long, AreaEvent> eventIds) throws SQLException {
    Map<AreaEvent, Long> idOf = new HashMap<>();
    eventIds.forEach((id, event) -> idOf.put(event, id));
    Ids ids = new Ids(connection, "areas.event");
    BulkInsert events =
        new BulkInsert(
            "areas.event", "id bigint", "day date", "kind text", "act text", "certainty text");
    BulkInsert parts =
        new BulkInsert("areas.event_part", "event_id bigint", "side text", "unit_id bigint");
    for (AreaEvent event : changes.events().added()) {
      long id = ids.getAsLong();
      idOf.put(event, id);
      events.row(id, event.day(), event.kind(), event.act(), event.certainty());

      event.before().forEach(u -> parts.row(id, "BEFORE", u));
      event.after().forEach(u -> parts.row(id, "AFTER", u));
    }
    events.into(connection);
    parts.into(connection);
    BulkInsert links =
        new BulkInsert(
            "areas.succession",
            "event_id bigint",
            "before_id bigint",
            "after_id bigint",
            "share numeric",
            "share_source text");
    for (Stored.Link link : changes.links().added()) {
      Succession made = link.succession();
      links.row(
          Objects.requireNonNull(idOf.get(link.event())),
          made.before(),
          made.after(),
          made.share() == null ? null : made.share().toPlainString(),
          made.shareSource());
    }
    links.into(connection);
  }

  private void labels(Collection<Stored.LabelOf> labels) throws SQLException {
    BulkInsert rows =
        new BulkInsert(
            "areas.label", "unit_id bigint", "label text", "valid daterange", "act text");
    labels.forEach(l -> rows.row(l.unitId(), l.label(), l.valid().sql(), l.act()));
    rows.into(connection);
  }

  private void totals(Collection<Stored.TotalOf> totals) throws SQLException {
    BulkInsert rows =
        new BulkInsert(
            "areas.household_total",
            "unit_id bigint",
            "day date",
            "households integer",
            "persons integer",
            "source text");
    totals.forEach(t -> rows.row(t.unitId(), t.day(), t.households(), t.persons(), t.source()));
    rows.into(connection);
  }

  private void reach(Stored wanted) throws SQLException {
    run("delete from areas.reach");
    Reach reach = new Reach(wanted);
    BulkInsert rows = new BulkInsert("areas.reach", "ancestor_id bigint", "descendant_id bigint");
    for (long unit : wanted.units().keySet()) {
      reach.of(unit).forEach(d -> rows.row(unit, d));
    }
    rows.into(connection);
  }

  private void delete(String table, String column, Collection<Long> ids) throws SQLException {
    if (!ids.isEmpty()) {
      String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
      run("delete from " + table + " where " + column + " in (" + list + ")");
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
