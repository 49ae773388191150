package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.VietNam;

/**
 * Begins and ends every change: right, reason, day, edition, the line of the timeline, the trail.
 */
@Repository
class ChangeLog {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;
  private final Later later;

  ChangeLog(JdbcClient jdbc, Access access, AuditTrail trail, Clock clock, Later later) {
    this.later = later;
    this.jdbc = jdbc;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /** A change that has begun. */
  record Begun(History.Stamp stamp, Change.Kind kind, long householdId, long areaId, Deed deed) {}

  LocalDate today() {
    return LocalDate.now(clock.withZone(VietNam.ZONE));
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** An entry of the trail for what is no change of a household. */
  void write(String action, String subject, long areaId, Map<String, String> details) {
    trail.write(action, subject, areaId, details);
  }

  void mayChange(long areaId) {
    access.require(Permission.EDIT_HOUSEHOLDS, areaId);
  }

  boolean mayChangeIn(long areaId) {
    return access.may(Permission.EDIT_HOUSEHOLDS, areaId);
  }

  String actor() {
    return access.findActor().map(Actor::login).orElse("system");
  }

  /** What is wrong with the telling itself. */
  List<Refusal> faults(Deed deed) {
    List<Refusal> faults = new ArrayList<>();
    if (deed.reason().isBlank()) {
      faults.add(Refusal.of("HOUSE-001", "reason", "households.refusal.reason-missing"));
    }
    if (deed.day().isAfter(today())) {
      faults.add(Refusal.of("HOUSE-002", "day", "households.refusal.day-to-come", deed.day()));
    }
    return faults;
  }

  /**
   * Whether a change of this household may begin, where nothing spoke against it {@code before}:
   * the deed itself, a household that is no more, a later move that the change would contradict,
   * somebody else who wrote meanwhile. Where it may, the household is locked until the end.
   */
  List<Refusal> ready(Household was, Deed deed, List<Refusal> before) {
    List<Refusal> faults = faults(was, deed);
    if (before.isEmpty() && faults.isEmpty() && !take(was.id(), deed.seen())) {
      faults.add(Refusal.of("HOUSE-010", "", "households.refusal.edited-meanwhile"));
    }
    return faults;
  }

  /** What is known of later days. */
  Later later() {
    return later;
  }

  /** What is wrong with the telling, and with the place of the household on later days. */
  List<Refusal> faults(Household was, Deed deed) {
    List<Refusal> faults = faults(deed);
    if (faults.isEmpty()) {
      faults.addAll(later.place(was.id(), deed.day()));
    }
    return faults;
  }

  /** True where nobody wrote since {@code seen}; the household is then locked to the end. */
  boolean take(long householdId, int seen) {
    return jdbc.sql(
                "update households.household set edition = edition + 1 where id = ? and edition = ?")
            .params(householdId, seen)
            .update()
        == 1;
  }

  /** As {@link #take}, of two households, or of none of them. */
  boolean take(Map<Long, Integer> seen) {
    TransactionStatus status = TransactionInterceptor.currentTransactionStatus();
    Object before = status.createSavepoint();
    boolean taken = true;
    for (Map.Entry<Long, Integer> each : new TreeMap<>(seen).entrySet()) {
      taken &= take(each.getKey(), each.getValue()); // always in this order: no two wait in a ring
    }
    if (!taken) {
      status.rollbackToSavepoint(before);
    }
    return taken;
  }

  Begun begin(Change.Kind kind, long householdId, long areaId, Deed deed) {
    return begin(kind, householdId, areaId, deed, null, null);
  }

  Begun begin(
      Change.Kind kind,
      long householdId,
      long areaId,
      Deed deed,
      @Nullable Long other,
      @Nullable Long person) {
    return insert(
        new Begun(new History.Stamp(0, now()), kind, householdId, areaId, deed),
        other,
        person,
        null);
  }

  /** Begins a change that is part of an import. */
  Begun beginOf(
      long importId,
      Change.Kind kind,
      long householdId,
      long areaId,
      Deed deed,
      @Nullable Long person) {
    return insert(
        new Begun(new History.Stamp(0, now()), kind, householdId, areaId, deed),
        null,
        person,
        importId);
  }

  private Begun insert(
      Begun begun, @Nullable Long other, @Nullable Long person, @Nullable Long importId) {
    long id =
        jdbc.sql(
                """
                insert into households.change (kind, household_id, other_id, person_id, area_id, day,
                  reason, actor, recorded_at, import_id, edition)
                select :kind, h.id, :other, :person, :area, :day, :reason, :actor, :at, :import,
                  h.edition
                from households.household h where h.id = :household returning id
                """)
            .param("kind", begun.kind().name())
            .param("household", begun.householdId())
            .param("other", other, Types.BIGINT)
            .param("person", person, Types.BIGINT)
            .param("area", begun.areaId())
            .param("day", begun.deed().day())
            .param("reason", begun.deed().reason().strip())
            .param("actor", actor())
            .param("at", begun.stamp().at(), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("import", importId, Types.BIGINT)
            .query(Long.class)
            .single();
    return new Begun(
        new History.Stamp(id, begun.stamp().at()),
        begun.kind(),
        begun.householdId(),
        begun.areaId(),
        begun.deed());
  }

  /** Writes down what was and became, and the entry of the trail. Personal data stay in the row. */
  void end(Begun begun, Map<String, String> details) {
    note(begun, details);
    trail.write(
        begun.kind().action(),
        "households/" + begun.householdId(),
        begun.areaId(),
        Map.of(
            "change", String.valueOf(begun.stamp().change()),
            "day", begun.deed().day().toString(),
            "reason", begun.deed().reason().strip()));
  }

  /** Writes down what was and became; the trail is told once, by who makes many changes. */
  void note(Begun begun, Map<String, String> details) {
    if (!details.isEmpty()) {
      jdbc.sql("update households.change set details = :details::jsonb where id = :id")
          .param("details", JSON.writeValueAsString(details))
          .param("id", begun.stamp().change())
          .update();
    }
  }

  /** Newest first. */
  List<Change> list(long householdId) {
    return jdbc.sql(
            """
            select * from households.change where household_id = :id or other_id = :id
            order by id desc limit 1000
            """)
        .param("id", householdId)
        .query((row, n) -> change(row))
        .list();
  }

  @Nullable Change find(long changeId) {
    return jdbc.sql("select * from households.change where id = ?")
        .param(changeId)
        .query((row, n) -> change(row))
        .optional()
        .orElse(null);
  }

  /** The next later day from which something of the kind was told and stands. */
  Optional<LocalDate> next(Change.Kind kind, long householdId, LocalDate day) {
    return jdbc.sql(
            """
            select min(day) from households.change
            where household_id = :household and kind = :kind and undone_by is null and day > :day
            """)
        .param("household", householdId)
        .param("kind", kind.name())
        .param("day", day)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** Asked anew after the lock: somebody else may have been faster. */
  boolean isUndone(long changeId) {
    return jdbc.sql("select undone_by is not null from households.change where id = ?")
        .param(changeId)
        .query(Boolean.class)
        .single();
  }

  void markUndone(long changeId, long by) {
    jdbc.sql("update households.change set undone_by = ? where id = ?")
        .params(by, changeId)
        .update();
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("id"),
        Change.Kind.valueOf(row.getString("kind")),
        row.getLong("household_id"),
        optional(row, "other_id"),
        optional(row, "person_id"),
        row.getObject("day", LocalDate.class),
        row.getString("reason"),
        row.getString("actor"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getInt("edition"),
        details(row.getString("details")),
        optional(row, "undone_by"));
  }

  private static OptionalLong optional(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Map<String, String> details(String json) {
    Map<String, String> details = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : JSON.readTree(json).properties()) {
      details.put(each.getKey(), each.getValue().asString());
    }
    return details;
  }
}
