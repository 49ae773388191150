-- Behind the total of a year's results stand the totals of the villages that decided it, no others.
drop function statistics.given(bigint, date, date);
create function statistics.given(unit bigint, on_day date, borders date, year integer)
  returns table (area_id bigint, households integer, persons integer)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select g.area_id, sum(g.households)::integer, sum(g.persons)::integer
    from statistics.border b join statistics.given_total g on g.area_id = b.leaf_id and g.day <= on_day
    where b.above_id = unit and b.valid @> borders and areas.in_scope(unit)
      and (given.year is null or exists (
        select from statistics.decided_home h where h.leaf_id = b.leaf_id and h.year = given.year
          and statistics.in_year(h.day, h.year) @> on_day))
    group by g.area_id
  $$;
revoke execute on function statistics.given(bigint, date, date, integer) from public;
grant execute on function statistics.given(bigint, date, date, integer) to chungtay_app;
