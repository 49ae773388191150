package vn.chungtay.households;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stretches of days of a person, and a name or birth corrected in several of them at once:
 * whoever was written down wrongly was so in every stretch, whatever else changed in between.
 */
@Repository
class StretchTable {
  private final JdbcClient jdbc;

  StretchTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a person in one household, the earliest first. */
  List<Stretch> list(long householdId, long personId) {
    return jdbc.sql(
            """
            select lower(valid) as since, upper(valid) as until, name, birth_year, birth_month, birth_day
            from households.member_version
            where household_id = :household and person_id = :person and closed_at is null
            order by lower(valid)
            """)
        .param("household", householdId)
        .param("person", personId)
        .query(
            (row, n) ->
                new Stretch(
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    row.getString("name"),
                    MemberTable.birth(row)))
        .list();
  }

  /** The stretch of the day, and those before and after it without a gap that are {@code like}. */
  static List<Stretch> run(List<Stretch> all, LocalDate day, Predicate<Stretch> like) {
    List<Stretch> run = new ArrayList<>();
    boolean reached = false;
    for (Stretch each : all) {
      boolean follows = run.isEmpty() || each.from().equals(run.get(run.size() - 1).until());
      if (!like.test(each) || !follows) {
        if (reached) {
          return run;
        }
        run.clear();
      }
      if (like.test(each)) {
        run.add(each);
        reached |= each.contains(day);
      }
    }
    return reached ? run : List.of();
  }

  /** Writes the name and birth on the row that this change has opened for the stretch. */
  void spell(
      long personId, Stretch stretch, String name, @Nullable Birth birth, History.Stamp stamp) {
    jdbc.sql(
            """
            update households.member_version
            set name = :name, search = array_to_tsvector(:search), birth_year = :year::int,
              birth_month = :month::int, birth_day = :dayOfMonth::int
            where person_id = :person and opened_by = :change and closed_at is null
              and lower(valid) = :from
            """)
        .param("name", name)
        .param("search", SearchWords.of(name))
        .param("year", birth == null ? null : Integer.valueOf(birth.year()), Types.INTEGER)
        .param("month", birth == null ? null : birth.month(), Types.INTEGER)
        .param("dayOfMonth", birth == null ? null : birth.day(), Types.INTEGER)
        .param("person", personId)
        .param("change", stamp.change())
        .param("from", stretch.from())
        .update();
  }
}
