package vn.chungtay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A country of listed households for {@link StatisticsBench}: one nation, 34 provinces of which the
 * largest has 168 communes, 3,321 communes, 66,420 villages; each household of three, one of them a
 * child, with a class since the end of 2024, a quarter with another one since a decision of
 * December 2025. Even households begin as poor, odd ones as near-poor. All have been compared with
 * each other, so that the search for double entries has only the households written to.
 */
final class StatisticsCountry {
  static final int PROVINCES = 34;
  static final int COMMUNES = 3_321;
  static final int VILLAGES_A_COMMUNE = 20;
  static final int LARGEST = 168;
  static final long NATION = 1;
  static final long LARGEST_PROVINCE = 2;
  static final long FIRST_COMMUNE = 1_000;
  static final long FIRST_VILLAGE = 10_000;
  private static final int BATCH = 5_000;

  private static final String TABLES =
      "household_version member_version trait standing village_total";

  /** Written by the owner, without the triggers: who is counted is counted below, in batches. */
  private static final List<String> FILLING =
      List.of(
          """
          insert into areas.unit (id, code, level, existence) overriding system value
          select 1, 'N', 'NATION', '(,)'::daterange
          union all select 1 + p, 'P' || p, 'PROVINCE', '(,)' from generate_series(1, %1$d) p
          union all select 1000 + c, 'C' || c, 'COMMUNE', '(,)' from generate_series(0, %2$d - 1) c
          union all select 10000 + v, 'V' || v, 'VILLAGE', '(,)' from generate_series(0, %3$d - 1) v
          """,
          """
          insert into areas.unit_version (unit_id, valid, name, type, full_name, search_name, parent_id)
          select id, '(,)', code, 'Xã', code, lower(code),
            case level when 'PROVINCE' then 1
              when 'COMMUNE' then case when id < 1000 + %5$d then 2 else 3 + id %% (%1$d - 1) end
              when 'VILLAGE' then 1000 + (id - 10000) / %4$d end
          from areas.unit
          """,
          """
          insert into statistics.border
          select v.unit_id, a.above, '(,)' from areas.unit_version v
          join areas.unit_version c on c.unit_id = v.parent_id,
            lateral (values (1), (c.parent_id), (c.unit_id), (v.unit_id)) a (above)
          where v.unit_id >= 10000
          """,
          """
          insert into areas.reach
          select id, id from areas.unit union select 1, id from areas.unit
          union select parent_id, unit_id from areas.unit_version where parent_id is not null
          union select above_id, leaf_id from statistics.border
          """,
          "update areas.edition set number = number + 1",
          "update statistics.border_edition set number = (select number from areas.edition)",
          """
          insert into households.household (id, number, area_id, compared)
          select h, 'C-' || lpad(h::text, 9, '0'), 10000 + (h - 1) / %7$d, 1
          from generate_series(1, %6$d) h
          """,
          """
          insert into households.change (id, kind, household_id, area_id, day, reason, actor,
            recorded_at, edition)
          select id, 'ADDED', id, area_id, '2024-12-31', 'x', 'bench', now(), 1
          from households.household
          """,
          """
          insert into households.household_version (household_id, area_id, search, valid, recorded_at,
            opened_by)
          select id, area_id, '', '[2024-12-31,)', now(), id from households.household
          """,
          "insert into households.person (id) select generate_series(1, 3 * %6$d)",
          """
          insert into households.member_version (person_id, household_id, area_id, relation, name, sex,
            birth_year, ethnic_group, search, valid, recorded_at, opened_by)
          select 3 * h.id - m, h.id, h.area_id, case m when 2 then 'HEAD' when 1 then 'SPOUSE'
              else 'CHILD' end, s.word || ' ' || i.word || ' ' || g.word,
            case (h.id + m) %% 2 when 0 then 'FEMALE' else 'MALE' end,
            case m when 0 then 2011 + h.id %% 13 else 1950 + h.id %% 40 end,
            case h.id %% 7 when 0 then lpad((2 + h.id / 7 %% 53)::text, 2, '0') else '01' end,
            array_to_tsvector(s.lexemes || i.lexemes || g.lexemes), '[2024-12-31,)', now(), h.id
          from households.household h cross join generate_series(0, 2) m
          join surname s on s.place = abs(hashint8(3 * h.id - m)::bigint) %% %8$d
          join middle i on i.place = abs(hashint8(5 * h.id + m)::bigint) %% %9$d
          join given g on g.place = abs(hashint8(7 * h.id - m)::bigint) %% %10$d
          """,
          """
          insert into households.trait (household_id, area_id, kind, code, valid, recorded_at, opened_by)
          select h.id, h.area_id, 'CAUSE', c.code, '[2024-12-31,)', now(), h.id
          from households.household h join (select code, row_number() over (order by code) as place
            from households.code where kind = 'CAUSE' and source like 'TT 07/2021%%') c
            on c.place = 1 + h.id %% 8
          """,
          """
          insert into households.trait (household_id, area_id, kind, code, valid, recorded_at, opened_by)
          select h.id, h.area_id, 'HOUSEHOLD_MARK', 'cannot-work', '[2024-12-31,)', now(), h.id
          from households.household h where h.id %% 10 = 3
          """,
          """
          insert into households.standing (household_id, area_id, class, deprivations, rulebook, valid,
            recorded_at, opened_by)
          select h.id, h.area_id, case when p.later and h.id %% 8 < 2 then 'NOT_POOR'
              when (h.id %% 2 = 0) <> p.later then 'POOR' else 'NEAR_POOR' end,
            '{water,toilet,telecom}', 'mdp-2022', p.valid, now(), h.id
          from households.household h, (values (false, '[2024-12-31,2025-12-10)'::daterange),
            (true, '[2025-12-10,)')) p (later, valid) where h.id %% 4 = 1
          """,
          """
          insert into households.standing (household_id, area_id, class, deprivations, rulebook, valid,
            recorded_at, opened_by)
          select h.id, h.area_id, case h.id %% 2 when 0 then 'POOR' else 'NEAR_POOR' end,
            '{water,toilet,telecom}', 'mdp-2022', '[2024-12-31,)', now(), h.id
          from households.household h where h.id %% 4 <> 1
          """,
          """
          insert into households.village_total
          select id, '2024-12-31', 300, 1200, 'x', 'bench', now() from areas.unit where level = 'VILLAGE'
          """,
          "insert into statistics.given_total select id, '2024-12-31', 300, 1200, 1 from areas.unit"
              + " where level = 'VILLAGE'",
          """
          insert into statistics.pending (area_id, day, cells, amounts)
          select area_id, day, array['TOTAL/all/H', 'TOTAL/all/P', 'TOTAL/villages/N'],
            array[households, persons, villages] from statistics.given_total
          """,
          "select setval(pg_get_serial_sequence('households.' || t, 'id'), 10 * %6$d)"
              + " from unnest(array['household', 'person', 'change']) t",
          "analyze");

