package vn.chungtay.households;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of households themselves: where they live, and since when. */
@Repository
class HouseholdTable {
  private final JdbcClient jdbc;
  private final History history;

  HouseholdTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.history = new History(jdbc);
  }

  History history() {
    return history;
  }

  /** The next number that this commune gives: its code and five digits. */
  String nextNumber(String communeCode) {
    int next =
        jdbc.sql("select households.take_numbers_of_code(?, 1)")
            .param(communeCode)
            .query(Integer.class)
            .single();
    return "%s-%05d".formatted(communeCode, next);
  }

  long insert(String number, long areaId) {
    return jdbc.sql("insert into households.household (number, area_id) values (?, ?) returning id")
        .params(number, areaId)
        .query(Long.class)
        .single();
  }

  void insertVersion(
      long householdId,
      long areaId,
      String address,
      String[] search,
      LocalDate since,
      History.Stamp stamp) {
    jdbc.sql(
            """
            insert into households.household_version (household_id, area_id, address, search, valid,
              recorded_at, opened_by)
            values (:household, :area, :address, array_to_tsvector(:search), daterange(:since, null),
              :at, :change)
            """)
        .param("household", householdId)
        .param("area", areaId)
        .param("address", address)
        .param("search", search)
        .param("since", since)
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /** Writes on the rows that this change has opened and that hold from {@code day} on. */
  void update(
      long householdId,
      long areaId,
      String address,
      String[] search,
      LocalDate day,
      History.Stamp stamp) {
    jdbc.sql(
            """
            update households.household_version
            set area_id = :area, address = :address, search = array_to_tsvector(:search)
            where household_id = :household and opened_by = :change and closed_at is null
              and (upper_inf(valid) or upper(valid) > :day::date)
            """)
        .param("household", householdId)
        .param("area", areaId)
        .param("address", address)
        .param("search", search)
        .param("day", day)
        .param("change", stamp.change())
        .update();
  }

  /** Where the household belongs now; last in its transaction, because the right to write moves. */
  void belongTo(long householdId, long areaId) {
    jdbc.sql("update households.household set area_id = ? where id = ?")
        .params(areaId, householdId)
        .update();
  }

  /** Where it lives by the newest open version; after an undo. */
  void belongWhereItLives(long householdId) {
    jdbc.sql(
            """
            update households.household h set area_id = coalesce((
              select v.area_id from households.household_version v
              where v.household_id = h.id and v.closed_at is null
              order by upper(v.valid) desc nulls first limit 1), h.area_id)
            where h.id = ?
            """)
        .param(householdId)
        .update();
  }

  /** The last day that anything of the household is known for; empty where it still exists. */
  Optional<LocalDate> lastDay(long householdId) {
    return jdbc.sql(
            """
            select (max(coalesce(upper(valid), 'infinity')) - 1) from households.household_version
            where household_id = ? and closed_at is null having not bool_or(upper_inf(valid))
            """)
        .param(householdId)
        .query(LocalDate.class)
        .optional();
  }

  Optional<Long> findByNumber(String number) {
    return jdbc.sql("select id from households.household where number = ?")
        .param(number)
        .query(Long.class)
        .optional();
  }

  /** Where it belongs now. */
  long areaOf(long householdId) {
    return jdbc.sql("select area_id from households.household where id = ?")
        .param(householdId)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new HouseholdNotFound("household " + householdId));
  }

  /** True where the reader may see the household at all. */
  boolean isSeen(long householdId) {
    return jdbc.sql("select exists (select from households.household where id = ?)")
        .param(householdId)
        .query(Boolean.class)
        .single();
  }

  void bump(long householdId) {
    jdbc.sql("update households.household set edition = edition + 1 where id = ?")
        .param(householdId)
        .update();
  }
}
