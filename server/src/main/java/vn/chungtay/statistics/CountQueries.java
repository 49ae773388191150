package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.DayRange;

/** What is asked of the counts in the database. Each question looks at the reader's areas only. */
@Repository
class CountQueries {
  /** A household behind a number, and what it adds to it. */
  record Behind(long householdId, long areaId, int amount) {}

  /** One number of a table; {@code without} names villages that are not in it. */
  record Figure(long areaId, String cell, LocalDate day, LocalDate borders, List<Long> without) {
    Figure(long areaId, String cell, LocalDate day, LocalDate borders) {
      this(areaId, cell, day, borders, List.of());
    }

    Object[] parameters() {
      return new Object[] {areaId, cell, day, borders, without.toArray(Long[]::new)};
    }
  }

  private final JdbcClient jdbc;

  CountQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts by unit and cell; what counts nothing is not told. */
  Map<Long, Map<String, Long>> counts(
      Collection<Long> areas, Collection<String> cells, LocalDate day, LocalDate borders) {
    Map<Long, Map<String, Long>> found = new HashMap<>();
    jdbc.sql(
            day.equals(borders)
                ? "select area_id, cell, total from statistics.counts(:areas, :cells, :day)"
                : """
                select area_id, cell, total
                from statistics.counts_in_borders(:areas, :cells, :day, :borders)
                """)
        .param("areas", areas.toArray(Long[]::new))
        .param("cells", cells.toArray(String[]::new))
        .param("day", day)
        .param("borders", borders)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong(1), a -> new HashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return found;
  }

  List<Behind> behind(Figure figure, long after, int most) {
    return jdbc.sql("select * from statistics.behind(?, ?, ?, ?, ?, ?, ?)")
        .params(figure.parameters())
        .params(after, most)
        .query((row, n) -> new Behind(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  /** How many households stand behind a number, and the number they add up to. */
  long[] countBehind(Figure figure) {
    return jdbc.sql("select * from statistics.count_behind(?, ?, ?, ?, ?)")
        .params(figure.parameters())
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .single();
  }

  List<Given> given(long areaId, LocalDate day, LocalDate borders) {
    return jdbc.sql("select * from statistics.given(?, ?, ?)")
        .params(areaId, day, borders)
        .query((row, n) -> new Given(row.getLong(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  int fold(int most) {
    return jdbc.sql("select statistics.fold(?)").param(most).query(Integer.class).single();
  }

  boolean hasPending() {
    return jdbc.sql("select statistics.has_pending()").query(Boolean.class).single();
  }

  long knownEdition() {
    return jdbc.sql("select statistics.known_edition()").query(Long.class).single();
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
