package vn.chungtay.households;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Reads a whole household as of a day: where it lives, its members, marks and causes, its class and
 * who is in charge. Five questions in one message, because every page and every change asks them
 * and five times there and back took longer than the answers.
 */
@Repository
class HouseholdReading {
  private static final String LIVES =
      """
      select h.number, v.area_id, v.address, lower(v.valid) as since, h.edition
      from households.household h
      join households.household_version v on v.household_id = h.id
      where h.id = ? and v.closed_at is null and v.valid @> ?::date
      """;

  private static final String MEMBERS =
      """
      select m.person_id, m.name, m.relation, m.sex, m.birth_year, m.birth_month, m.birth_day,
        m.ethnic_group, m.id_sealed, lower(m.valid) as since, array(
          select t.code from households.trait t
          where t.person_id = m.person_id and t.closed_at is null and t.valid @> asked.day
          order by t.code) as marks
      from (values (?::bigint, ?::date)) asked (id, day)
      join households.member_version m on m.household_id = asked.id
      where m.closed_at is null and m.valid @> asked.day
      order by m.relation <> 'HEAD', m.relation <> 'SPOUSE', m.birth_year nulls last,
        m.birth_month nulls last, m.birth_day nulls last, m.person_id
      """;

  /**
   * The day is asked of each row, not of the table: with it the database planned anew for each
   * household, which took longer than to read it.
   */
  private static final String TRAITS =
      """
      select t.kind, t.code, t.person_id, t.note, t.valid @> asked.day as holds
      from (values (?::bigint, ?::date)) asked (id, day)
      join households.trait t on t.household_id = asked.id where t.closed_at is null
      """;

  private static final String STANDING =
      "select "
          + NotesTable.STANDING
          + " from households.standing where household_id = ? and valid @> ?::date and closed_at is null"
          + " order by lower(valid) desc limit 1\n";

  private static final String CHARGE =
      """
      select name, position, lower(valid) as since from households.charge
      where household_id = ? and valid @> ?::date and closed_at is null
      """;

  private static final List<String> QUESTIONS = List.of(LIVES, MEMBERS, TRAITS, STANDING, CHARGE);
  private static final String ALL = String.join(";\n", QUESTIONS);

  private final JdbcOperations jdbc;
  private final IdNumbers idNumbers;
  private final NotesTable notes;

  HouseholdReading(DataSource application, IdNumbers idNumbers, NotesTable notes) {
    this.jdbc = new JdbcTemplate(application);
    this.idNumbers = idNumbers;
    this.notes = notes;
  }

  /** The household as it was on the day; empty where it was not, or not in the reader's areas. */
  Optional<Household> find(long id, LocalDate day) {
    ConnectionCallback<Optional<Household>> asked =
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            for (int i = 0; i < QUESTIONS.size(); i++) {
              statement.setLong(2 * i + 1, id);
              statement.setObject(2 * i + 2, day);
            }
            statement.execute();
            return household(id, day, statement);
          }
        };
    return Optional.ofNullable(jdbc.execute(asked)).flatMap(found -> found);
  }

  private Optional<Household> household(long id, LocalDate day, PreparedStatement answers)
      throws SQLException {
    List<Lives> found = rows(answers, (row, n) -> lives(row));
    List<Member> members = rows(answers, (row, n) -> member(row));
    List<Optional<Trait>> traits = rows(answers, (row, n) -> trait(row));
    List<Standing> standing = rows(answers, (row, n) -> NotesTable.standing(row));
    List<Charge> charge = rows(answers, (row, n) -> charge(row));
    return found.stream()
        .findFirst()
        .map(
            lives ->
                new Household(
                    id,
                    lives.number(),
                    lives.areaId(),
                    lives.address(),
                    day,
                    lives.since(),
                    lives.edition(),
                    members,
                    sorted(traits.stream().flatMap(Optional::stream).toList()),
                    standing.stream().findFirst(),
                    charge.stream().findFirst()));
  }

  /** The answer to the next question. */
  private static <T> List<T> rows(PreparedStatement answers, RowMapper<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = answers.getResultSet()) {
      while (rows.next()) {
        found.add(reader.mapRow(rows, found.size()));
      }
    }
    answers.getMoreResults();
    return found;
  }

  private record Lives(String number, long areaId, String address, LocalDate since, int edition) {}

  private static Lives lives(ResultSet row) throws SQLException {
    return new Lives(
        row.getString("number"),
        row.getLong("area_id"),
        row.getString("address"),
        row.getObject("since", LocalDate.class),
        row.getInt("edition"));
  }

  private Member member(ResultSet row) throws SQLException {
    long person = row.getLong("person_id");
    byte[] box = row.getBytes("id_sealed");
    String sex = row.getString("sex");
    return new Member(
        person,
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        sex == null ? null : Sex.valueOf(sex),
        MemberTable.birth(row),
        row.getString("ethnic_group"),
        box == null ? "" : idNumbers.mask(person, box),
        row.getObject("since", LocalDate.class),
        List.of((String[]) row.getArray("marks").getArray()));
  }

  private static Optional<Trait> trait(ResultSet row) throws SQLException {
    return row.getBoolean("holds") ? Optional.of(NotesTable.trait(row)) : Optional.empty();
  }

  /** As the codes stand in their lists, those of the household behind each member's. */
  private List<Trait> sorted(List<Trait> traits) {
    return traits.stream()
        .sorted(
            Comparator.comparing((Trait each) -> each.kind().name())
                .thenComparing(this::place)
                .thenComparing(each -> each.personId().orElse(Long.MAX_VALUE)))
        .toList();
  }

  private int place(Trait trait) {
    return notes.codes(trait.kind().name()).stream().map(Code::code).toList().indexOf(trait.code());
  }

  private static Charge charge(ResultSet row) throws SQLException {
    return new Charge(
        row.getString("name"), row.getString("position"), row.getObject("since", LocalDate.class));
  }
}
