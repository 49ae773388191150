-- From pending to running totals, and what readers ask.
create index on reviews.entry (household_id);

-- Adds what lies in batch to the running totals.
create function statistics.add_batch() returns void
  language plpgsql set search_path = pg_catalog
  as $$
  begin
    insert into statistics.running (area_id, cell, day, total)
    select b.above_id, b.cell, b.day, coalesce((
      select r.total from statistics.running r
      where r.area_id = b.above_id and r.cell = b.cell and r.day < b.day
      order by r.day desc limit 1), 0)
    from statistics.batch b
    on conflict do nothing;
    with reaching as (
      select above_id, cell, day as since, lead(day) over steps as until,
        sum(amount) over steps as amount
      from statistics.batch window steps as (partition by above_id, cell order by day))
    update statistics.running r set total = r.total + c.amount
    from reaching c
    where r.area_id = c.above_id and r.cell = c.cell and r.day >= c.since
      and (c.until is null or r.day < c.until) and c.amount <> 0;
    delete from statistics.batch;
  end $$;

-- Steps of leaves, told to the units above them: from the day a unit is above until it no longer is.
create function statistics.above(leaf bigint, day date, amount bigint)
  returns table (above_id bigint, on_day date, amounts bigint)
  language sql stable set search_path = pg_catalog
  as $$
    select b.above_id, greatest(day, lower(b.valid)), amount from statistics.border b
    where b.leaf_id = leaf and (upper(b.valid) is null or upper(b.valid) > day)
    union all
    select b.above_id, upper(b.valid), -amount from statistics.border b
    where b.leaf_id = leaf and upper(b.valid) > day
  $$;

-- Moves at most so many pending rows; gives how many, or -1 while somebody else is at it.
create function statistics.fold(most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare moved integer;
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('statistics.fold', 0)) then
      return -1;
    end if;
    with taken as (
      delete from statistics.pending where id in (
        select p.id from statistics.pending p
        where exists (select from statistics.border b where b.leaf_id = p.area_id)
        order by p.id limit most)
      returning *),
    leaf as (
      select t.area_id, t.day, x.cell, sum(x.amount) as amount
      from taken t, unnest(t.cells, t.amounts) x (cell, amount)
      group by t.area_id, t.day, x.cell having sum(x.amount) <> 0),
    put as (
      insert into statistics.batch (above_id, cell, day, amount)
      select a.above_id, l.cell, a.on_day, sum(a.amounts)
      from leaf l, statistics.above(l.area_id, l.day, l.amount) a
      group by a.above_id, l.cell, a.on_day having sum(a.amounts) <> 0)
    select count(*) into moved from taken;
    perform statistics.add_batch();
    return moved;
  end $$;

-- All that leaves count for, from where it comes from.
create function statistics.leaf_steps(ids bigint[])
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
    select d.area_id, d.day, d.cell, 1
    from statistics.decided(array(select v.id from reviews.village v where v.area_id = any (ids))) d
  $$;

-- The borders of an edition of the areas. What changes counts is counted anew from its sources, while
-- writers wait.
create function statistics.set_borders(edition bigint, leaves bigint[], above bigint[], since date[],
    until date[]) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare changed bigint[];
  begin
    perform pg_advisory_xact_lock(hashtextextended('statistics.fold', 0));
    if edition <= (select number from statistics.border_edition) then
      return;
    end if;
    lock table statistics.span, statistics.given_total, statistics.pending in share row exclusive mode;
    perform statistics.fold(2147483647);
    create temporary table border_fresh on commit drop as
      select u.leaf as leaf_id, u.above_by as above_id, daterange(u.since_day, u.until_day) as valid
      from unnest(leaves, above, since, until) u (leaf, above_by, since_day, until_day);
    create temporary table border_gone on commit drop as
      select * from statistics.border except select * from pg_temp.border_fresh;
    create temporary table border_new on commit drop as
      select * from pg_temp.border_fresh except select * from statistics.border;
    select array_agg(distinct leaf_id) into changed
    from (select leaf_id from pg_temp.border_gone union select leaf_id from pg_temp.border_new) c;
    delete from statistics.pending p
    where not exists (select from statistics.border b where b.leaf_id = p.area_id)
      and exists (select from pg_temp.border_new n where n.leaf_id = p.area_id);
    insert into statistics.batch (above_id, cell, day, amount)
    with both_ways as (
      select 1 as sign, * from pg_temp.border_new union all select -1, * from pg_temp.border_gone)
    select b.above_id, s.cell, e.day, sum(s.amount * b.sign * e.way)
    from statistics.leaf_steps(changed) s
    join both_ways b on b.leaf_id = s.area_id and (upper(b.valid) is null or upper(b.valid) > s.day),
      lateral (values (greatest(s.day, lower(b.valid)), 1), (upper(b.valid), -1)) e (day, way)
    where e.day is not null
    group by b.above_id, s.cell, e.day having sum(s.amount * b.sign * e.way) <> 0;
    delete from statistics.border b using pg_temp.border_gone g
    where b.leaf_id = g.leaf_id and b.above_id = g.above_id and b.valid = g.valid;
    insert into statistics.border select * from pg_temp.border_new;
    perform statistics.add_batch();
    drop table pg_temp.border_fresh, pg_temp.border_gone, pg_temp.border_new;
    update statistics.border_edition set number = edition;
    analyze statistics.border;
  end $$;

