-- Official results of a year, at any level at once: a village that has decided counts in units of the
-- year beside the real ones, from the day of its decision to the middle of the next year.

create table statistics.decided_village (
  area_id bigint not null,
  year integer not null,
  day date not null,
  followed boolean not null default false,
  primary key (area_id, year)
);
create index on statistics.decided_village (area_id) where not followed;
-- Where the households lived of which a village decided: itself, and what had merged into it.
create table statistics.decided_home (
  leaf_id bigint not null,
  year integer not null,
  day date not null,
  primary key (leaf_id, year)
);
alter table statistics.decided_village enable row level security;
create policy by_area on statistics.decided_village using (areas.in_scope(area_id));

-- The unit of a year beside a real one.
create function statistics.of_year(unit bigint, year integer) returns bigint
  language sql immutable
  return unit + year::bigint * 1000000000000;
-- The days on which a decision of a year counts in it.
create function statistics.in_year(day date, year integer) returns daterange
  language sql immutable
  return daterange(day, greatest(day + 1, make_date(year + 1, 7, 1)));

-- What villages decided until now. A second decision of a year is no second village.
delete from statistics.running where cell like 'DECIDED/%';
delete from statistics.pending where cells[1] like 'DECIDED/%';
insert into statistics.decided_village (area_id, year, day)
select d.area_id, split_part(d.cell, '/', 2)::integer, min(d.day)
from statistics.decided(array(select id from reviews.village)) d group by 1, 2;
insert into statistics.pending (area_id, day, cells, amounts)
select area_id, day, array['DECIDED/' || year || '/N'], array[1] from statistics.decided_village;

create or replace function statistics.take_decisions() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    with fresh_ones as (
      insert into statistics.decided_village (area_id, year, day)
      select d.area_id, split_part(d.cell, '/', 2)::integer, min(d.day)
      from statistics.decided(array(select f.village_id from fresh f where f.step = 'DECISION')) d
      group by 1, 2
      on conflict do nothing
      returning *)
    insert into statistics.pending (area_id, day, cells, amounts)
    select area_id, day, array['DECIDED/' || year || '/N'], array[1] from fresh_ones;
    return null;
  end $$;

-- All that leaves count for, from where it comes from.
create or replace function statistics.leaf_steps(ids bigint[])
  returns table (area_id bigint, day date, cell text, amount bigint)
  language sql stable set search_path = pg_catalog
  as $$
    select s.area_id, e.day, x.cell, sum(x.amount * e.way)
    from statistics.span s,
      lateral (values (lower(s.valid), 1), (upper(s.valid), -1)) e (day, way),
      lateral unnest(s.cells, s.amounts) x (cell, amount)
    where s.area_id = any (ids) and e.day is not null
    group by s.area_id, e.day, x.cell
    union all
    select g.area_id, g.day, x.cell, x.amount from statistics.given_total g,
      lateral (values ('TOTAL/all/H', g.households), ('TOTAL/all/P', g.persons),
        ('TOTAL/villages/N', g.villages)) x (cell, amount)
    where g.area_id = any (ids)
    union all
    select d.area_id, d.day, 'DECIDED/' || d.year || '/N', 1
    from statistics.decided_village d where d.area_id = any (ids)
  $$;

-- Borders that are new: what their leaves count for goes to the units above, less what is pending of
-- it, which goes there by the new borders when it is folded. One statement sees both or neither.
create function statistics.add_borders() returns void
  language plpgsql set search_path = pg_catalog
  as $$
  begin
    perform statistics.new_batch();
    insert into pg_temp.batch (above_id, cell, day, amount)
    with both_ways as (
      select 1 as sign, * from pg_temp.border_new union all select -1, * from pg_temp.border_gone),
    ids as (select array_agg(distinct leaf_id) as all_of from both_ways),
    steps as (
      select s.area_id, s.day, s.cell, s.amount from ids, statistics.leaf_steps(ids.all_of) s
      union all
      select p.area_id, p.day, x.cell, -x.amount
      from ids, statistics.pending p, unnest(p.cells, p.amounts) x (cell, amount)
      where p.area_id = any (ids.all_of))
    select b.above_id, s.cell, e.day, sum(s.amount * b.sign * e.way)
    from steps s
    join both_ways b on b.leaf_id = s.area_id and (upper(b.valid) is null or upper(b.valid) > s.day),
      lateral (values (greatest(s.day, lower(b.valid)), 1), (upper(b.valid), -1)) e (day, way)
    where e.day is not null
      and not exists (select from areas.unit u where u.id = b.above_id and u.level = 'VILLAGE')
    group by b.above_id, s.cell, e.day having sum(s.amount * b.sign * e.way) <> 0;
    delete from statistics.border b using pg_temp.border_gone g
    where b.leaf_id = g.leaf_id and b.above_id = g.above_id and b.valid = g.valid;
    insert into statistics.border select * from pg_temp.border_new;
    perform statistics.add_batch();
  end $$;

