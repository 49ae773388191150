package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Spelling;

/**
 * People and households of the reader's areas by what is typed: a name with or without marks, its
 * words in any order or only begun, its first letters, a whole ID number, the number of a
 * household, words of an address. Looks at what is so now.
 */
@Service
public class HouseholdSearch {
  private static final int LONGEST = 200;

  private final JdbcClient jdbc;
  private final IdNumbers idNumbers;

  HouseholdSearch(JdbcClient jdbc, IdNumbers idNumbers) {
    this.jdbc = jdbc;
    this.idNumbers = idNumbers;
  }

  /** A search over {@code client} alone, for measurements outside the application. */
  public static HouseholdSearch over(JdbcClient client, byte[] key) {
    return new HouseholdSearch(client, new IdNumbers(key));
  }

  /** The best hits, best first. */
  @Transactional(readOnly = true)
  public List<Found> find(String given, int limit) {
    String typed = given.substring(0, Math.min(given.length(), LONGEST)).replace('\0', ' ');
    String digits = typed.replaceAll("[\\s.]", "");
    if (digits.matches("\\d{9}|\\d{12}")) {
      return byIdNumber(digits);
    }
    if (typed.strip().matches("[0-9A-Za-z:]+-\\d{3,}")) {
      return byNumber(typed.strip());
    }
    return SearchWords.isEmpty(typed) ? List.of() : byWords(typed, limit);
  }

  /** Whole words before words that are only begun; people before addresses. */
  private List<Found> byWords(String typed, int limit) {
    String[] asked =
        Arrays.stream(SearchWords.Reach.values())
            .map(reach -> SearchWords.query(typed, reach))
            .toArray(String[]::new);
    Set<Found> found = new LinkedHashSet<>();
    jdbc.sql("select * from households.find(:typed, :plain, :asked::tsquery[], :most)")
        .param("typed", typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
        .param("plain", Spelling.plain(typed))
        .param("asked", asked)
        .param("most", limit)
        .query(
            row -> {
              found.add(row.getString("relation").isEmpty() ? place(row) : person(row));
            });
    return List.copyOf(found);
  }

  private static Found place(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("household_id"),
        row.getLong("area_id"),
        "",
        null,
        null,
        row.getString("address"));
  }

  private List<Found> byIdNumber(String number) {
    return jdbc.sql(
            """
            select * from households.member_version
            where id_index = ? and closed_at is null and upper_inf(valid)
            """)
        .param(idNumbers.index(number))
        .query((row, n) -> person(row))
        .list();
  }

  private List<Found> byNumber(String number) {
    return jdbc.sql(
            """
            select v.household_id, v.area_id, v.address
            from households.household h
            join households.household_version v on v.household_id = h.id and v.closed_at is null
            where h.number = ? order by upper(v.valid) desc nulls first limit 1
            """)
        .param(number)
        .query((row, n) -> place(row))
        .list();
  }

  private static Found person(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("household_id"),
        row.getLong("area_id"),
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        MemberTable.birth(row),
        "");
  }
}
