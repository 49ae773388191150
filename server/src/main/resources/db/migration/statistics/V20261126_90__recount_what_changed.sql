-- Of a household that is counted anew only the pieces of time that count otherwise than before are
-- written: a change of today leaves those of earlier years as they are. Before, all were deleted and
-- written again, which was most of what a change wrote to the log.
create or replace function statistics.count_anew(ids bigint[]) returns void
  language plpgsql set search_path = pg_catalog set plan_cache_mode = force_generic_plan
  as $$
  begin
    with fresh as materialized (
      select s.household_id, s.area_id, s.valid, array_agg(s.cell) as cells,
        array_agg(s.amount) as amounts
      from (
        select household_id, area_id, valid, cell, sum(amount)::integer as amount
        from statistics.spans(ids) group by household_id, area_id, valid, cell order by cell) s
      group by s.household_id, s.area_id, s.valid),
    stood as materialized (
      select s.household_id, s.area_id, s.valid, s.cells, s.amounts
      from statistics.span s where s.household_id = any (ids)),
    lost as materialized (select * from stood except select * from fresh),
    found as materialized (select * from fresh except select * from stood),
    gone as (
      delete from statistics.span s using lost l
      where s.household_id = l.household_id and s.area_id = l.area_id and s.valid = l.valid),
    put as (
      insert into statistics.span (household_id, area_id, valid, cells, amounts)
      select * from found),
    both_ways as (
      select 1 as sign, f.* from found f
      union all
      select -1, l.* from lost l),
    steps as (
      select b.area_id, e.day, x.cell, sum(x.amount * b.sign * e.way)::integer as amount
      from both_ways b,
        lateral (values (lower(b.valid), 1), (upper(b.valid), -1)) e (day, way),
        lateral unnest(b.cells, b.amounts) x (cell, amount)
      where e.day is not null
      group by b.area_id, e.day, x.cell
      having sum(x.amount * b.sign * e.way) <> 0)
    insert into statistics.pending (area_id, day, cells, amounts)
    select area_id, day, array_agg(cell), array_agg(amount) from steps group by area_id, day;
  end $$;
