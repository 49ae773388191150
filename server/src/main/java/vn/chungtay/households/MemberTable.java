package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of members. */
@Repository
class MemberTable {
  private final JdbcClient jdbc;
  private final IdNumbers idNumbers;

  MemberTable(JdbcClient jdbc, IdNumbers idNumbers) {
    this.jdbc = jdbc;
    this.idNumbers = idNumbers;
  }

  /** Where a member lives. */
  record Place(long householdId, long areaId) {}

  long newPerson() {
    return jdbc.sql("insert into households.person default values returning id")
        .query(Long.class)
        .single();
  }

  void insert(
      long personId, Place place, MemberFields fields, LocalDate since, History.Stamp stamp) {
    written(
            jdbc.sql(
                """
            insert into households.member_version (person_id, household_id, area_id, relation, name,
              sex, birth_year, birth_month, birth_day, ethnic_group, id_sealed, id_index, search,
              valid, recorded_at, opened_by)
            values (:person, :household, :area, :relation, :name, :sex, :year, :month, :dayOfMonth,
              :ethnic, :sealed, :index, array_to_tsvector(:search), daterange(:since, null), :at,
              :change)
            """),
            personId,
            place,
            fields)
        .param("since", since)
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /** Writes on the rows that this change has opened for the person from {@code day} on. */
  void update(long personId, Place place, MemberFields fields, LocalDate day, History.Stamp stamp) {
    written(
            jdbc.sql(
                """
            update households.member_version
            set household_id = :household, area_id = :area, relation = :relation, name = :name,
              sex = :sex, birth_year = :year, birth_month = :month, birth_day = :dayOfMonth,
              ethnic_group = :ethnic, search = array_to_tsvector(:search),
              id_sealed = case when :keep then id_sealed else :sealed end,
              id_index = case when :keep then id_index else :index end
            where person_id = :person and opened_by = :change and closed_at is null
              and (upper_inf(valid) or upper(valid) > :day::date)
            """),
            personId,
            place,
            fields)
        .param("keep", fields.idNumber() == null)
        .param("day", day)
        .param("change", stamp.change())
        .update();
  }

  /** From the day on everybody on the rows that this change has opened lives where it does. */
  void settle(Place place, LocalDate from, History.Stamp stamp) {
    jdbc.sql(
            """
            update households.member_version set area_id = :area
            where household_id = :household and opened_by = :change and closed_at is null
              and (upper_inf(valid) or upper(valid) > :from::date)
            """)
        .param("area", place.areaId())
        .param("household", place.householdId())
        .param("change", stamp.change())
        .param("from", from)
        .update();
  }

  private JdbcClient.StatementSpec written(
      JdbcClient.StatementSpec statement, long personId, Place place, MemberFields fields) {
    String number = fields.idNumber();
    byte[] box = null;
    byte[] index = null;
    if (number != null && !number.isEmpty()) {
      box = idNumbers.seal(personId, number);
      index = idNumbers.index(number);
    }
    return statement
        .param("person", personId)
        .param("household", place.householdId())
        .param("area", place.areaId())
        .param("relation", fields.relation().name())
        .param("name", fields.name())
        .param("sex", name(fields.sex()), Types.VARCHAR)
        .param("year", year(fields), Types.INTEGER)
        .param("month", month(fields), Types.INTEGER)
        .param("dayOfMonth", day(fields), Types.INTEGER)
        .param("ethnic", fields.ethnicGroup())
        .param("search", SearchWords.of(fields.name()))
        .param("sealed", box, Types.BINARY)
        .param("index", index, Types.BINARY);
  }

  /** The sealed number of a person on a day, opened. */
  Optional<String> idNumber(long personId, LocalDate day) {
    return jdbc.sql(
            """
            select id_sealed from households.member_version
            where person_id = :person and closed_at is null and valid @> :day::date
              and id_sealed is not null
            """)
        .param("person", personId)
        .param("day", day)
        .query(byte[].class)
        .optional()
        .map(box -> idNumbers.open(personId, box));
  }

  /** Somebody else who has this number now, in whatever household the reader may see. */
  Optional<Long> otherWith(String number, long personId) {
    return jdbc.sql(
            """
            select person_id from households.member_version
            where id_index = :index and closed_at is null and upper_inf(valid)
              and person_id <> :person limit 1
            """)
        .param("index", idNumbers.index(number))
        .param("person", personId)
        .query(Long.class)
        .optional();
  }

  /** The household in which a person lives on a day. */
  Optional<Long> householdOf(long personId, LocalDate day) {
    return jdbc.sql(
            """
            select household_id from households.member_version
            where person_id = :person and closed_at is null and valid @> :day::date
            """)
        .param("person", personId)
        .param("day", day)
        .query(Long.class)
        .optional();
  }

  static @Nullable Birth birth(ResultSet row) throws SQLException {
    Integer year = row.getObject("birth_year", Integer.class);
    return year == null
        ? null
        : new Birth(
            year,
            row.getObject("birth_month", Integer.class),
            row.getObject("birth_day", Integer.class));
  }

  private static @Nullable String name(@Nullable Sex sex) {
    return sex == null ? null : sex.name();
  }

  private static @Nullable Integer year(MemberFields fields) {
    Birth birth = fields.birth();
    return birth == null ? null : Integer.valueOf(birth.year());
  }

  private static @Nullable Integer month(MemberFields fields) {
    Birth birth = fields.birth();
    return birth == null ? null : birth.month();
  }

  private static @Nullable Integer day(MemberFields fields) {
    Birth birth = fields.birth();
    return birth == null ? null : birth.day();
  }
}
