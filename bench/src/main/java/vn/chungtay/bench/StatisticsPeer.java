package vn.chungtay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The peer of {@link StatisticsBench}: plain SQL over the register, grouped by province. In one
 * snapshot with the counts it says whether these are what one counts apart.
 */
final class StatisticsPeer {
  private static final int TIMES = 3;
  private static final String PLAIN =
      """
      with province as materialized (
        select b.leaf_id, b.above_id from statistics.border b join areas.unit u on u.id = b.above_id
        where u.level = 'PROVINCE' and b.valid @> :day::date),
      alive as (
        select p.above_id, s.household_id, s.class, s.deprivations from households.standing s
        join households.household_version v on v.household_id = s.household_id
          and v.closed_at is null and v.valid @> :day::date
        join province p on p.leaf_id = v.area_id
        where s.closed_at is null and s.valid @> :day::date and s.class in ('POOR', 'NEAR_POOR')),
      people as (
        select m.household_id, count(*) as persons,
          count(*) filter (where m.birth_year > :child) as children,
          bool_or(m.relation = 'HEAD' and m.ethnic_group not in ('', '01')) as minority,
          bool_or(m.relation = 'HEAD' and m.sex = 'FEMALE') as woman
        from households.member_version m where m.closed_at is null and m.valid @> :day::date
        group by m.household_id),
      causes as (
        select t.household_id, bool_or(t.code = 'illness') as ill from households.trait t
        where t.closed_at is null and t.valid @> :day::date and t.kind = 'CAUSE' group by t.household_id)
      select a.above_id, a.class, count(*), sum(p.persons), sum(p.children),
        count(*) filter (where p.minority), count(*) filter (where p.woman),
        count(*) filter (where c.ill), count(*) filter (where 'water' = any (a.deprivations))
      from alive a left join people p on p.household_id = a.household_id
      left join causes c on c.household_id = a.household_id
      group by a.above_id, a.class
      """;
  private static final List<String> CELLS =
      List.of(
          "/all/H",
          "/all/P",
          "/children/P",
          "/minority/H",
          "/woman-head/H",
          "/cause=illness/H",
          "/deprived=water/H");

  private final JdbcClient owner;
  private final TransactionTemplate snapshot;
  private final LocalDate today;
  private final List<Double> plain = new ArrayList<>();
  private int compared;
  private int differing;

  StatisticsPeer(DataSource owner, LocalDate today) {
    this.owner = JdbcClient.create(owner);
    this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(owner));
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.today = today;
  }

  /** Compares in one snapshot, several times; says how many numbers were not the same. */
  String differences() {
    for (int i = 0; i < TIMES; i++) {
      snapshot.executeWithoutResult(status -> compare());
    }
    return "Numbers of provinces in one snapshot with plain SQL over the register: "
        + compared
        + ", of them different "
        + differing
        + ".";
  }

  private void compare() {
    owner.sql("set local chungtay.areas = '{1}'").update();
    long begun = System.nanoTime();
    Map<String, Long> apart = new HashMap<>();
    owner
        .sql(PLAIN)
        .param("day", today)
        .param("child", today.getYear() - 16)
        .query(
            row -> {
              for (int i = 0; i < CELLS.size(); i++) {
                apart.put(
                    row.getLong(1) + " " + row.getString(2) + CELLS.get(i), row.getLong(3 + i));
              }
            });
    plain.add((System.nanoTime() - begun) / 1e6);
    Map<String, Long> counted = new HashMap<>();
    owner
        .sql(
            """
            select area_id, cell, total from statistics.counts(
              array(select id from areas.unit where level = 'PROVINCE'), :cells, :day, null::integer)
            """)
        .param(
            "cells",
            apart.keySet().stream()
                .map(k -> k.substring(k.indexOf(' ') + 1))
                .distinct()
                .toArray(String[]::new))
        .param("day", today)
        .query(
            row -> {
              counted.merge(row.getLong(1) + " " + row.getString(2), row.getLong(3), Long::sum);
            });
    TreeSet<String> all = new TreeSet<>(apart.keySet());
    all.addAll(counted.keySet());
    for (String key : all) {
      compared++;
      if (!Objects.equals(apart.getOrDefault(key, 0L), counted.getOrDefault(key, 0L))) {
        differing++;
        System.err.println("differs: " + key + " " + apart.get(key) + " " + counted.get(key));
      }
    }
  }

  String lines() {
    Collections.sort(plain);
    return String.format(
        Locale.ROOT,
        "| peer: plain SQL over the register, seven columns by province | writes go on | %.0f | | %.0f |%n",
        plain.get(plain.size() / 2),
        plain.get(plain.size() - 1));
  }
}
