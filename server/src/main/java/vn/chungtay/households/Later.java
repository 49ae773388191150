package vn.chungtay.households;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.values.Refusal;

/**
 * What is known of days after a change and speaks against it: who writes down today what happened
 * last month must not silently lose, or leave in the air, what was written about the time since.
 */
@Repository
class Later {
  private final JdbcClient jdbc;

  Later(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A household that is no more, or that lives elsewhere since a later day. */
  List<Refusal> place(long householdId, LocalDate day) {
    return jdbc.sql(
            """
            select bool_or(upper_inf(valid)) as lives, max(upper(valid)) - 1 as last,
              max(lower(valid)) as newest
            from households.household_version where household_id = ? and closed_at is null
            """)
        .param(householdId)
        .query(
            (row, n) -> {
              LocalDate newest = row.getObject("newest", LocalDate.class);
              if (!row.getBoolean("lives")) {
                LocalDate last = row.getObject("last", LocalDate.class);
                return List.of(
                    Refusal.of("HOUSE-018", "day", "households.refusal.is-no-more", last));
              }
              return newest != null && newest.isAfter(day)
                  ? List.of(
                      Refusal.of("HOUSE-024", "day", "households.refusal.moved-later", newest))
                  : List.<Refusal>of();
            })
        .single();
  }

  /** Somebody of these who goes away, dies, or is related otherwise on a later day. */
  List<Refusal> persons(Collection<Long> persons, LocalDate day) {
    Optional<LocalDate> next =
        day(
            """
            select least(min(lower(valid)) filter (where lower(valid) > :day::date),
              min(upper(valid)) filter (where valid @> :day::date))
            from households.member_version where person_id = any (:keys) and closed_at is null
            """,
            persons,
            day);
    return next.map(
            known ->
                List.of(Refusal.of("HOUSE-025", "day", "households.refusal.person-later", known)))
        .orElse(List.of());
  }

  /** Anything of the household that begins on a later day: it cannot end before. */
  List<Refusal> household(long householdId, LocalDate day) {
    StringBuilder all = new StringBuilder();
    for (History.Table each : History.Table.values()) {
      all.append(all.isEmpty() ? "select max(since) from (" : " union all ")
          .append("select lower(valid) as since from ")
          .append(each.table)
          .append(" where household_id = any (:keys) and closed_at is null");
    }
    Optional<LocalDate> newest =
        day(all + ") each where since > :day::date", List.of(householdId), day);
    return newest
        .map(
            known ->
                List.of(
                    Refusal.of("HOUSE-026", "day", "households.refusal.household-later", known)))
        .orElse(List.of());
  }

  private Optional<LocalDate> day(String sql, Collection<Long> keys, LocalDate day) {
    @Nullable LocalDate found =
        jdbc.sql(sql)
            .param("keys", keys.toArray(Long[]::new))
            .param("day", day)
            .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single()
            .orElse(null);
    return Optional.ofNullable(found);
  }

  /** True where the household has a head on the day or on any later one. */
  boolean hasHead(long householdId, LocalDate from) {
    return jdbc.sql(
            """
            select exists (select from households.member_version
              where household_id = :household and closed_at is null and relation = 'HEAD'
                and (upper_inf(valid) or upper(valid) > :from::date))
            """)
        .param("household", householdId)
        .param("from", from)
        .query(Boolean.class)
        .single();
  }

  /** True where anybody else lives in the household on the day or on any later one. */
  boolean hasOthers(long householdId, long personId, LocalDate from) {
    return jdbc.sql(
            """
            select exists (select from households.member_version
              where household_id = :household and closed_at is null and person_id <> :person
                and (upper_inf(valid) or upper(valid) > :from::date))
            """)
        .param("household", householdId)
        .param("person", personId)
        .param("from", from)
        .query(Boolean.class)
        .single();
  }

  /** True where on some day people live in one of these and nobody is the head. */
  boolean lacksHead(List<Long> households) {
    return jdbc.sql(
            """
            select exists (select from households.member_version
              where household_id = any (:households) and closed_at is null
              group by household_id
              having not range_agg(valid) <@ coalesce(
                range_agg(valid) filter (where relation = 'HEAD'), '{}'))
            """)
        .param("households", households.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * True where something hangs in the air: a member where no household is, or where it lives
   * elsewhere; a note of a household or a person that is not there.
   */
  boolean hangs(List<Long> households) {
    StringBuilder notes = new StringBuilder();
    for (History.Table each : History.Table.values()) {
      if (each != History.Table.HOUSEHOLD && each != History.Table.MEMBER) {
        notes.append(
            """
                or exists (select from %s n
                  where n.household_id = any (:households) and n.closed_at is null
                    and not n.valid <@ coalesce((
                      select range_agg(v.valid) from households.household_version v
                      where v.household_id = n.household_id and v.closed_at is null), '{}'))
                """
                .formatted(each.table));
      }
    }
    return jdbc.sql(
            """
            select exists (select from households.member_version m
                where m.household_id = any (:households) and m.closed_at is null
                  and not m.valid <@ coalesce((
                    select range_agg(v.valid) from households.household_version v
                    where v.household_id = m.household_id and v.closed_at is null
                      and v.area_id = m.area_id), '{}'))
              or exists (select from households.trait t
                where t.household_id = any (:households) and t.closed_at is null
                  and t.person_id is not null
                  and not t.valid <@ coalesce((
                    select range_agg(m.valid) from households.member_version m
                    where m.person_id = t.person_id and m.household_id = t.household_id
                      and m.closed_at is null), '{}'))
            """
                + notes)
        .param("households", households.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }
}