  private StatisticsCountry() {}

  /** Fills an empty database; does nothing where it is filled. */
  static void fill(JdbcClient owner, int households)
      throws InterruptedException, ExecutionException {
    if (owner.sql("select exists (select from households.person)").query(Boolean.class).single()) {
      return;
    }
    int villages = COMMUNES * VILLAGES_A_COMMUNE;
    triggers(owner, "disable");
    SearchPeople.names(owner, "surname", SearchBench.SURNAMES);
    SearchPeople.names(owner, "middle", SearchBench.MIDDLES);
    SearchPeople.names(owner, "given", SearchBench.GIVEN);
    for (String sql : FILLING) {
      String filled =
          sql.formatted(
              PROVINCES,
              COMMUNES,
              villages,
              VILLAGES_A_COMMUNE,
              LARGEST,
              households,
              households / villages + 1,
              SearchBench.SURNAMES.length,
              SearchBench.MIDDLES.length,
              SearchBench.GIVEN.length);
      if (filled.startsWith("select")) {
        owner.sql(filled).query().listOfRows();
      } else {
        owner.sql(filled).update();
      }
    }
    triggers(owner, "enable");
    System.err.println("register written");
    count(owner, households);
    for (String table : List.of("running", "span", "pending")) {
      owner.sql("vacuum analyze statistics." + table).update();
    }
  }

  private static void triggers(JdbcClient owner, String what) {
    for (String table : TABLES.split(" ", -1)) {
      owner.sql("alter table households." + table + " " + what + " trigger user").update();
    }
  }

  /** The counting of the feature itself, by two at once. */
  private static void count(JdbcClient owner, int households)
      throws InterruptedException, ExecutionException {
    AtomicLong next = new AtomicLong(1);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      working.add(
          both.submit(
              () -> {
                long from = next.getAndAdd(BATCH);
                while (from <= households) {
                  owner
                      .sql(
                          "select statistics.count_anew(array(select generate_series(?::bigint,"
                              + " ?::bigint)))::text")
                      .params(from, Math.min(households, from + BATCH - 1))
                      .query(String.class)
                      .list();
                  owner.sql("select statistics.fold(?)").param(BATCH).query(Integer.class).single();
                  System.err.print(from % (20L * BATCH) == 1 ? "." : "");
                  from = next.getAndAdd(BATCH);
                }
              }));
    }
    for (Future<?> each : working) {
      each.get();
    }
    both.shutdown();
    while (owner.sql("select statistics.fold(20000)").query(Integer.class).single() > 0) {
      System.err.print("f");
    }
    System.err.println("counted");
  }
}
