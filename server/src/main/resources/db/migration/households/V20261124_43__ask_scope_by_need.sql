-- The same rule in words that leave the planner both ways: for a household's page an index is asked
-- for each of its few rows; for a list of very many, the areas in scope are hashed once. Before, they
-- were hashed for each statement: 16 ms for somebody who answers for a whole country of villages.
do $$
declare
  name text;
  inside constant text := 'exists (select from areas.reach r
    where r.descendant_id = %s and r.ancestor_id = any (areas.scope()))';
begin
  foreach name in array array['change', 'household_version', 'member_version', 'trait', 'standing',
      'charge', 'visit', 'way_step'] loop
    execute format('alter policy by_area on households.%I using (%s
      or households.lives_in_scope(household_id))', name, format(inside, 'area_id'));
  end loop;
  foreach name in array array['match_key', 'village_total'] loop
    execute format('alter policy by_area on households.%I using (%s)', name,
      format(inside, 'area_id'));
  end loop;
  execute format('alter policy by_area on households.household using (%s
    or households.lived_in_scope(id))', format(inside, 'area_id'));
  execute format('alter policy by_area on households.duplicate using (%s or %s)',
    format(inside, 'first_area'), format(inside, 'second_area'));
  execute format('alter policy by_area on households.transfer using (%s or %s)',
    format(inside, 'from_area'), format(inside, 'to_area'));
end $$;
