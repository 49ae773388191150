-- The planner is told of many new rows where they are many beside those it knew: a tenth more changes
-- no plan, and reading samples of millions of rows takes seconds of a transaction that others wait for.
create or replace function households.count_anew() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare grown text;
  begin
    for grown in
      select c.oid::regclass::text from pg_class c
      where c.oid = any (array['households.household', 'households.household_version',
          'households.member_version', 'households.standing', 'households.trait',
          'households.change']::regclass[])
        and pg_stat_get_xact_tuples_inserted(c.oid) > c.reltuples / 5
    loop
      execute 'analyze ' || grown;
    end loop;
  end $$;
