package vn.chungtay.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of tasks. */
@Repository
class TaskTable {
  private static final String SELECT =
      "select t.*, p.title as plan_title from plans.task t join plans.plan p on p.id = t.plan_id ";

  private final JdbcClient jdbc;

  TaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Task> ofPlan(long planId) {
    return jdbc.sql(SELECT + "where t.plan_id = :plan order by t.due nulls last, t.id")
        .param("plan", planId)
        .query((row, n) -> task(row))
        .list();
  }

  List<Task> pending() {
    return jdbc.sql(
            SELECT
                + "where t.state in ('OPEN', 'STARTED') order by t.due nulls last, t.id limit 500")
        .query((row, n) -> task(row))
        .list();
  }

  Optional<Task> find(long id) {
    return jdbc.sql(SELECT + "where t.id = :id")
        .param("id", id)
        .query((row, n) -> task(row))
        .optional();
  }

  private static Task task(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Task(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getString("plan_title"),
        row.getString("body"),
        DutyRole.valueOf(row.getString("role")),
        row.getString("content"),
        row.getObject("due", LocalDate.class),
        TaskState.valueOf(row.getString("state")),
        row.getString("note"),
        row.getObject("done_on", LocalDate.class));
  }

  /**
   * Makes the tasks of a version that was just approved: new duties become tasks, known ones take
   * the new words and day and keep their state, those no longer in the plan are dropped.
   */
  void follow(long planId, long areaId, long versionId, String droppedNote) {
    jdbc.sql(
            """
            insert into plans.task (plan_id, area_id, duty_key, body, role, content, due, state)
            select :plan, :area, key, body, role, content, due, 'OPEN'
            from plans.duty where version_id = :version
            on conflict (plan_id, duty_key) do update set body = excluded.body, role = excluded.role,
              content = excluded.content, due = excluded.due
            """)
        .param("plan", planId)
        .param("area", areaId)
        .param("version", versionId)
        .update();
    jdbc.sql(
            """
            update plans.task set state = 'DROPPED', note = :note
            where plan_id = :plan and state in ('OPEN', 'STARTED')
              and duty_key not in (select key from plans.duty where version_id = :version)
            """)
        .param("plan", planId)
        .param("version", versionId)
        .param("note", droppedNote)
        .update();
  }

  void update(long id, TaskState state, String note, @Nullable LocalDate doneOn) {
    jdbc.sql("update plans.task set state = :state, note = :note, done_on = :done where id = :id")
        .param("id", id)
        .param("state", state.name())
        .param("note", note)
        .param("done", doneOn, java.sql.Types.DATE)
        .update();
  }
}
