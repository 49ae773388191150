-- Search. Row-level security keeps the index of words from being used under it (matching words is not
-- leakproof), so the door is a function that asks areas.in_scope itself.
create function households.find_members(words tsquery, most integer)
  returns table (person_id bigint, household_id bigint, area_id bigint, name text, relation text,
    birth_year integer, birth_month integer, birth_day integer)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select m.person_id, m.household_id, m.area_id, m.name, m.relation, m.birth_year, m.birth_month,
      m.birth_day
    from households.member_version m
    where m.closed_at is null and m.search @@ words and upper_inf(m.valid)
      and areas.in_scope(m.area_id)
    limit most
  $$;
create function households.find_addresses(words tsquery, most integer)
  returns table (household_id bigint, area_id bigint, address text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select v.household_id, v.area_id, v.address
    from households.household_version v
    where v.closed_at is null and v.search @@ words and upper_inf(v.valid)
      and areas.in_scope(v.area_id)
    limit most
  $$;
revoke execute on all functions in schema households from public;
grant execute on all functions in schema households to chungtay_app;

-- Many households at once take their ids first.
grant usage on all sequences in schema households to chungtay_app;

-- The fewest areas that hold all the reader answers for: provinces where there are any, else communes
-- and the villages that hang on none of these. Words of the index, so that a common name is looked
-- for in the reader's areas only.
create function households.search_areas() returns bigint[] language sql stable security definer
  set search_path = pg_catalog
  as $$
    with reached as (
      select distinct u.id, u.level from areas.reach r join areas.unit u on u.id = r.descendant_id
      where r.ancestor_id = any (areas.scope())),
    top as (
      select case
        when exists (select from reached where level = 'NATION') then '{}'::text[]
        when exists (select from reached where level = 'PROVINCE') then array['PROVINCE']
        else array['COMMUNE', 'VILLAGE'] end as levels)
    select coalesce(array_agg(reached.id), '{}') from reached, top
    where reached.level = any (top.levels)
      and not (reached.level = 'VILLAGE' and exists (
        select from areas.unit_version v join reached above on above.id = v.parent_id
        where v.unit_id = reached.id and above.level = 'COMMUNE'))
  $$;
grant execute on function households.search_areas() to chungtay_app;
