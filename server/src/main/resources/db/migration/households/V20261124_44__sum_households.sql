-- What each unit within an area holds on a day: who may see it is asked of the units, once, and not of
-- each household, member and class. (Below row-level security the planner may not look at how many
-- periods hold a day, takes one of two hundred, and reads a nation household by household.)
create function households.sums(given bigint, on_day date)
  returns table (area_id bigint, households bigint, persons bigint, poor bigint, near_poor bigint,
    newly_escaped bigint, average_living bigint, not_poor bigint)
  language sql stable security definer set search_path = pg_catalog set work_mem = '32MB'
  as $$
    with inside as materialized (
      select r.descendant_id as id from areas.reach r where r.ancestor_id = given
      intersect
      select r.descendant_id from areas.reach r where r.ancestor_id = any (areas.scope())),
    lives as materialized (
      select v.household_id, v.area_id, s.class from households.household_version v
      left join households.standing s on s.household_id = v.household_id
        and s.closed_at is null and s.valid @> on_day
      where v.closed_at is null and v.valid @> on_day and v.area_id in (select id from inside)),
    people as (
      select l.area_id, count(*) as persons from lives l
      join households.member_version m on m.household_id = l.household_id
        and m.closed_at is null and m.valid @> on_day
      group by l.area_id),
    held as (
      select l.area_id, count(*) as households,
        count(*) filter (where l.class = 'POOR') as poor,
        count(*) filter (where l.class = 'NEAR_POOR') as near_poor,
        count(*) filter (where l.class = 'NEWLY_ESCAPED') as newly_escaped,
        count(*) filter (where l.class = 'AVERAGE_LIVING') as average_living,
        count(*) filter (where l.class = 'NOT_POOR') as not_poor
      from lives l group by l.area_id)
    select h.area_id, h.households, coalesce(p.persons, 0), h.poor, h.near_poor, h.newly_escaped,
      h.average_living, h.not_poor
    from held h left join people p on p.area_id = h.area_id
  $$;
revoke execute on function households.sums(bigint, date) from public;
grant execute on function households.sums(bigint, date) to chungtay_app;
