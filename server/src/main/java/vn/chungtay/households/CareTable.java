package vn.chungtay.households;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of visits and of the way out. */
@Repository
class CareTable {
  private final JdbcClient jdbc;

  CareTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<Visit> visits(long householdId) {
    return jdbc.sql(
            """
            select lower(valid) as day, visitor, seen, next_step, next_day from households.visit
            where household_id = ? and closed_at is null order by lower(valid) desc, id desc
            """)
        .param(householdId)
        .query(
            (row, n) ->
                new Visit(
                    row.getObject("day", LocalDate.class),
                    row.getString("visitor"),
                    row.getString("seen"),
                    row.getString("next_step"),
                    Optional.ofNullable(row.getObject("next_day", LocalDate.class))))
        .list();
  }

  void insertVisit(long householdId, long areaId, Visit visit, History.Stamp stamp) {
    jdbc.sql(
            """
            insert into households.visit (household_id, area_id, visitor, seen, next_step, next_day,
              valid, recorded_at, opened_by)
            values (:household, :area, :visitor, :seen, :next, :nextDay, daterange(:day, null), :at,
              :change)
            """)
        .param("household", householdId)
        .param("area", areaId)
        .param("visitor", visit.visitor())
        .param("seen", visit.seen())
        .param("next", visit.next())
        .param("nextDay", visit.nextDay().orElse(null), Types.DATE)
        .param("day", visit.day())
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /** As they stand on a day, in their order. */
  List<WayStep> steps(long householdId, LocalDate day) {
    return jdbc.sql(
            """
            select step, cause, action, owner, due, state, result from households.way_step
            where household_id = :household and closed_at is null and valid @> :day::date
            order by step
            """)
        .param("household", householdId)
        .param("day", day)
        .query(
            (row, n) ->
                new WayStep(
                    row.getInt("step"),
                    row.getString("cause"),
                    row.getString("action"),
                    row.getString("owner"),
                    row.getObject("due", LocalDate.class),
                    WayStep.State.valueOf(row.getString("state")),
                    row.getString("result")))
        .list();
  }

  int nextStep(long householdId) {
    return jdbc.sql(
            "select coalesce(max(step), 0) + 1 from households.way_step where household_id = ?")
        .param(householdId)
        .query(Integer.class)
        .single();
  }

  long stepRow(long householdId, int step, LocalDate day) {
    return jdbc.sql(
            """
            select id from households.way_step
            where household_id = :household and step = :step and closed_at is null
              and valid @> :day::date
            """)
        .param("household", householdId)
        .param("step", step)
        .param("day", day)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new HouseholdNotFound("step " + step + " of " + householdId));
  }

  void insertStep(
      long householdId, long areaId, WayStep step, LocalDate since, History.Stamp stamp) {
    jdbc.sql(
            """
            insert into households.way_step (household_id, area_id, step, cause, action, owner, due,
              state, result, valid, recorded_at, opened_by)
            values (:household, :area, :step, :cause, :action, :owner, :due, :state, :result,
              daterange(:since, null), :at, :change)
            """)
        .param("household", householdId)
        .param("area", areaId)
        .param("step", step.number())
        .param("cause", step.cause())
        .param("action", step.action().strip())
        .param("owner", step.owner().strip())
        .param("due", step.due())
        .param("state", step.state().name())
        .param("result", step.result().strip())
        .param("since", since)
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /**
   * Poor and near-poor households of an area: late visits first, then those with nobody in charge.
   */
  List<Care> cares(long areaId, LocalDate day) {
    return jdbc.sql(
            """
            select h.id, h.number, h.area_id, s.class, coalesce(m.name, '') as head,
              coalesce(c.name || case when c.position = '' then '' else ', ' || c.position end, '')
                as charge, v.last, v.next_day,
              (select count(*) from households.way_step w where w.household_id = h.id
                and w.closed_at is null and w.valid @> :day::date and w.state = 'PLANNED') as steps,
              (select count(*) from households.way_step w where w.household_id = h.id
                and w.closed_at is null and w.valid @> :day::date and w.state = 'PLANNED'
                and w.due < :day::date) as late_steps
            from households.standing s
            join households.household h on h.id = s.household_id
            left join households.member_version m on m.household_id = h.id and m.closed_at is null
              and m.valid @> :day::date and m.relation = 'HEAD'
            left join households.charge c on c.household_id = h.id and c.closed_at is null
              and c.valid @> :day::date
            left join lateral (
              select lower(visit.valid) as last, visit.next_day from households.visit
              where visit.household_id = h.id and visit.closed_at is null
                and lower(visit.valid) <= :day::date
              order by lower(visit.valid) desc, visit.id desc limit 1) v on true
            where s.closed_at is null and s.valid @> :day::date and s.class in ('POOR', 'NEAR_POOR')
              and h.area_id in (select r.descendant_id from areas.reach r where r.ancestor_id = :area)
            order by (v.next_day < :day::date) desc nulls last, (c.name is null) desc,
              v.last nulls first, h.number
            """)
        .param("area", areaId)
        .param("day", day)
        .query(
            (row, n) ->
                new Care(
                    row.getLong("id"),
                    row.getString("number"),
                    row.getString("head"),
                    row.getLong("area_id"),
                    StandingClass.valueOf(row.getString("class")),
                    row.getString("charge"),
                    Optional.ofNullable(row.getObject("last", LocalDate.class)),
                    Optional.ofNullable(row.getObject("next_day", LocalDate.class)),
                    row.getInt("steps"),
                    row.getInt("late_steps")))
        .list();
  }

  /** How many visits in the reader's areas were agreed for a day before this one and not made. */
  int lateVisits(LocalDate day) {
    return jdbc.sql(
            """
            select count(*) from households.visit v
            join households.household h on h.id = v.household_id
            where v.closed_at is null and upper_inf(v.valid) and v.next_day < :day::date
              and not exists (select from households.visit later
                where later.household_id = v.household_id and later.closed_at is null
                  and (lower(later.valid), later.id) > (lower(v.valid), v.id))
            """)
        .param("day", day)
        .query(Integer.class)
        .single();
  }
}