create function statistics.border_tables() returns void
  language plpgsql
  as $$
  begin
    create temporary table border_fresh (leaf_id bigint, above_id bigint, valid daterange) on commit drop;
    create temporary table border_gone (leaf_id bigint, above_id bigint, valid daterange) on commit drop;
    create temporary table border_new (leaf_id bigint, above_id bigint, valid daterange) on commit drop;
  end $$;

-- The units of a year that leaves lie in, by the real ones in border_fresh.
create function statistics.fresh_of_years() returns void
  language plpgsql set search_path = pg_catalog
  as $$
  begin
    delete from statistics.decided_home where leaf_id in (select leaf_id from pg_temp.border_fresh);
    insert into statistics.decided_home (leaf_id, year, day)
    select f.leaf_id, d.year, min(d.day) from pg_temp.border_fresh f
    join statistics.decided_village d on d.area_id = f.above_id and f.valid @> d.day
    group by 1, 2
    on conflict do nothing;
    insert into pg_temp.border_fresh
    select f.leaf_id, statistics.of_year(f.above_id, h.year), f.valid * statistics.in_year(h.day, h.year)
    from pg_temp.border_fresh f join statistics.decided_home h on h.leaf_id = f.leaf_id
    where f.valid && statistics.in_year(h.day, h.year)
      and not exists (select from areas.unit u where u.id = f.above_id and u.level = 'VILLAGE');
  end $$;

-- True where a decision is not in the units of its year yet.
create function statistics.has_decisions() returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$
    select exists (select from statistics.decided_village d where not d.followed
      and exists (select from statistics.border b where b.leaf_id = d.area_id))
  $$;

create function statistics.follow_decisions() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare taken bigint[];
  begin
    perform pg_advisory_xact_lock(hashtextextended('statistics.fold', 0));
    select array_agg(d.area_id) into taken from statistics.decided_village d where not d.followed
      and exists (select from statistics.border b where b.leaf_id = d.area_id);
    if taken is null then
      return;
    end if;
    perform statistics.border_tables();
    insert into pg_temp.border_fresh
    select b.* from statistics.border b
    where b.above_id < 1000000000000 and b.leaf_id in (
      select o.leaf_id from statistics.border o where o.above_id = any (taken));
    perform statistics.fresh_of_years();
    insert into pg_temp.border_new
    select * from pg_temp.border_fresh f where f.above_id >= 1000000000000
    except select * from statistics.border;
    perform statistics.add_borders();
    update statistics.decided_village d set followed = true where d.area_id = any (taken)
      and exists (select from statistics.decided_home h where h.leaf_id = d.area_id and h.year = d.year);
    drop table pg_temp.border_fresh, pg_temp.border_gone, pg_temp.border_new;
  end $$;

create or replace function statistics.set_borders(edition bigint, leaves bigint[], above bigint[],
    since date[], until date[]) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('statistics.fold', 0));
    if edition <= (select number from statistics.border_edition) then
      return;
    end if;
    perform statistics.border_tables();
    insert into pg_temp.border_fresh
    select u.leaf, u.above_by, daterange(u.since_day, u.until_day)
    from unnest(leaves, above, since, until) u (leaf, above_by, since_day, until_day);
    perform statistics.fresh_of_years();
    insert into pg_temp.border_gone
    select * from statistics.border except select * from pg_temp.border_fresh;
    insert into pg_temp.border_new
    select * from pg_temp.border_fresh except select * from statistics.border;
    perform statistics.add_borders();
    drop table pg_temp.border_fresh, pg_temp.border_gone, pg_temp.border_new;
    update statistics.border_edition set number = edition;
    update statistics.decided_village d set followed = true where not d.followed
      and exists (select from statistics.decided_home h where h.leaf_id = d.area_id and h.year = d.year);
    analyze statistics.border;
  end $$;

