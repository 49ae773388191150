package vn.chungtay.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.values.Spelling;

/**
 * A register of invented people for {@link SearchBench}: each the head of a household of their own,
 * in 1,000 villages, 100 communes, 5 provinces.
 */
final class SearchPeople {
  private static final List<String> COUNTED =
      List.of("households.household_version", "households.member_version");

  private SearchPeople() {}

  /** Fills the register of an empty database; does nothing where it is filled. */
  static void fill(JdbcClient owner, int persons) {
    if (owner.sql("select exists (select from households.person)").query(Boolean.class).single()) {
      return;
    }
    run(
        owner,
        """
        insert into areas.unit (id, code, level, existence) overriding system value
        select i, 'C' || i, case when i = 1 then 'NATION' when i < 10 then 'PROVINCE'
          when i < 10000 then 'COMMUNE' else 'VILLAGE' end, daterange(null, null)
        from (select 1 as i union select generate_series(2, 6) union select generate_series(1000, 1099)
          union select generate_series(10000, 10999)) ids
        """);
    run(
        owner,
        """
        insert into areas.unit_version (unit_id, valid, name, type, full_name, search_name, parent_id)
        select id, daterange(null, null), code, 'Xã', code, lower(code),
          case level when 'PROVINCE' then 1 when 'COMMUNE' then 2 + (id - 1000) % 5
            when 'VILLAGE' then 1000 + (id - 10000) % 100 end
        from areas.unit
        """);
    run(
        owner,
        """
        insert into areas.reach
        select id, id from areas.unit union select 1, id from areas.unit
        union select 2 + (id - 1000) % 5, id from areas.unit where level = 'COMMUNE'
        union select 1000 + (id - 10000) % 100, id from areas.unit where level = 'VILLAGE'
        union select 2 + (id - 10000) % 100 % 5, id from areas.unit where level = 'VILLAGE'
        """);
    // Nothing is searched in the counts: kept for a million new households at once they take longer
    // than all the rest.
    COUNTED.forEach(table -> run(owner, "alter table " + table + " disable trigger user"));
    households(owner, persons);
    people(owner, persons);
    COUNTED.forEach(table -> run(owner, "alter table " + table + " enable trigger user"));
    run(owner, "vacuum analyze");
  }

  private static void households(JdbcClient owner, int households) {
    run(
        owner,
        """
        insert into households.household (id, number, area_id)
        select i, 'C-' || lpad(i::text, 9, '0'), 10000 + i %% 1000 from generate_series(1, %d) i
        """
            .formatted(households));
    run(
        owner,
        """
        insert into households.change (id, kind, household_id, area_id, day, reason, actor, recorded_at,
          edition)
        select id, 'ADDED', id, area_id, date '2020-01-01', 'x', 'bench', now(), 1
        from households.household
        """);
    run(
        owner,
        """
        insert into households.household_version (household_id, area_id, address, search, valid,
          recorded_at, opened_by)
        select id, area_id, '', array_to_tsvector(array['@' || area_id,
            '@' || (1000 + (area_id - 10000) % 100), '@' || (2 + (area_id - 10000) % 100 % 5)]),
          daterange('2020-01-01', null), now(), id
        from households.household
        """);
  }

  private static void people(JdbcClient owner, int persons) {
    int households = persons;
    names(owner, "surname", SearchBench.SURNAMES);
    names(owner, "middle", SearchBench.MIDDLES);
    names(owner, "given", SearchBench.GIVEN);
    run(owner, "insert into households.person (id) select generate_series(1, " + persons + ")");
    run(
        owner,
        """
        insert into households.member_version (person_id, household_id, area_id, relation, name,
          birth_year, search, valid, recorded_at, opened_by)
        select i, h.id, h.area_id, case when i <= %1$d then 'HEAD' else 'CHILD' end,
          s.word || ' ' || m.word || ' ' || g.word, 1950 + i %% 70,
          array_to_tsvector(s.lexemes || m.lexemes || g.lexemes || array[
            '=' || s.letter || m.letter || g.letter, '@' || h.area_id,
            '@' || (1000 + (h.area_id - 10000) %% 100), '@' || (2 + (h.area_id - 10000) %% 100 %% 5)]),
          daterange('2020-01-01', null), now(), h.id
        from (select i, 1 + (i - 1) %% %1$d as household, hashint8(i::bigint * 3) as a,
            hashint8(i::bigint * 5) as b, hashint8(i::bigint * 7) as c
          from generate_series(1, %2$d) i) p
        join households.household h on h.id = p.household
        join surname s on s.place = abs(p.a::bigint) %% %3$d
        join middle m on m.place = abs(p.b::bigint) %% %4$d
        join given g on g.place = abs(p.c::bigint) %% %5$d
        """
            .formatted(
                households,
                persons,
                SearchBench.SURNAMES.length,
                SearchBench.MIDDLES.length,
                SearchBench.GIVEN.length));
    run(owner, "drop table surname, middle, given");
  }

  /** The words of names in a table of their own, from which people are put together. */
  static void names(JdbcClient owner, String table, String[] words) {
    run(owner, "create table " + table + " (place int, word text, lexemes text[], letter text)");
    for (int i = 0; i < words.length; i++) {
      String plain = Spelling.plain(words[i]);
      owner
          .sql("insert into " + table + " values (?, ?, ?, ?)")
          .params(i, words[i], new String[] {Spelling.key(words[i]), plain}, plain.substring(0, 1))
          .update();
    }
  }

  private static void run(JdbcClient owner, String sql) {
    owner.sql(sql).update();
  }
}
