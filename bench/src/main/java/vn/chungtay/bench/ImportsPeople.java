package vn.chungtay.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invented people in the villages of the demo, each the head of a household of their own: the
 * register that others search while a list is imported.
 */
final class ImportsPeople {
  private ImportsPeople() {}

  /** Adds them to the villages of all communes but {@code commune}, as its search finds them. */
  static void add(JdbcClient owner, int persons, String commune) {
    SearchPeople.names(owner, "surname", SearchBench.SURNAMES);
    SearchPeople.names(owner, "middle", SearchBench.MIDDLES);
    SearchPeople.names(owner, "given", SearchBench.GIVEN);
    run(
        owner,
        """
        create table bench_village as
        select row_number() over (order by u.id) - 1 as place, u.id, (
          select array_agg('@' || a.id) from areas.reach r join areas.unit a on a.id = r.ancestor_id
          where r.descendant_id = u.id and a.level <> 'NATION') as above
        from areas.unit u where u.level = 'VILLAGE' and u.code not like '%s:%%'
          and exists (select from areas.reach r where r.descendant_id = u.id and r.ancestor_id <> u.id)
        """
            .formatted(commune));
    // They are in no class: their counts would stay what they are.
    run(owner, "alter table households.member_version disable trigger counted_new");
    run(owner, "alter table households.household_version disable trigger counted_new");
    run(
        owner,
        """
        insert into households.household (id, number, area_id)
        select 10000000 + i, 'C-' || lpad(i::text, 9, '0'), v.id
        from generate_series(1, %d) i
        join bench_village v on v.place = i %% (select count(*) from bench_village)
        """
            .formatted(persons));
    run(
        owner,
        """
        insert into households.change (id, kind, household_id, area_id, day, reason, actor, recorded_at,
          edition)
        select id, 'ADDED', id, area_id, date '2020-01-01', 'x', 'bench', now(), 1
        from households.household where id > 10000000
        """);
    run(
        owner,
        """
        insert into households.household_version (household_id, area_id, address, search, valid,
          recorded_at, opened_by)
        select h.id, h.area_id, '', array_to_tsvector(v.above), daterange('2020-01-01', null), now(), h.id
        from households.household h join bench_village v on v.id = h.area_id where h.id > 10000000
        """);
    people(owner, persons);
    run(owner, "alter table households.member_version enable trigger counted_new");
    run(owner, "alter table households.household_version enable trigger counted_new");
    run(owner, "drop table surname, middle, given, bench_village");
    run(owner, "vacuum analyze");
  }

  private static void people(JdbcClient owner, int persons) {
    run(
        owner,
        "insert into households.person (id) select 10000000 + i from generate_series(1, "
            + persons
            + ") i");
    run(
        owner,
        """
        insert into households.member_version (person_id, household_id, area_id, relation, name,
          birth_year, search, valid, recorded_at, opened_by)
        select h.id, h.id, h.area_id, 'HEAD', s.word || ' ' || m.word || ' ' || g.word,
          1950 + h.id %% 70, array_to_tsvector(s.lexemes || m.lexemes || g.lexemes
            || array['=' || s.letter || m.letter || g.letter] || v.above),
          daterange('2020-01-01', null), now(), h.id
        from (select h.*, hashint8(h.id * 3) as a, hashint8(h.id * 5) as b, hashint8(h.id * 7) as c
          from households.household h where h.id > 10000000) h
        join bench_village v on v.id = h.area_id
        join surname s on s.place = abs(h.a::bigint) %% %d
        join middle m on m.place = abs(h.b::bigint) %% %d
        join given g on g.place = abs(h.c::bigint) %% %d
        """
            .formatted(
                SearchBench.SURNAMES.length, SearchBench.MIDDLES.length, SearchBench.GIVEN.length));
  }

  private static void run(JdbcClient owner, String sql) {
    owner.sql(sql).update();
  }
}