-- What readers ask; with a year, of the villages alone that have decided it by the day.
drop function statistics.counts(bigint[], text[], date);
drop function statistics.counts_in_borders(bigint[], text[], date, date);
drop function statistics.of_homes(bigint[], text[], date);
drop function statistics.behind(bigint, text, date, date, bigint[], bigint, integer);
drop function statistics.count_behind(bigint, text, date, date, bigint[]);

-- What single villages count for, household by household.
create function statistics.of_homes(homes bigint[], asked text[], on_day date, year integer)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable
  begin atomic
    with wanted as materialized (
      select distinct k.cell, k.cell like 'DECIDED/%' as own from unnest(asked) k (cell)),
    counted as materialized (
      select u.id from unnest(homes) u (id)
      where of_homes.year is null or exists (
        select from statistics.decided_home h where h.leaf_id = u.id and h.year = of_homes.year
          and statistics.in_year(h.day, h.year) @> on_day))
    select s.area_id, x.cell, x.amount::bigint
    from statistics.span s, lateral unnest(s.cells, s.amounts) x (cell, amount)
    where s.area_id = any (array(select c.id from counted c)) and s.valid @> on_day
      and x.cell in (select w.cell from wanted w)
    union all
    select g.area_id, x.cell, x.amount::bigint
    from statistics.given_total g,
      lateral (values ('TOTAL/all/H', g.households), ('TOTAL/all/P', g.persons),
        ('TOTAL/villages/N', g.villages)) x (cell, amount)
    where g.area_id = any (array(select c.id from counted c)) and g.day <= on_day
      and x.cell in (select w.cell from wanted w)
    union all
    select d.area_id, w.cell, 1
    from statistics.decided_village d join wanted w on w.cell = 'DECIDED/' || d.year || '/N'
    where d.area_id = any (homes) and d.day <= on_day;
  end;

