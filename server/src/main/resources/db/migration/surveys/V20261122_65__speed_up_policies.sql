-- The same rule, asked once a statement instead of once a row (as in households).
do $$
declare name text;
begin
  foreach name in array array['answer_set', 'submission', 'submission_clash', 'attachment'] loop
    execute format('alter policy by_area on surveys.%I using (
      area_id in (select r.descendant_id from areas.reach r where r.ancestor_id = any (areas.scope())))',
      name);
  end loop;
end $$;
