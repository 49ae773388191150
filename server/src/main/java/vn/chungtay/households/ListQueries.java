package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of the households of an area on a day. */
@Repository
class ListQueries {
  private static final String LIVES =
      """
      from households.household_version v
      join households.household h on h.id = v.household_id
      """;

  /** The same in the order of the numbers: for an area that has nearly all of them. */
  private static final String LIVES_BY_NUMBER =
      """
      from households.household h
      cross join lateral (
        select v.area_id, v.address from households.household_version v
        where v.household_id = h.id and v.closed_at is null and v.valid @> :day::date
          and v.area_id in (select descendant_id from areas.reach where ancestor_id = :area)
        offset 0) v
      """;

  private static final String IN_AREA =
      """
      where v.closed_at is null and v.valid @> :day::date
        and v.area_id = any (array(
          select descendant_id from areas.reach where ancestor_id = :area))
      """;
  private static final String STANDING =
      """
      left join lateral (
        select class from households.standing
        where household_id = h.id and closed_at is null and valid @> :day::date limit 1) s on true
      """;
  private static final String HEAD =
      """
      left join lateral (
        select name, birth_year, birth_month, birth_day from households.member_version
        where household_id = h.id and closed_at is null and valid @> :day::date
          and relation = 'HEAD' limit 1) m on true
      """;
  private static final String MEMBERS =
      """
      left join lateral (
        select count(*) as members from households.member_version
        where household_id = h.id and closed_at is null and valid @> :day::date) n on true
      """;

  private final JdbcClient jdbc;

  ListQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Only what the order and the filter need is looked up before the page is cut; in the order of
   * the numbers their index gives each page of a whole nation.
   */
  List<HouseholdLine> list(Listing listing, int limit) {
    boolean byNumber = listing.order() == Listing.Order.NUMBER;
    boolean nearlyAll = byNumber && isNearlyAll(listing.areaId());
    boolean after = byNumber && !listing.after().isEmpty();
    String place =
        byNumber ? "h.number" : "row_number() over (order by " + order(listing.order()) + ")";
    String sql =
        "with page as (select h.id, h.number, v.area_id, v.address, "
            + place
            + " as place "
            + (nearlyAll ? LIVES_BY_NUMBER : LIVES)
            + switch (listing.order()) {
              case HEAD -> HEAD;
              case MEMBERS -> MEMBERS;
              case STANDING -> STANDING;
              case NUMBER, ADDRESS -> "";
            }
            + (nearlyAll ? " where true " : IN_AREA)
            + (after ? " and h.number > :after " : "")
            + filters(listing)
            + " order by place limit :limit offset :from) "
            + """
            select h.*, m.*, s.class, n.members,
              array(select distinct t.code from households.trait t
                where t.household_id = h.id and t.closed_at is null and t.valid @> :day::date
                order by t.code) as codes
            from page h
            """
            + STANDING
            + HEAD
            + MEMBERS
            + " order by h.place";
    return given(jdbc.sql(sql), listing)
        .param("limit", limit)
        .param("from", after ? 0 : listing.from())
        .param("after", listing.after())
        .query((row, n) -> line(row))
        .list();
  }

  /** Those of these households that lived in the reader's areas on the day, by number. */
  List<HouseholdLine> of(List<Long> ids, LocalDate day) {
    String sql =
        """
        select h.id, h.number, v.area_id, v.address, m.*, s.class, n.members,
          array(select distinct t.code from households.trait t
            where t.household_id = h.id and t.closed_at is null and t.valid @> :day::date
            order by t.code) as codes
        """
            + LIVES
            + STANDING
            + HEAD
            + MEMBERS
            + """
            where v.closed_at is null and v.valid @> :day::date and h.id = any (:ids)
            order by h.number
            """;
    return jdbc.sql(sql)
        .param("day", day)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, n) -> line(row))
        .list();
  }

  int count(Listing listing) {
    return given(jdbc.sql("select count(*) " + LIVES + IN_AREA + filters(listing)), listing)
        .query(Integer.class)
        .single();
  }

  private static String filters(Listing listing) {
    return (listing.standing().isEmpty()
            ? ""
            : """
            and exists (select from households.standing f
              where f.household_id = h.id and f.closed_at is null and f.valid @> :day::date
                and f.class = :class)
            """)
        + (listing.code().isEmpty()
            ? ""
            : """
            and exists (select from households.trait f
              where f.household_id = h.id and f.closed_at is null and f.valid @> :day::date
                and f.code = :code)
            """);
  }

  private JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement, Listing listing) {
    return statement
        .param("day", listing.day())
        .param("area", listing.areaId())
        .param("class", listing.standing().map(Enum::name).orElse(""))
        .param("code", listing.code());
  }

  /** True for the nation, or what holds most of it: then hardly a number is passed over. */
  private boolean isNearlyAll(long areaId) {
    return jdbc.sql(
            """
            select 2 * count(*) > (select count(*) from areas.unit) from areas.reach
            where ancestor_id = ?
            """)
        .param(areaId)
        .query(Boolean.class)
        .single();
  }

  private static String order(Listing.Order order) {
    return switch (order) {
      case HEAD ->
          "regexp_replace(m.name, '^.* ', '') collate \"vi-x-icu\", m.name collate \"vi-x-icu\", h.number";
      case MEMBERS -> "n.members desc, h.number";
      case STANDING ->
          "array_position(array['POOR','NEAR_POOR','NEWLY_ESCAPED','AVERAGE_LIVING','NOT_POOR'], s.class),"
              + " h.number";
      case NUMBER -> "h.number";
      case ADDRESS -> "v.address collate \"vi-x-icu\", h.number";
    };
  }

  private static HouseholdLine line(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String standing = row.getString("class");
    return new HouseholdLine(
        row.getLong("id"),
        row.getString("number"),
        row.getLong("area_id"),
        row.getString("address"),
        name == null ? "" : name,
        MemberTable.birth(row),
        row.getInt("members"),
        standing == null ? Optional.empty() : Optional.of(StandingClass.valueOf(standing)),
        List.of((String[]) row.getArray("codes").getArray()));
  }
}
