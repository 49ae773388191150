-- One lock a village runs out of locks where an import tells the totals of a province at once.
create or replace function statistics.take_totals() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare ids bigint[];
  begin
    select array_agg(distinct f.area_id) into ids from fresh f;
    perform pg_advisory_xact_lock(hashtextextended('statistics.total', b.bucket))
    from (select distinct id % 64 as bucket from unnest(ids) id order by 1) b;
    with gone as (
      delete from statistics.given_total where area_id = any (ids) returning *)
    insert into statistics.pending (area_id, day, cells, amounts)
    select area_id, day, array['TOTAL/all/H', 'TOTAL/all/P', 'TOTAL/villages/N'],
      array[-households, -persons, -villages] from gone;
    with put as (
      insert into statistics.given_total select * from statistics.total_steps(ids) returning *)
    insert into statistics.pending (area_id, day, cells, amounts)
    select area_id, day, array['TOTAL/all/H', 'TOTAL/all/P', 'TOTAL/villages/N'],
      array[households, persons, villages] from put;
    return null;
  end $$;
