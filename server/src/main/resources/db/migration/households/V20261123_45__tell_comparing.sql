-- How far the comparing of households is in the reader's areas, without asking the policy of each row.
create function households.comparing() returns table (due integer, households integer)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with inside as materialized (
      select distinct r.descendant_id as id from areas.reach r
      where r.ancestor_id = any (areas.scope())),
    waiting as (
      select count(*)::integer as due from households.household h
      where h.compared <> h.edition and h.area_id in (select id from inside))
    select w.due, case when w.due = 0 then 0 else (
      select count(*)::integer from households.household h
      where h.area_id in (select id from inside)) end
    from waiting w
  $$;
revoke execute on function households.comparing() from public;
grant execute on function households.comparing() to chungtay_app;
-- The worklist of an area, the likeliest first, without reading all pairs.
create index on households.duplicate (score desc, id) where state = 'OPEN';
