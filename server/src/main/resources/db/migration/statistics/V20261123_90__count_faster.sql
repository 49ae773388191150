-- The same counts for less work: 500 households a second change while the tables are read.

-- Derived rows need no foreign keys: what they are derived from has them.
alter table statistics.span drop constraint span_household_id_fkey, drop constraint span_area_id_fkey;
alter table statistics.pending drop constraint pending_area_id_fkey;
alter table statistics.running drop constraint running_area_id_fkey;
alter table statistics.given_total drop constraint given_total_area_id_fkey;

-- Without a setting of its own a function is put into the query that calls it; names are bound here.
create or replace function statistics.born(year integer, month integer, day integer) returns date
  language sql immutable
  return make_date(year, coalesce(month, 1), 1) + (coalesce(day, 1) - 1);

create function statistics.prefixed(prefix text, codes text[]) returns text[]
  language sql immutable
  return case when cardinality(codes) = 0 then '{}'
    else string_to_array(prefix || array_to_string(codes, ',' || prefix), ',') end;

create or replace function statistics.labels(head_group text, head_sex text, merit boolean,
    cannot_work boolean, causes text[], deprivations text[], judged boolean) returns text[]
  language sql immutable
  return array['all']
    || case when head_group = '' then array['group-unknown']
            when head_group = '01' then array['kinh', 'group=01']
            else array['minority', 'group=' || head_group] end
    || case when head_sex is null then array['head-unknown']
            when head_sex = 'FEMALE' then array['woman-head'] else '{}' end
    || case when merit then array['merit'] else '{}' end
    || case when cannot_work then array['cannot-work'] else '{}' end
    || case when not merit and not cannot_work and head_group = '01' then array['none'] else '{}' end
    || case when not merit and not cannot_work and head_group = '' then array['none-unknown'] else '{}' end
    || statistics.prefixed('cause=', causes)
    || case when cardinality(causes) = 0 then array['cause-unknown'] else '{}' end
    || statistics.prefixed('deprived=', deprivations)
    || case when judged then '{}' else array['deprived-unknown'] end;

create or replace function statistics.cells(series text, class text, labels text[], persons integer,
    children integer, deprivations text[]) returns table (cell text, amount integer)
  language sql immutable
  begin atomic
    select series || class || '/' || label || unit, case unit when '/H' then 1 else persons end
    from unnest(labels) label, unnest(array['/H', '/P']) unit
    where unit = '/H' or persons > 0
    union all
    select series || class || '/children/P', children where children > 0
    union all
    select series || class || '/children-of=' || code || '/P', children
    from unnest(deprivations) code where children > 0;
  end;

create or replace function statistics.passage(of_class text, was text, is_now text, had boolean)
  returns text
  language sql immutable
  return case
    when was = of_class and is_now = of_class then null
    when was = of_class and is_now = 'ABSENT' then 'LEFT_OTHERWISE'
    when was = of_class then case
      when is_now = case of_class when 'POOR' then 'NEAR_POOR' else 'NEITHER' end then 'LEFT_FIRST'
      else 'LEFT_SECOND' end
    when is_now <> of_class then null
    when was = 'ABSENT' then 'ENTERED_OTHERWISE'
    when was in ('POOR', 'NEAR_POOR') then 'ENTERED_FROM_THE_OTHER'
    when had then 'FELL_BACK'
    else 'NEW' end;

