-- Of several units: a unit that has ended has no running totals after its end, its villages have.
drop function statistics.cells_like(bigint, text);
create function statistics.cells_like(units bigint[], beginning text)
  returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with allowed as materialized (
      select u.id from unnest(units) u (id) where areas.in_scope(u.id))
    select distinct r.cell from statistics.running r
    where r.area_id in (select id from allowed)
      and r.cell >= beginning and r.cell < beginning || '~'
    union
    select distinct c from statistics.pending p
    join statistics.border b on b.leaf_id = p.area_id and b.above_id in (select id from allowed),
      unnest(p.cells) c
    where c collate "C" >= beginning and c collate "C" < beginning || '~'
  $$;
revoke execute on function statistics.cells_like(bigint[], text) from public;
grant execute on function statistics.cells_like(bigint[], text) to chungtay_app;
