-- The same rule in words that leave the planner both ways (as in households): few rows by an index
-- each, very many by hashing the areas in scope once.
do $$
declare name text;
begin
  foreach name in array array['village', 'deed', 'entry', 'objection', 'seal'] loop
    execute format('alter policy by_area on reviews.%I using (exists (select from areas.reach r
      where r.descendant_id = area_id and r.ancestor_id = any (areas.scope())))', name);
  end loop;
end $$;
