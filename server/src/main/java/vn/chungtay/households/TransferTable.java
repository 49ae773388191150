package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of transfers between communes. */
@Repository
class TransferTable {
  private static final JsonMapper JSON = new JsonMapper();

  /** A transfer whose change was undone is told as such. */
  private static final String SELECT =
      """
      select t.*, c.undone_by from households.transfer t
      left join households.change c on c.id = t.change_id
      """;

  private final JdbcClient jdbc;

  TransferTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(
      Household household,
      long toArea,
      List<Long> persons,
      Transfer.Slip slip,
      Deed deed,
      String by,
      OffsetDateTime at) {
    return jdbc.sql(
            """
            insert into households.transfer (household_id, from_area, to_area, persons, day, slip,
              reason, asked_by, asked_at)
            values (:household, :from, :to, :persons, :day, :slip::jsonb, :reason, :by, :at)
            returning id
            """)
        .param("household", household.id())
        .param("from", household.areaId())
        .param("to", toArea)
        .param("persons", persons.toArray(Long[]::new))
        .param("day", deed.day())
        .param("slip", JSON.writeValueAsString(slip))
        .param("reason", deed.reason().strip())
        .param("by", by)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .single();
  }

  /** Closes a waiting transfer; false where it waits no more. */
  boolean answer(
      long id,
      Transfer.State state,
      String by,
      OffsetDateTime at,
      String words,
      @Nullable Long change) {
    return jdbc.sql(
                """
                update households.transfer set state = :state, answered_by = :by,
                  answered_at = :at, answer = :words, change_id = :change
                where id = :id and state = 'WAITING'
                """)
            .param("id", id)
            .param("state", state.name())
            .param("by", by)
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .param("words", words.strip())
            .param("change", change, Types.BIGINT)
            .update()
        == 1;
  }

  Optional<Transfer> find(long id) {
    return jdbc.sql(SELECT + " where t.id = ?")
        .param(id)
        .query((row, n) -> transfer(row))
        .optional();
  }

  Optional<Transfer> waiting(long householdId) {
    return jdbc.sql(SELECT + " where t.household_id = ? and t.state = 'WAITING'")
        .param(householdId)
        .query((row, n) -> transfer(row))
        .optional();
  }

  /** Waiting ones first, then the newest. */
  List<Transfer> list(int most) {
    return jdbc.sql(SELECT + " order by t.state <> 'WAITING', t.id desc limit ?")
        .param(most)
        .query((row, n) -> transfer(row))
        .list();
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    JsonNode slip = JSON.readTree(row.getString("slip"));
    String by = row.getString("answered_by");
    OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
    row.getLong("undone_by");
    boolean undone = !row.wasNull();
    long change = row.getLong("change_id");
    OptionalLong changeId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(change);
    return new Transfer(
        row.getLong("id"),
        row.getLong("household_id"),
        row.getLong("from_area"),
        row.getLong("to_area"),
        List.of((Long[]) row.getArray("persons").getArray()),
        row.getObject("day", LocalDate.class),
        new Transfer.Slip(
            slip.get("number").asString(),
            slip.get("head").asString(),
            slip.get("members").asInt(),
            slip.get("standing").asString()),
        row.getString("reason"),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        undone ? Transfer.State.UNDONE : Transfer.State.valueOf(row.getString("state")),
        by == null || at == null
            ? Optional.empty()
            : Optional.of(new Transfer.Answer(by, at.toInstant(), row.getString("answer"))),
        changeId);
  }
}
