package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
  private static final int CANDIDATES = 400;

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
  public List<Found> find(String typed, int limit) {
    String digits = typed.replaceAll("[\\s.]", "");
    if (digits.matches("\\d{9}|\\d{12}")) {
      return byIdNumber(digits);
    }
    if (typed.strip().matches("[0-9A-Za-z:]+-\\d{3,}")) {
      return byNumber(typed.strip());
    }
    if (SearchWords.isEmpty(typed)) {
      return List.of();
    }
    List<Long> areas = areas();
    Set<Found> found = new LinkedHashSet<>();
    for (SearchWords.Reach reach : SearchWords.Reach.values()) {
      if (found.size() < limit) {
        String words = SearchWords.query(typed, areas, reach);
        found.addAll(ranked(typed, byName(words)));
        if (found.size() < limit) {
          found.addAll(byAddress(words, limit - found.size()));
        }
      }
    }
    return found.stream().limit(limit).toList();
  }

  private record Ranked(Found found, int rank) {}

  private static List<Found> ranked(String typed, List<Found> people) {
    String key = Spelling.key(typed);
    return people.stream()
        .map(each -> new Ranked(each, rank(key, Spelling.key(each.name()))))
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::found)
        .toList();
  }

  private List<Long> areas() {
    return jdbc.sql("select households.search_areas()")
        .query((row, n) -> Arrays.asList((Long[]) row.getArray(1).getArray()))
        .single();
  }

  private List<Found> byName(String words) {
    return jdbc.sql("select * from households.find_members(?::tsquery, ?)")
        .params(words, CANDIDATES)
        .query((row, n) -> person(row))
        .list();
  }

  private List<Found> byAddress(String words, int limit) {
    return jdbc.sql("select * from households.find_addresses(?::tsquery, ?)")
        .params(words, limit)
        .query(
            (row, n) ->
                new Found(
                    row.getLong("household_id"),
                    row.getLong("area_id"),
                    "",
                    null,
                    null,
                    row.getString("address")))
        .list();
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
        .query(
            (row, n) -> new Found(row.getLong(1), row.getLong(2), "", null, null, row.getString(3)))
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

  /**
   * The same marks before none, the same order before another, a whole name before a longer one.
   */
  private static int rank(String typedKey, String key) {
    if (typedKey.equals(key)) {
      return 0;
    }
    if (Spelling.keyAgrees(typedKey, key)) {
      return 1;
    }
    if (Spelling.keyBegins(typedKey, key)) {
      return 2;
    }
    return key.endsWith(typedKey) ? 3 : 4;
  }
}