create function statistics.counts(units bigint[], asked text[], on_day date, year integer)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with allowed as materialized (
      select u.id, u.level = 'VILLAGE' as small, case when counts.year is null then u.id
          else statistics.of_year(u.id, counts.year) end as key
      from areas.unit u where u.id = any (units) and areas.in_scope(u.id)),
    wanted as materialized (
      select distinct k.cell, k.cell like 'DECIDED/%' as own from unnest(asked) k (cell)),
    home as materialized (
      select b.above_id, b.leaf_id from statistics.border b
      where b.above_id in (select a.id from allowed a where a.small) and b.valid @> on_day)
    select c.area_id, c.cell, sum(c.total)::bigint from (
      select u.id as area_id, k.cell, r.total
      from allowed u, wanted k,
        lateral (select n.total from statistics.running n
          where n.area_id = case when k.own then u.id else u.key end
            and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      where not u.small
      union all
      select near.id, x.cell, x.amount
      from (
        select a.id, b.above_id = a.id as of_id, b.above_id = a.key as of_key, p.cells, p.amounts
        from statistics.pending p
        join statistics.border b on b.leaf_id = p.area_id and b.valid @> on_day
        join allowed a on not a.small and (b.above_id = a.id or b.above_id = a.key)
        where p.day <= on_day) near,
        lateral unnest(near.cells, near.amounts) x (cell, amount)
        join wanted w on w.cell = x.cell
      where case when w.own then near.of_id else near.of_key end
      union all
      select h.above_id, o.cell, o.total
      from statistics.of_homes(array(select leaf_id from home), asked, on_day, counts.year) o
      join home h on h.leaf_id = o.area_id) c
    group by c.area_id, c.cell
  $$;

-- In the borders of another day: the largest units of the day that lie wholly in the unit asked for,
-- and household by household what is left.
create function statistics.counts_in_borders(units bigint[], asked text[], on_day date,
    borders date, year integer)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with home as materialized (
      select b.above_id as unit, b.leaf_id from statistics.border b
      where b.above_id in (select u.id from unnest(units) u (id) where areas.in_scope(u.id))
        and b.valid @> borders),
    lies as materialized (
      select h.unit, h.leaf_id, b.above_id as part
      from home h join statistics.border b on b.leaf_id = h.leaf_id and b.valid @> on_day
      join areas.unit u on u.id = b.above_id and u.level <> 'VILLAGE'),
    whole as materialized (
      select l.unit, l.part, l.leaves from (
        select unit, part, count(*) as leaves from lies group by unit, part) l
      where l.leaves = (
        select count(*) from statistics.border b where b.above_id = l.part and b.valid @> on_day)),
    chosen as materialized (
      select distinct on (l.unit, l.leaf_id) l.unit, l.leaf_id, w.part
      from lies l join whole w on w.unit = l.unit and w.part = l.part
      order by l.unit, l.leaf_id, w.leaves desc, w.part),
    part as materialized (
      select distinct c.unit, c.part, case when counts_in_borders.year is null then c.part
        else statistics.of_year(c.part, counts_in_borders.year) end as key
      from chosen c),
    alone as materialized (
      select h.unit, h.leaf_id from home h
      where not exists (select from chosen c where c.unit = h.unit and c.leaf_id = h.leaf_id)),
    wanted as materialized (
      select distinct k.cell, k.cell like 'DECIDED/%' as own from unnest(asked) k (cell)),
    counted as materialized (
      select h.leaf_id from statistics.decided_home h where h.year = counts_in_borders.year
        and statistics.in_year(h.day, h.year) @> on_day)
    select c.unit, c.cell, sum(c.total)::bigint from (
      select p.unit, k.cell, r.total
      from part p, wanted k,
        lateral (select n.total from statistics.running n
          where n.area_id = case when k.own then p.part else p.key end
            and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      union all
      select c.unit, x.cell, x.amount
      from statistics.pending p join chosen c on c.leaf_id = p.area_id,
        lateral unnest(p.cells, p.amounts) x (cell, amount)
        join wanted w on w.cell = x.cell
      where p.day <= on_day and (w.own or counts_in_borders.year is null
        or c.leaf_id in (select leaf_id from counted))
      union all
      select a.unit, o.cell, o.total
      from statistics.of_homes(array(select leaf_id from alone), asked, on_day,
        counts_in_borders.year) o
      join alone a on a.leaf_id = o.area_id) c
    group by c.unit, c.cell
  $$;

-- How many villages there were on a day, in the borders of another.
create function statistics.homes_in_borders(units bigint[], on_day date, borders date)
  returns table (area_id bigint, homes bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select b.above_id, count(*)
    from statistics.border b
    join areas.unit u on u.id = b.leaf_id and u.existence @> on_day
    where b.above_id in (select i.id from unnest(units) i (id) where areas.in_scope(i.id))
      and b.valid @> borders
      and (u.level = 'VILLAGE' or not exists (
        select from statistics.border o join areas.unit v on v.id = o.leaf_id
        where o.above_id = u.id and o.valid @> on_day and v.level = 'VILLAGE' and v.existence @> on_day))
    group by b.above_id
  $$;

-- The households a number counts: the spans that hold its cell.
create function statistics.spans_behind(unit bigint, asked text, on_day date, borders date, year integer)
  returns table (household_id bigint, area_id bigint, amount integer)
  language sql stable
  begin atomic
    select s.household_id, s.area_id, s.amounts[array_position(s.cells, asked)]
    from statistics.border b
    join statistics.span s on s.area_id = b.leaf_id and s.valid @> on_day and s.cells @> array[asked]
    where b.above_id = unit and b.valid @> borders and areas.in_scope(unit)
      and (spans_behind.year is null or exists (
        select from statistics.decided_home h where h.leaf_id = b.leaf_id
          and h.year = spans_behind.year and statistics.in_year(h.day, h.year) @> on_day));
  end;
create function statistics.behind(unit bigint, asked text, on_day date, borders date, year integer,
    after bigint, most integer)
  returns table (household_id bigint, area_id bigint, amount integer)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select * from statistics.spans_behind(unit, asked, on_day, borders, behind.year) s
    where s.household_id > after order by s.household_id limit most
  $$;
create function statistics.count_behind(unit bigint, asked text, on_day date, borders date, year integer)
  returns table (households bigint, amount bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select count(*), coalesce(sum(s.amount), 0)
    from statistics.spans_behind(unit, asked, on_day, borders, count_behind.year) s
  $$;

-- Decisions that stood already are followed with the next borders that are set.
select statistics.follow_decisions();

revoke execute on all functions in schema statistics from public;
grant execute on function statistics.has_decisions(), statistics.follow_decisions(),
  statistics.counts(bigint[], text[], date, integer),
  statistics.counts_in_borders(bigint[], text[], date, date, integer),
  statistics.homes_in_borders(bigint[], date, date),
  statistics.behind(bigint, text, date, date, integer, bigint, integer),
  statistics.count_behind(bigint, text, date, date, integer) to chungtay_app;
