package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who lives in an area on a day, by name: one statement, however many households there are. */
@Service
public class Rosters {
  private static final String LIVES =
      """
      from households.household_version v
      join households.household h on h.id = v.household_id
      where v.closed_at is null and v.valid @> :day::date
        and v.area_id = any (array(
          select descendant_id from areas.reach where ancestor_id = :area))
      """;

  private final JdbcClient jdbc;

  Rosters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ids of the households. */
  @Transactional(readOnly = true)
  public Set<Long> ids(long areaId, LocalDate day) {
    return new HashSet<>(
        jdbc.sql("select h.id " + LIVES)
            .param("day", day)
            .param("area", areaId)
            .query(Long.class)
            .list());
  }

  /** The households by number, each with its members. */
  @Transactional(readOnly = true)
  public List<Roster> list(long areaId, LocalDate day) {
    List<Roster> rosters = new ArrayList<>();
    List<Roster.Person> members = new ArrayList<>();
    jdbc.sql(
            "with lives as (select h.id, h.number, v.address, h.edition "
                + LIVES
                + """
                )
                select l.*, m.person_id, m.name, m.relation, m.birth_year, m.birth_month, m.birth_day,
                  row_number() over (partition by l.id order by m.relation <> 'HEAD',
                    m.relation <> 'SPOUSE', m.birth_year nulls last, m.birth_month nulls last,
                    m.birth_day nulls last, m.person_id) as place,
                  count(m.person_id) over (partition by l.id) as members
                from lives l
                left join households.member_version m on m.household_id = l.id
                  and m.closed_at is null and m.valid @> :day::date
                order by l.number, place
                """)
        .param("day", day)
        .param("area", areaId)
        .query(
            row -> {
              int wanted = row.getInt("members");
              if (wanted > 0) {
                members.add(person(row));
              }
              if (members.size() >= wanted) {
                rosters.add(roster(row, members));
                members.clear();
              }
            });
    return rosters;
  }

  /**
   * The members of these households on the day, by household, the head first: one statement for all
   * of them. A household that is no more on the day, or lies elsewhere, is not told.
   */
  @Transactional(readOnly = true)
  public Map<Long, List<ListedMember>> members(Collection<Long> households, LocalDate day) {
    Map<Long, List<ListedMember>> found = new HashMap<>();
    jdbc.sql(
            """
            select m.household_id, m.name, m.relation, m.sex, m.birth_year, m.birth_month,
              m.birth_day, m.ethnic_group, coalesce(s.origin, '') as origin, array(
                select t.code from households.trait t
                where t.household_id = m.household_id
                  and (t.person_id is null or t.person_id = m.person_id)
                  and t.closed_at is null and t.valid @> :day::date) as marks
            from households.member_version m
            left join lateral (
              select g.origin from households.standing g
              where g.household_id = m.household_id and g.closed_at is null
                and g.valid @> :day::date limit 1) s on true
            where m.household_id = any (:households) and m.closed_at is null
              and m.valid @> :day::date
            order by m.household_id, m.relation <> 'HEAD', m.relation <> 'SPOUSE',
              m.birth_year nulls last, m.birth_month nulls last, m.birth_day nulls last, m.person_id
            """)
        .param("day", day)
        .param("households", households.toArray(Long[]::new))
        .query(
            row -> {
              ListedMember member = listed(row);
              found.computeIfAbsent(member.householdId(), id -> new ArrayList<>()).add(member);
            });
    return found;
  }

  private static ListedMember listed(ResultSet row) throws SQLException {
    String sex = row.getString("sex");
    return new ListedMember(
        row.getLong("household_id"),
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        sex == null ? null : Sex.valueOf(sex),
        MemberTable.birth(row),
        row.getString("ethnic_group"),
        row.getString("origin"),
        List.of((String[]) row.getArray("marks").getArray()));
  }

  private static Roster roster(ResultSet row, List<Roster.Person> members) throws SQLException {
    return new Roster(
        row.getLong("id"),
        row.getString("number"),
        row.getString("address"),
        row.getInt("edition"),
        members);
  }

  private static Roster.Person person(ResultSet row) throws SQLException {
    return new Roster.Person(
        row.getLong("person_id"),
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        MemberTable.birth(row));
  }
}