-- The state of households, piece by piece. Each table is read once, not once a piece.
create or replace function statistics.pieces(ids bigint[])
  returns table (household_id bigint, since date, until date, area_id bigint, class text,
    labels text[], persons integer, children integer, deprivations text[])
  language sql stable
  begin atomic
    with below as materialized (
      select make_interval(years => value) as years from statistics.bound
      where code = 'child-below-years'),
    lived as materialized (
      select v.household_id, v.area_id, v.valid from households.household_version v
      where v.household_id = any (ids) and v.closed_at is null),
    stood as materialized (
      select s.household_id, s.class, s.deprivations, s.valid,
        s.rulebook <> '' or cardinality(s.deprivations) > 0 as judged
      from households.standing s where s.household_id = any (ids) and s.closed_at is null),
    marked as materialized (
      select t.household_id, t.valid, t.kind,
        t.code = 'person-of-merit' as merit,
        t.kind = 'HOUSEHOLD_MARK' and t.code = 'cannot-work' as cannot_work,
        coalesce(o.code, 'other') as cause
      from households.trait t left join statistics.official_cause o on o.code = t.code
      where t.household_id = any (ids) and t.closed_at is null),
    member as materialized (
      select m.household_id, m.valid, m.relation, m.ethnic_group, m.sex,
        (statistics.born(m.birth_year, m.birth_month, m.birth_day) + below.years)::date as grown
      from households.member_version m, below
      where m.household_id = any (ids) and m.closed_at is null),
    changes as (
      select household_id, lower(valid) as day from lived
      union all select household_id, upper(valid) from lived
      union all select household_id, lower(valid) from stood
      union all select household_id, upper(valid) from stood
      union all select household_id, lower(valid) from marked
      union all select household_id, upper(valid) from marked
      union all select household_id, lower(valid) from member
      union all select household_id, upper(valid) from member
      union all select household_id, grown from member),
    days as (
      select c.household_id, e.day from changes c,
        lateral (values (c.day), ((date_trunc('year', c.day) + interval '1 year')::date)) e (day)
      where c.day is not null and c.day < 'infinity'
      group by c.household_id, e.day),
    piece as materialized (
      select d.household_id, d.day as since,
        lead(d.day) over (partition by d.household_id order by d.day) as until
      from days d),
    people as (
      select p.household_id, p.since, count(*)::integer as persons,
        (count(*) filter (where m.grown > p.since))::integer as children,
        max(m.ethnic_group) filter (where m.relation = 'HEAD') as head_group,
        max(m.sex) filter (where m.relation = 'HEAD') as head_sex
      from piece p join member m on m.household_id = p.household_id and m.valid @> p.since
      group by p.household_id, p.since),
    marks as (
      select p.household_id, p.since, bool_or(t.merit) as merit, bool_or(t.cannot_work) as cannot_work,
        array_agg(distinct t.cause) filter (where t.kind = 'CAUSE') as causes
      from piece p join marked t on t.household_id = p.household_id and t.valid @> p.since
      group by p.household_id, p.since)
    select p.household_id, p.since, p.until, v.area_id, s.class,
      statistics.labels(coalesce(m.head_group, ''), m.head_sex, coalesce(t.merit, false),
        coalesce(t.cannot_work, false), coalesce(t.causes, '{}'), coalesce(s.deprivations, '{}'),
        coalesce(s.judged, false)),
      coalesce(m.persons, 0), coalesce(m.children, 0), coalesce(s.deprivations, '{}')
    from piece p
    left join lived v on v.household_id = p.household_id and v.valid @> p.since
    left join stood s on s.household_id = p.household_id and s.valid @> p.since
    left join people m on m.household_id = p.household_id and m.since = p.since
    left join marks t on t.household_id = p.household_id and t.since = p.since;
  end;

-- One plan for all calls: planning would take ten times as long as counting a household.
create or replace function statistics.spans(ids bigint[])
  returns table (household_id bigint, area_id bigint, valid daterange, cell text, amount integer)
  language sql stable
  begin atomic
    with piece as materialized (select * from statistics.pieces(ids)),
    ends as (
      select p.household_id, p.since, p.until, p.area_id,
        case when p.area_id is null then 'ABSENT'
             when p.class in ('POOR', 'NEAR_POOR') then p.class else 'NEITHER' end as is_now,
        p.persons, o.area_id as was_area,
        case when o.area_id is null then 'ABSENT'
             when o.class in ('POOR', 'NEAR_POOR') then o.class else 'NEITHER' end as was,
        coalesce(o.persons, 0) as were, date_trunc('year', p.since)::date as year
      from piece p
      left join piece o on o.household_id = p.household_id
        and o.since < date_trunc('year', p.since)
        and (o.until is null or o.until >= date_trunc('year', p.since))),
    -- A household that moved is absent here and new there: the tables of parts add up to the whole's.
    ways as (
      select e.household_id, e.since, e.until, e.year, e.area_id as place,
        case when e.was_area = e.area_id then e.was else 'ABSENT' end as was, e.is_now,
        case when e.was_area = e.area_id then e.were else 0 end as were, e.persons
      from ends e where e.area_id is not null
      union all
      select e.household_id, e.since, e.until, e.year, e.was_area, e.was, 'ABSENT', e.were, 0
      from ends e where e.was_area is distinct from e.area_id and e.was_area is not null),
    moved as (
      select w.household_id, w.place, daterange(w.since, w.until) as valid,
        'M/' || k.class || '/' || n.label as cell, n.households, n.persons
      from ways w, unnest(array['POOR', 'NEAR_POOR']) k (class),
      lateral (
        select statistics.passage(k.class, w.was, w.is_now, exists (
          select from households.standing s where s.household_id = w.household_id
            and s.closed_at is null and s.class = k.class and lower(s.valid) < w.year)) as label, 1 as households,
          case when w.was = k.class then w.were else w.persons end as persons
        where w.was is distinct from w.is_now
        union all
        select case when w.persons > w.were then 'ENTERED_OTHERWISE' else 'LEFT_OTHERWISE' end, 0,
          abs(w.persons - w.were)
        where w.was = k.class and w.is_now = k.class and w.persons <> w.were) n
      where n.label is not null),
    found as (
      select e.household_id, e.area_id, daterange(r.begun, null) as valid,
        'F' || extract(year from r.begun) || '/' as series, e.class_found as class
      from reviews.entry e
      join reviews.village v on v.id = e.village_id
      join reviews.round r on r.id = v.round_id and r.kind = 'YEARLY'
      where e.household_id = any (ids) and e.class_found is not null),
    latest as (
      select distinct on (p.household_id) p.* from piece p
      where p.area_id is not null order by p.household_id, p.since desc)
    select p.household_id, p.area_id, daterange(p.since, p.until), c.*
    from piece p, statistics.cells('', p.class, p.labels, p.persons, p.children, p.deprivations) c
    where p.area_id is not null and p.class in ('POOR', 'NEAR_POOR', 'AVERAGE_LIVING')
    union all
    select m.household_id, m.place, m.valid, m.cell || '/H', m.households from moved m where m.households > 0
    union all
    select m.household_id, m.place, m.valid, m.cell || '/P', m.persons from moved m where m.persons > 0
    union all
    select f.household_id, f.area_id, f.valid, c.*
    from found f join latest l on l.household_id = f.household_id,
      statistics.cells(f.series, f.class, l.labels, l.persons, l.children, l.deprivations) c
    where f.class in ('POOR', 'NEAR_POOR');
  end;

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
    gone as (
      delete from statistics.span where household_id = any (ids) returning *),
    put as (
      insert into statistics.span (household_id, area_id, valid, cells, amounts)
      select * from fresh),
    both_ways as (
      select 1 as sign, f.* from fresh f
      union all
      select -1, g.* from gone g),
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

