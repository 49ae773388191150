-- The same rule, asked once a statement instead of once a row: the areas in scope are hashed.
do $$
declare name text;
begin
  foreach name in array array['change', 'household_version', 'member_version', 'trait', 'standing', 'charge'] loop
    execute format('alter policy by_area on households.%I using (
      area_id in (select r.descendant_id from areas.reach r where r.ancestor_id = any (areas.scope()))
      or households.lives_in_scope(household_id))', name);
  end loop;
end $$;
alter policy by_area on households.household using (
  area_id in (select r.descendant_id from areas.reach r where r.ancestor_id = any (areas.scope()))
  or households.lived_in_scope(id));

-- After many rows at once: the planner must not wait for the next visit of autovacuum.
create function households.count_anew() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    analyze households.household, households.household_version, households.member_version,
      households.standing, households.trait, households.change;
  end $$;
revoke execute on function households.count_anew() from public;
grant execute on function households.count_anew() to chungtay_app;
