package vn.chungtay.households;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements that every table of versions shares: nothing is overwritten, rows are closed and
 * others opened beside them, both in the name of a change.
 */
final class History {
  /** A table of versions: its name, the column that tells whose versions, and what it keeps. */
  enum Table {
    HOUSEHOLD("household_version", "household_id", "area_id, address, search"),
    MEMBER(
        "member_version",
        "person_id",
        "household_id, area_id, relation, name, sex, birth_year, birth_month, birth_day,"
            + " ethnic_group, id_sealed, id_index, search"),
    TRAIT("trait", "household_id", "person_id, area_id, kind, code, note"),
    STANDING(
        "standing",
        "household_id",
        "area_id, class, origin, income_score, deprivation_score, deprivations, rulebook, digest,"
            + " decision"),
    CHARGE("charge", "household_id", "area_id, name, position, login"),
    VISIT("visit", "household_id", "area_id, visitor, seen, next_step, next_day"),
    WAY("way_step", "household_id", "area_id, step, cause, action, owner, due, state, result");

    final String table;
    final String key;
    final String kept;

    Table(String table, String key, String kept) {
      this.table = "households." + table;
      this.key = key;
      this.kept = key + ", " + kept;
    }
  }

  /** The change in whose name it is done, and when. */
  record Stamp(long change, OffsetDateTime at) {}

  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From {@code day} on there is a row of its own, opened by this change, to be written on. */
  void split(Table table, long key, LocalDate day, Stamp stamp) {
    split(table, table.key, key, day, stamp);
  }

  /** As {@link #split}, for what hangs on {@code column}. */
  void split(Table table, String column, long key, LocalDate day, Stamp stamp) {
    move(
        table,
        "t.%s = :key and t.valid @> :day::date and lower(t.valid) < :day::date".formatted(column),
        List.of("daterange(lower(valid), :day::date)", "daterange(:day::date, upper(valid))"),
        key,
        day,
        stamp);
    // A row that begins on the very day is not divided: it is taken over whole.
    move(
        table,
        "t.%s = :key and lower(t.valid) = :day::date and t.opened_by <> :change".formatted(column),
        List.of("valid"),
        key,
        day,
        stamp);
  }

  /** As {@link #split}; rows that begin later are taken over too. */
  void splitOnward(Table table, String column, long key, LocalDate day, Stamp stamp) {
    split(table, column, key, day, stamp);
    move(
        table,
        "t.%s = :key and lower(t.valid) > :day::date".formatted(column),
        List.of("valid"),
        key,
        day,
        stamp);
  }

  /** Room for a row of its own from {@code day} until the next one begins: that one stays. */
  void makeRoom(Table table, long key, LocalDate day, Stamp stamp) {
    move(
        table,
        "t.%s = :key and t.valid @> :day::date".formatted(table.key),
        List.of("case when lower(valid) < :day::date then daterange(lower(valid), :day::date) end"),
        key,
        day,
        stamp);
  }

  /**
   * The row does not hold from {@code day} until before {@code until}, or ever where it is null.
   */
  void cut(Table table, long row, LocalDate day, @Nullable LocalDate until, Stamp stamp) {
    move(
        table,
        "t.id = :key",
        List.of(
            "case when lower(valid) < :day::date then daterange(lower(valid), :day::date) end",
            "case when :until::date < upper(valid) or (:until::date is not null and upper_inf(valid))"
                + " then daterange(:until::date, upper(valid)) end"),
        row,
        day,
        until,
        stamp);
  }

  /** The row that covers {@code day} is taken over whole, to be corrected. */
  void reopen(Table table, long key, LocalDate day, Stamp stamp) {
    move(
        table,
        "t.%s = :key and t.valid @> :day::date".formatted(table.key),
        List.of("valid"),
        key,
        day,
        stamp);
  }

  /** Nothing holds from {@code day} on. */
  void end(Table table, long key, LocalDate day, Stamp stamp) {
    end(table, table.key, key, day, stamp);
  }

  /** As {@link #end}, for what hangs on {@code column}. */
  void end(Table table, String column, long key, LocalDate day, Stamp stamp) {
    move(
        table,
        "t.%s = :key and (upper_inf(t.valid) or upper(t.valid) > :day::date)".formatted(column),
        List.of("case when lower(valid) < :day::date then daterange(lower(valid), :day::date) end"),
        key,
        day,
        stamp);
  }

  private void move(
      Table table, String which, List<String> ranges, long key, LocalDate day, Stamp stamp) {
    move(table, which, ranges, key, day, null, stamp);
  }

  private void move(
      Table table,
      String which,
      List<String> ranges,
      long key,
      LocalDate day,
      @Nullable LocalDate until,
      Stamp stamp) {
    StringBuilder opened = new StringBuilder();
    for (String range : ranges) {
      opened
          .append(opened.isEmpty() ? "" : " union all ")
          .append("select ")
          .append(table.kept)
          .append(", ")
          .append(range)
          .append(" as valid from closed");
    }
    jdbc.sql(
            """
            with closed as (
              update %1$s t set closed_at = :at, closed_by = :change
              where t.closed_at is null and %2$s returning t.*),
            opened as (%3$s)
            insert into %1$s (%4$s, valid, recorded_at, opened_by)
            select %4$s, valid, :at, :change from opened where valid is not null
            """
                .formatted(table.table, which, opened, table.kept))
        .param("key", key)
        .param("day", day)
        .param("until", until, Types.DATE)
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /** True where a later change, not itself undone, was built on what this one opened. */
  boolean builtOn(long change) {
    for (Table table : Table.values()) {
      boolean closed =
          jdbc.sql(
                  """
                  select exists (
                    select from %s t join households.change c on c.id = t.closed_by
                    where t.opened_by = :change and t.closed_by <> t.opened_by
                      and c.undone_by is null)
                  """
                      .formatted(table.table))
              .param("change", change)
              .query(Boolean.class)
              .single();
      if (closed) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a change opened is closed, what it closed is opened again, in the name of the change that
   * had opened it: so that one can be undone next.
   */
  void undo(long undone, Stamp stamp) {
    for (Table table : Table.values()) {
      jdbc.sql(
              """
              update %s set closed_at = :at, closed_by = :change
              where opened_by = :undone and closed_at is null
              """
                  .formatted(table.table))
          .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
          .param("change", stamp.change())
          .param("undone", undone)
          .update();
      jdbc.sql(
              """
              insert into %1$s (%2$s, valid, recorded_at, opened_by)
              select %2$s, valid, :at, opened_by from %1$s
              where closed_by = :undone and opened_by <> :undone
              """
                  .formatted(table.table, table.kept))
          .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
          .param("undone", undone)
          .update();
    }
  }
}