-- Folding: lifted to the units above row by row, not cell by cell; a total is written once.
create or replace function statistics.new_batch() returns void
  language plpgsql
  as $$
  begin
    -- Of this session alone: no log, nothing for anybody else to wait for or to sweep.
    if to_regclass('pg_temp.batch') is null then
      create temporary table batch (
        above_id bigint not null,
        cell text collate "C" not null,
        day date not null,
        amount bigint not null
      ) on commit delete rows;
    end if;
  end $$;

create or replace function statistics.add_batch() returns void
  language plpgsql set search_path = pg_catalog
  as $$
  begin
    with reaching as materialized (
      select above_id, cell, day as since, lead(day) over steps as until,
        (sum(amount) over steps)::bigint as amount
      from pg_temp.batch window steps as (partition by above_id, cell order by day)),
    grown as (
      update statistics.running r set total = r.total + c.amount
      from reaching c
      where r.area_id = c.above_id and r.cell = c.cell and r.day >= c.since
        and (c.until is null or r.day < c.until) and c.amount <> 0)
    insert into statistics.running (area_id, cell, day, total)
    select c.above_id, c.cell, c.since, c.amount + coalesce((
      select r.total from statistics.running r
      where r.area_id = c.above_id and r.cell = c.cell and r.day < c.since
      order by r.day desc limit 1), 0)
    from reaching c
    on conflict do nothing;
    delete from pg_temp.batch;
  end $$;

create or replace function statistics.fold(most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare moved integer;
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('statistics.fold', 0)) then
      return -1;
    end if;
    perform statistics.new_batch();
    with taken as materialized (
      delete from statistics.pending where id = any (array(
        select p.id from statistics.pending p
        where exists (select from statistics.border b where b.leaf_id = p.area_id)
        order by p.id limit most))
      returning *),
    lifted as (
      select b.above_id, e.day, e.way, t.cells, t.amounts
      from taken t join statistics.border b on b.leaf_id = t.area_id,
        lateral (values (greatest(t.day, lower(b.valid)), 1), (upper(b.valid), -1)) e (day, way)
      where e.day is not null and (upper(b.valid) is null or upper(b.valid) > t.day)
        and not exists (select from areas.unit u where u.id = b.above_id and u.level = 'VILLAGE')),
    put as (
      insert into pg_temp.batch (above_id, cell, day, amount)
      select l.above_id, x.cell, l.day, sum(x.amount * l.way)
      from lifted l, unnest(l.cells, l.amounts) x (cell, amount)
      group by l.above_id, x.cell, l.day having sum(x.amount * l.way) <> 0)
    select count(*) into moved from taken;
    perform statistics.add_batch();
    return moved;
  end $$;
drop function statistics.above(bigint, date, bigint);

