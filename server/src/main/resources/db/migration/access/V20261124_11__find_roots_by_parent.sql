-- Top of the country, asked for with each transaction of those who answer for all of it: who answers
-- for a unit follows from its parents (areas.reach), so only units that had none on some day can be
-- at the top. Without this each such transaction read all units and all of areas.reach.
create index unit_version_top_idx on areas.unit_version (unit_id) where parent_id is null;

create or replace function access.roots() returns bigint[] language sql stable security definer
  set search_path = pg_catalog
  as $$
    select coalesce(array_agg(distinct v.unit_id), '{}') from areas.unit_version v
    where v.parent_id is null and not exists (
      select from areas.reach r where r.descendant_id = v.unit_id and r.ancestor_id <> v.unit_id)
  $$;
