package vn.chungtay.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.rules.HouseholdClass;

/** The rows of {@code surveys.answer_set}. */
@Repository
class AnswerSetTable {
  private static final int AT_ONCE = 1000;
  private static final String COLUMNS =
      """
      select id, household_id, area_id, form_code, form_version, way, state, based_on,
        household_edition, answers::text, outcome, income_side, deprivations, deprivations_at_most,
        deprivation_score, deprived, missing, rulebook, digest, actor, written_at
      from surveys.answer_set
      """;

  private final JdbcClient client;

  AnswerSetTable(JdbcClient client) {
    this.client = client;
  }

  /** Writers of one household wait for each other until the transaction ends. */
  void lock(List<Long> householdIds) {
    client
        .sql(
            """
            select pg_advisory_xact_lock(hashtextextended('surveys.household', id))
            from (select unnest(?::bigint[]) as id order by 1) ordered
            """)
        .param(householdIds.stream().distinct().sorted().toArray(Long[]::new))
        .query((row, at) -> at)
        .list();
  }

  long nextId() {
    return nextIds(1).get(0);
  }

  List<Long> nextIds(int count) {
    return client
        .sql(
            """
            select nextval(pg_get_serial_sequence('surveys.answer_set', 'id'))
            from generate_series(1, ?)
            """)
        .param(count)
        .query(Long.class)
        .list();
  }

  /** Writes all of them in one statement. */
  void insert(List<NewAnswerSet> sets) {
    client
        .sql(
            """
            insert into surveys.answer_set (id, household_id, area_id, form_code, form_version, way,
              state, based_on, household_edition, answers, outcome, income_side, deprivations,
              deprivations_at_most, deprivation_score, deprived, missing, reasons, rulebook, digest,
              actor, written_at)
            select id, household_id, area_id, form_code, form_version, way, state, based_on, edition,
              answers::jsonb, outcome, income_side, deprivations, at_most, score,
              string_to_array(deprived, ','), string_to_array(missing, ','), reasons::jsonb,
              rulebook, digest, actor, written_at
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::bigint[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::integer[],
              ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::timestamptz[])
            as given (id, household_id, area_id, form_code, form_version, way, state, based_on,
              edition, answers, outcome, income_side, deprivations, at_most, score, deprived, missing,
              reasons, rulebook, digest, actor, written_at)
            """)
        .params(NewAnswerSet.columns(sets))
        .update();
  }

  void setState(List<Long> ids, AnswerSet.State state) {
    if (!ids.isEmpty()) {
      client
          .sql("update surveys.answer_set set state = ? where id = any (?)")
          .param(state.name())
          .param(ids.toArray(Long[]::new))
          .update();
    }
  }

  void deleteDraft(long householdId, String actor) {
    client
        .sql(
            """
            delete from surveys.answer_set
            where household_id = ? and actor = ? and state = 'DRAFT'
            """)
        .params(householdId, actor)
        .update();
  }

  Optional<AnswerSet> find(long id) {
    return client.sql(COLUMNS + "where id = ?").param(id).query((r, n) -> row(r)).optional();
  }

  /** The sets that count, of these households. */
  List<AnswerSet> current(List<Long> householdIds) {
    return client
        .sql(COLUMNS + "where household_id = any (?) and state = 'CURRENT'")
        .param(householdIds.toArray(Long[]::new))
        .query((r, n) -> row(r))
        .list();
  }

  /** Of one household, newest first; drafts of this person only. */
  List<AnswerSet> history(long householdId, String actor) {
    return client
        .sql(
            COLUMNS
                + """
                where household_id = ? and (state <> 'DRAFT' or actor = ?) order by id desc
                """)
        .params(householdId, actor)
        .query((r, n) -> row(r))
        .list();
  }

  /** Sets of that state within an area, newest first. */
  List<AnswerSet> list(long areaId, AnswerSet.State state, Instant since) {
    return client
        .sql(
            COLUMNS
                + """
                where state = ? and written_at >= ?
                  and area_id in (select descendant_id from areas.reach where ancestor_id = ?)
                order by id desc
                """)
        .params(state.name(), since.atOffset(ZoneOffset.UTC), areaId)
        .query((r, n) -> row(r))
        .list();
  }

  /**
   * The sets that count of all households in an area, one after the other; a transaction is open.
   */
  void eachCurrent(long areaId, Consumer<AnswerSet> take) {
    try (Stream<AnswerSet> sets =
        client
            .sql(
                COLUMNS
                    + """
                    where state = 'CURRENT'
                      and area_id in (select descendant_id from areas.reach where ancestor_id = ?)
                    order by id
                    """)
            .param(areaId)
            .withFetchSize(AT_ONCE)
            .query((r, n) -> row(r))
            .stream()) {
      sets.forEach(take);
    }
  }

  private static AnswerSet row(ResultSet row) throws SQLException {
    AnswerSet.Result result =
        new AnswerSet.Result(
            HouseholdClass.valueOf(row.getString(11)),
            row.getString(12),
            row.getInt(13),
            row.getInt(14),
            row.getInt(15),
            texts(row, 16),
            texts(row, 17),
            row.getString(18),
            row.getString(19));
    return new AnswerSet(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        AnswerSet.Way.valueOf(row.getString(6)),
        AnswerSet.State.valueOf(row.getString(7)),
        number(row, 8),
        row.getInt(9),
        AnswersJson.read(row.getString(10)),
        result,
        row.getString(20),
        row.getObject(21, OffsetDateTime.class).toInstant());
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