-- The borders of an edition of the areas; as before, over the batch of the session.
create or replace function statistics.set_borders(edition bigint, leaves bigint[], above bigint[],
    since date[], until date[]) returns void
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
    insert into pg_temp.batch (above_id, cell, day, amount)
    with both_ways as (
      select 1 as sign, * from pg_temp.border_new union all select -1, * from pg_temp.border_gone)
    select b.above_id, s.cell, e.day, sum(s.amount * b.sign * e.way)
    from statistics.leaf_steps(changed) s
    join both_ways b on b.leaf_id = s.area_id and (upper(b.valid) is null or upper(b.valid) > s.day)
    join areas.unit u on u.id = b.above_id and u.level <> 'VILLAGE',
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
drop table statistics.batch;

-- Villages have no running totals: what they count for is read from what their households count for.
delete from statistics.running r using areas.unit u where u.id = r.area_id and u.level = 'VILLAGE';

create function statistics.of_homes(homes bigint[], asked text[], on_day date)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable
  begin atomic
    with wanted as materialized (select distinct k.cell from unnest(asked) k (cell))
    select s.area_id, x.cell, x.amount::bigint
    from statistics.span s, lateral unnest(s.cells, s.amounts) x (cell, amount)
    where s.area_id = any (homes) and s.valid @> on_day and x.cell in (select w.cell from wanted w)
    union all
    select g.area_id, x.cell, x.amount::bigint
    from statistics.given_total g,
      lateral (values ('TOTAL/all/H', g.households), ('TOTAL/all/P', g.persons),
        ('TOTAL/villages/N', g.villages)) x (cell, amount)
    where g.area_id = any (homes) and g.day <= on_day and x.cell in (select w.cell from wanted w)
    union all
    select d.area_id, d.cell, 1
    from statistics.decided(array(select v.id from reviews.village v where v.area_id = any (homes))) d
    where d.day <= on_day and d.cell in (select w.cell from wanted w);
  end;

-- The asked cells are looked up in a hash, not in a list for each cell that is pending.
create or replace function statistics.counts(units bigint[], asked text[], on_day date)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with allowed as materialized (
      select u.id, u.level = 'VILLAGE' as small from areas.unit u
      where u.id = any (units) and areas.in_scope(u.id)),
    wanted as materialized (select distinct k.cell from unnest(asked) k (cell)),
    home as materialized (
      select b.above_id, b.leaf_id from statistics.border b
      where b.above_id in (select a.id from allowed a where a.small) and b.valid @> on_day)
    select c.area_id, c.cell, sum(c.total)::bigint from (
      select u.id as area_id, k.cell, r.total
      from allowed u, wanted k,
        lateral (select n.total from statistics.running n
          where n.area_id = u.id and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      where not u.small
      union all
      select near.above_id, x.cell, x.amount
      from (
        select b.above_id, p.cells, p.amounts
        from statistics.pending p
        join statistics.border b on b.leaf_id = p.area_id and b.valid @> on_day
        where p.day <= on_day and b.above_id in (select a.id from allowed a where not a.small)) near,
        lateral unnest(near.cells, near.amounts) x (cell, amount)
      where x.cell in (select w.cell from wanted w)
      union all
      select h.above_id, o.cell, o.total
      from statistics.of_homes(array(select leaf_id from home), asked, on_day) o
      join home h on h.leaf_id = o.area_id) c
    group by c.area_id, c.cell
  $$;

-- In the borders of another day: the largest units of the day that lie wholly in the unit asked for,
-- and household by household what is left.
create or replace function statistics.counts_in_borders(units bigint[], asked text[], on_day date,
    borders date)
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
    part as materialized (select distinct unit, part from chosen),
    alone as materialized (
      select h.unit, h.leaf_id from home h
      where not exists (select from chosen c where c.unit = h.unit and c.leaf_id = h.leaf_id)),
    wanted as materialized (select distinct k.cell from unnest(asked) k (cell))
    select c.unit, c.cell, sum(c.total)::bigint from (
      select p.unit, k.cell, r.total
      from part p, wanted k,
        lateral (select n.total from statistics.running n
          where n.area_id = p.part and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      union all
      select c.unit, x.cell, x.amount
      from statistics.pending p join chosen c on c.leaf_id = p.area_id,
        lateral unnest(p.cells, p.amounts) x (cell, amount)
      where p.day <= on_day and x.cell in (select w.cell from wanted w)
      union all
      select a.unit, o.cell, o.total
      from statistics.of_homes(array(select leaf_id from alone), asked, on_day) o
      join alone a on a.leaf_id = o.area_id) c
    group by c.unit, c.cell
  $$;
revoke execute on all functions in schema statistics from public;

-- Which groups and years there are is asked by their cells.
drop function statistics.cells_like(bigint[], text);
