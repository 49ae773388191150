package vn.chungtay.statistics;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.DayRange;

/** What is asked of the counts in the database. Each question looks at the reader's areas only. */
@Repository
class CountQueries {
  /** A household behind a number, and what it adds to it. */
  record Behind(long householdId, long areaId, int amount) {}

  /**
   * Which days and villages are meant.
   *
   * @param borders the day whose borders the units are taken in
   * @param year null for all villages; else those alone that have decided the review of the year
   */
  record When(LocalDate day, LocalDate borders, @Nullable Integer year) {
    static When of(Question question) {
      return new When(
          question.day(),
          question.borders(),
          question.isOfDecided() ? question.year().orElseThrow() : null);
    }

    static When on(LocalDate day) {
      return new When(day, day, null);
    }
  }

  /** One number of a table. */
  record Figure(long areaId, String cell, When when) {}

  private final JdbcClient jdbc;

  CountQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts by unit and cell, added up from their parts; what counts nothing is not told. */
  Map<Long, Map<String, Long>> counts(Collection<Long> areas, Collection<String> cells, When when) {
    Map<Long, Map<String, Long>> found = new HashMap<>();
    boolean same = when.day().equals(when.borders());
    jdbc.sql(
            same
                ? "select * from statistics.counts(:areas, :cells, :day, :year::integer)"
                : """
                select * from statistics.counts_in_borders(:areas, :cells, :day, :borders,
                  :year::integer)
                """)
        .param("areas", areas.toArray(Long[]::new))
        .param("cells", cells.toArray(String[]::new))
        .param("day", when.day())
        .param("borders", when.borders())
        .param("year", when.year(), Types.INTEGER)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong(1), a -> new HashMap<>())
                  .merge(row.getString(2), row.getLong(3), Long::sum);
            });
    return found;
  }

  /** How many villages there were on the day in the units' borders of another. */
  Map<Long, Integer> homes(Collection<Long> areas, LocalDate day, LocalDate borders) {
    Map<Long, Integer> found = new HashMap<>();
    jdbc.sql("select * from statistics.homes_in_borders(:areas, :day, :borders)")
        .param("areas", areas.toArray(Long[]::new))
        .param("day", day)
        .param("borders", borders)
        .query(
            row -> {
              found.put(row.getLong(1), row.getInt(2));
            });
    return found;
  }

  List<Behind> behind(Figure figure, long after, int most) {
    return jdbc.sql("select * from statistics.behind(?, ?, ?, ?, ?, ?, ?)")
        .params(parameters(figure))
        .params(after, most)
        .query((row, n) -> new Behind(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  /** How many households stand behind a number, and the number they add up to. */
  long[] countBehind(Figure figure) {
    return jdbc.sql("select * from statistics.count_behind(?, ?, ?, ?, ?)")
        .params(parameters(figure))
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .single();
  }

  private static List<Object> parameters(Figure figure) {
    return List.of(
        figure.areaId(),
        figure.cell(),
        figure.when().day(),
        figure.when().borders(),
        new SqlParameterValue(Types.INTEGER, figure.when().year()));
  }

  List<Given> given(long areaId, When when) {
    return jdbc.sql("select * from statistics.given(?, ?, ?, ?)")
        .params(
            areaId, when.day(), when.borders(), new SqlParameterValue(Types.INTEGER, when.year()))
        .query((row, n) -> new Given(row.getLong(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  int fold(int most) {
    return jdbc.sql("select statistics.fold(?)").param(most).query(Integer.class).single();
  }

  boolean hasPending() {
    return jdbc.sql("select statistics.has_pending()").query(Boolean.class).single();
  }

  /** What the counts do not follow yet: newer borders, or decisions of villages. */
  record Behindhand(boolean borders, boolean decisions) {}

  Behindhand behindhand(long edition) {
    return jdbc.sql("select statistics.known_edition() < :edition, statistics.has_decisions()")
        .param("edition", edition)
        .query((row, n) -> new Behindhand(row.getBoolean(1), row.getBoolean(2)))
        .single();
  }

  void followDecisions() {
    jdbc.sql("select statistics.follow_decisions()::text").query((row, n) -> 0).list();
  }

  void setBorders(long edition, Map<Long, List<AreaBook.Place>> homes) {
    List<Long> leaves = new ArrayList<>();
    List<Long> above = new ArrayList<>();
    List<@Nullable String> since = new ArrayList<>();
    List<@Nullable String> until = new ArrayList<>();
    homes.forEach(
        (leaf, places) -> {
          for (AreaBook.Place place : places) {
            DayRange days = place.days();
            leaves.add(leaf);
            above.add(place.areaId());
            since.add(text(days.from()));
            until.add(text(days.until()));
          }
        });
    jdbc.sql(
            """
            select statistics.set_borders(:edition, :leaves, :above, :since::date[],
              :until::date[])::text
            """)
        .param("edition", edition)
        .param("leaves", leaves.toArray(Long[]::new))
        .param("above", above.toArray(Long[]::new))
        .param("since", since.toArray(String[]::new))
        .param("until", until.toArray(String[]::new))
        .query((row, n) -> 0)
        .list();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