create function statistics.known_edition() returns bigint
  language sql stable security definer set search_path = pg_catalog
  as $$ select number from statistics.border_edition $$;

create function statistics.has_pending() returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from statistics.pending) $$;

-- The counts of units on a day; of units that are not the reader's there is no row. One statement, so
-- that a folding in between neither hides nor doubles anything.
create function statistics.counts(units bigint[], asked text[], on_day date)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with allowed as materialized (
      select u.id from unnest(units) u (id) where areas.in_scope(u.id))
    select c.area_id, c.cell, sum(c.total)::bigint from (
      select u.id as area_id, k.cell, r.total
      from allowed u, unnest(asked) k (cell),
        lateral (select n.total from statistics.running n
          where n.area_id = u.id and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      union all
      select b.above_id, x.cell, x.amount
      from statistics.pending p
      join statistics.border b on b.leaf_id = p.area_id and b.valid @> on_day
        and b.above_id in (select id from allowed),
        lateral unnest(p.cells, p.amounts) x (cell, amount)
      where p.day <= on_day and x.cell = any (asked)) c
    group by c.area_id, c.cell
  $$;

-- The same in the borders of another day: village by village, so that what merged is exact. A commune
-- that holds villages besides households of its own is counted household by household.
create function statistics.counts_in_borders(units bigint[], asked text[], on_day date, borders date)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with homes as materialized (
      select b.above_id, b.leaf_id, exists (
        select from statistics.border o where o.above_id = b.leaf_id and o.leaf_id <> b.leaf_id) as mixed
      from statistics.border b
      where b.above_id = any (units) and b.valid @> borders and areas.in_scope(b.above_id))
    select c.above_id, c.cell, sum(c.total)::bigint from (
      select h.above_id, k.cell, r.total
      from homes h, unnest(asked) k (cell),
        lateral (select n.total from statistics.running n
          where n.area_id = h.leaf_id and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      where not h.mixed
      union all
      select h.above_id, x.cell, x.amount
      from homes h join statistics.pending p on p.area_id = h.leaf_id and p.day <= on_day,
        lateral unnest(p.cells, p.amounts) x (cell, amount)
      where not h.mixed and x.cell = any (asked)
      union all
      select h.above_id, x.cell, x.amount
      from homes h join statistics.span s on s.area_id = h.leaf_id and s.valid @> on_day,
        lateral unnest(s.cells, s.amounts) x (cell, amount)
      where h.mixed and x.cell = any (asked)) c
    group by c.above_id, c.cell
  $$;

-- The labels that occur in a class, e.g. its ethnic groups.
create function statistics.cells_like(unit bigint, beginning text)
  returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select distinct r.cell from statistics.running r
    where areas.in_scope(unit) and r.area_id = unit
      and r.cell >= beginning and r.cell < beginning || '~'
    union
    select distinct c from statistics.pending p
    join statistics.border b on b.leaf_id = p.area_id and b.above_id = unit, unnest(p.cells) c
    where areas.in_scope(unit) and c collate "C" >= beginning and c collate "C" < beginning || '~'
  $$;

-- The households a number counts, by their ids, after one of them.
create function statistics.behind(unit bigint, asked text, on_day date, borders date,
    without bigint[], after bigint, most integer)
  returns table (household_id bigint, area_id bigint, amount integer)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select s.household_id, s.area_id,
      s.amounts[array_position(s.cells, asked)]
    from statistics.border b
    join statistics.span s on s.area_id = b.leaf_id and s.valid @> on_day and s.cells @> array[asked]
    where b.above_id = unit and b.valid @> borders and areas.in_scope(unit)
      and s.area_id <> all (without) and s.household_id > after
    order by s.household_id limit most
  $$;
create function statistics.count_behind(unit bigint, asked text, on_day date, borders date,
    without bigint[])
  returns table (households bigint, amount bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select count(*), coalesce(sum(s.amounts[array_position(s.cells, asked)]), 0)
    from statistics.border b
    join statistics.span s on s.area_id = b.leaf_id and s.valid @> on_day and s.cells @> array[asked]
    where b.above_id = unit and b.valid @> borders and areas.in_scope(unit)
      and s.area_id <> all (without)
  $$;

-- Villages of a unit with what they gave, for the list behind a total and for what is missing.
create function statistics.given(unit bigint, on_day date, borders date)
  returns table (area_id bigint, households integer, persons integer)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select g.area_id, sum(g.households)::integer, sum(g.persons)::integer
    from statistics.border b join statistics.given_total g on g.area_id = b.leaf_id and g.day <= on_day
    where b.above_id = unit and b.valid @> borders and areas.in_scope(unit)
    group by g.area_id
  $$;

revoke execute on all functions in schema statistics from public;
grant execute on function statistics.fold(integer), statistics.known_edition(), statistics.has_pending(),
  statistics.set_borders(bigint, bigint[], bigint[], date[], date[]),
  statistics.counts(bigint[], text[], date), statistics.cells_like(bigint, text),
  statistics.counts_in_borders(bigint[], text[], date, date),
  statistics.behind(bigint, text, date, date, bigint[], bigint, integer),
  statistics.count_behind(bigint, text, date, date, bigint[]), statistics.given(bigint, date, date)
  to chungtay_app;
