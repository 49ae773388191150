-- From the register to the cells a household counts for.

-- The labels a household has within its class. Unknown is a label of its own: neither yes nor no.
create function statistics.labels(head_group text, head_sex text, merit boolean, cannot_work boolean,
    causes text[], deprivations text[], judged boolean) returns text[]
  language sql immutable set search_path = pg_catalog
  as $$
    select array['all']
      || case when head_group = '' then array['group-unknown']
              when head_group = '01' then array['kinh', 'group=01']
              else array['minority', 'group=' || head_group] end
      || case when head_sex is null then array['head-unknown']
              when head_sex = 'FEMALE' then array['woman-head'] else '{}' end
      || case when merit then array['merit'] else '{}' end
      || case when cannot_work then array['cannot-work'] else '{}' end
      || case when not merit and not cannot_work and head_group = '01' then array['none'] else '{}' end
      || case when not merit and not cannot_work and head_group = '' then array['none-unknown'] else '{}' end
      || (select coalesce(array_agg('cause=' || code), '{}') from unnest(causes) code)
      || case when cardinality(causes) = 0 then array['cause-unknown'] else '{}' end
      || (select coalesce(array_agg('deprived=' || code), '{}') from unnest(deprivations) code)
      || case when judged then '{}' else array['deprived-unknown'] end
  $$;

-- All cells of a household of a class, with the series before it (empty for what was decided).
create function statistics.cells(series text, class text, labels text[], persons integer,
    children integer, deprivations text[]) returns table (cell text, amount integer)
  language sql immutable set search_path = pg_catalog
  as $$
    select series || class || '/' || label || unit, case unit when '/H' then 1 else persons end
    from unnest(labels) label, unnest(array['/H', '/P']) unit
    where unit = '/H' or persons > 0
    union all
    select series || class || '/children/P', children where children > 0
    union all
    select series || class || '/children-of=' || code || '/P', children
    from unnest(deprivations) code where children > 0
  $$;

-- The column of the movement table between the state at the end of last year and that of the day;
-- null where the household is in neither end of the table or stays in it.
-- The same rule as vn.chungtay.movements.MovementTable; a test counts with both.
create function statistics.passage(of_class text, was text, is_now text, had boolean) returns text
  language sql immutable set search_path = pg_catalog
  as $$
    select case
      when was = of_class and is_now = of_class then null
      when was = of_class and is_now = 'ABSENT' then 'LEFT_OTHERWISE'
      when was = of_class then case
        when is_now = case of_class when 'POOR' then 'NEAR_POOR' else 'NEITHER' end then 'LEFT_FIRST'
        else 'LEFT_SECOND' end
      when is_now <> of_class then null
      when was = 'ABSENT' then 'ENTERED_OTHERWISE'
      when was in ('POOR', 'NEAR_POOR') then 'ENTERED_FROM_THE_OTHER'
      when had then 'FELL_BACK'
      else 'NEW' end
  $$;

create function statistics.born(year integer, month integer, day integer) returns date
  language sql immutable set search_path = pg_catalog
  as $$ select make_date(year, coalesce(month, 1), 1) + (coalesce(day, 1) - 1) $$;

-- The state of households, piece by piece: between two days on which something of them changes.
create function statistics.pieces(ids bigint[])
  returns table (household_id bigint, since date, until date, area_id bigint, class text,
    labels text[], persons integer, children integer, deprivations text[])
  language sql stable set search_path = pg_catalog
  as $$
    with below as (select make_interval(years => value) as years from statistics.bound
                   where code = 'child-below-years'),
    known as (
      select v.household_id, v.valid, null::date as grown from households.household_version v
      where v.household_id = any (ids) and v.closed_at is null
      union all
      select s.household_id, s.valid, null from households.standing s
      where s.household_id = any (ids) and s.closed_at is null
      union all
      select t.household_id, t.valid, null from households.trait t
      where t.household_id = any (ids) and t.closed_at is null
      union all
      select m.household_id, m.valid,
        (statistics.born(m.birth_year, m.birth_month, m.birth_day) + below.years)::date
      from households.member_version m, below
      where m.household_id = any (ids) and m.closed_at is null),
    changes as (
      select k.household_id, e.day from known k,
        lateral (values (lower(k.valid)), (upper(k.valid)), (k.grown)) e (day)
      where e.day is not null and e.day < 'infinity'),
    days as (
      select c.household_id, c.day from changes c
      union
      select c.household_id, (date_trunc('year', c.day) + interval '1 year')::date from changes c),
    piece as (
      select d.household_id, d.day as since,
        lead(d.day) over (partition by d.household_id order by d.day) as until
      from days d)
    select p.household_id, p.since, p.until, v.area_id, s.class,
      statistics.labels(coalesce(m.head_group, ''), m.head_sex, coalesce(t.merit, false),
        coalesce(t.cannot_work, false), coalesce(t.causes, '{}'), coalesce(s.deprivations, '{}'),
        coalesce(s.judged, false)),
      coalesce(m.persons, 0)::integer, coalesce(m.children, 0)::integer,
      coalesce(s.deprivations, '{}')
    from piece p
    left join lateral (
      select hv.area_id from households.household_version hv
      where hv.household_id = p.household_id and hv.closed_at is null and hv.valid @> p.since) v on true
    left join lateral (
      select st.class, st.deprivations,
        st.rulebook <> '' or cardinality(st.deprivations) > 0 as judged
      from households.standing st
      where st.household_id = p.household_id and st.closed_at is null and st.valid @> p.since) s on true
    left join lateral (
      select count(*) as persons,
        count(*) filter (where (statistics.born(mv.birth_year, mv.birth_month, mv.birth_day)
          + below.years)::date > p.since) as children,
        max(mv.ethnic_group) filter (where mv.relation = 'HEAD') as head_group,
        max(mv.sex) filter (where mv.relation = 'HEAD') as head_sex
      from households.member_version mv, below
      where mv.household_id = p.household_id and mv.closed_at is null and mv.valid @> p.since) m on true
    left join lateral (
      select bool_or(tr.code = 'person-of-merit') as merit,
        bool_or(tr.kind = 'HOUSEHOLD_MARK' and tr.code = 'cannot-work') as cannot_work,
        array_agg(distinct coalesce(oc.code, 'other')) filter (where tr.kind = 'CAUSE') as causes
      from households.trait tr
      left join statistics.official_cause oc on oc.code = tr.code
      where tr.household_id = p.household_id and tr.closed_at is null and tr.valid @> p.since) t on true
  $$;

-- The spans of households: of the class they have, of how they moved since the end of last year, and
-- of what a review that runs has found.
create function statistics.spans(ids bigint[])
  returns table (household_id bigint, area_id bigint, valid daterange, cell text, amount integer)
  language sql stable set search_path = pg_catalog
  as $$
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
    where f.class in ('POOR', 'NEAR_POOR')
  $$;

-- Counts households anew: their spans are replaced, and what that changes becomes pending.
create function statistics.count_anew(ids bigint[]) returns void
  language sql set search_path = pg_catalog
  as $$
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
    select area_id, day, array_agg(cell), array_agg(amount) from steps group by area_id, day
  $$;

create function statistics.touch() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    insert into statistics.touched (household_id)
    select distinct f.household_id from fresh f order by f.household_id
    on conflict do nothing;
    if tg_op = 'UPDATE' then
      insert into statistics.touched (household_id)
      select distinct w.household_id from was w order by w.household_id
      on conflict do nothing;
    end if;
    return null;
  end $$;

-- At the commit: the first row counts all households of the transaction, the others find nothing.
create function statistics.settle() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare ids bigint[];
  begin
    with taken as (
      delete from statistics.touched where by_transaction = pg_current_xact_id() returning household_id)
    select array_agg(t.household_id order by t.household_id) into ids from taken t
    -- Most households were never in a class that is counted.
    where exists (select from households.standing s where s.household_id = t.household_id
        and s.class in ('POOR', 'NEAR_POOR', 'AVERAGE_LIVING'))
      or exists (select from statistics.span s where s.household_id = t.household_id)
      or exists (select from reviews.entry e where e.household_id = t.household_id);
    if ids is not null then
      perform statistics.count_anew(ids);
    end if;
    return null;
  end $$;
create constraint trigger settle after insert on statistics.touched
  deferrable initially deferred for each row execute function statistics.settle();

do $$
declare name text;
begin
  foreach name in array array['households.household_version', 'households.member_version',
      'households.trait', 'households.standing', 'reviews.entry'] loop
    execute format('create trigger counted_new after insert on %s
      referencing new table as fresh for each statement execute function statistics.touch()', name);
    execute format('create trigger counted_changed after update on %s
      referencing old table as was new table as fresh for each statement execute function statistics.touch()', name);
  end loop;
end $$;

-- Totals of villages, as steps between the days they were counted on. A total of a commune counts
-- where the commune has no villages.
create function statistics.total_steps(ids bigint[])
  returns table (area_id bigint, day date, households integer, persons integer, villages integer)
  language sql stable set search_path = pg_catalog
  as $$
    select t.area_id, t.day, t.households - coalesce(lag(t.households) over w, 0),
      t.persons - coalesce(lag(t.persons) over w, 0),
      case when lag(t.day) over w is null then 1 else 0 end
    from households.village_total t join areas.unit u on u.id = t.area_id
    where t.area_id = any (ids) and (u.level = 'VILLAGE' or not exists (
      select from areas.unit_version v join areas.unit below on below.id = v.unit_id
      where v.parent_id = u.id and below.level = 'VILLAGE'))
    window w as (partition by t.area_id order by t.day)
  $$;

create function statistics.take_totals() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare ids bigint[];
  begin
    select array_agg(distinct f.area_id) into ids from fresh f;
    perform pg_advisory_xact_lock(hashtextextended('statistics.total', id)) from unnest(ids) id;
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
create trigger counted_new after insert on households.village_total
  referencing new table as fresh for each statement execute function statistics.take_totals();
create trigger counted_changed after update on households.village_total
  referencing new table as fresh for each statement execute function statistics.take_totals();

-- Villages whose yearly review is decided, by the year it began in.
create function statistics.decided(ids bigint[])
  returns table (area_id bigint, day date, cell text)
  language sql stable set search_path = pg_catalog
  as $$
    select v.area_id, min(d.day), 'DECIDED/' || extract(year from r.begun) || '/N'
    from reviews.deed d
    join reviews.village v on v.id = d.village_id
    join reviews.round r on r.id = v.round_id and r.kind = 'YEARLY'
    where d.village_id = any (ids) and d.step = 'DECISION'
    group by v.id, v.area_id, r.begun
  $$;
create function statistics.take_decisions() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    insert into statistics.pending (area_id, day, cells, amounts)
    select d.area_id, d.day, array[d.cell], array[1]
    from statistics.decided(array(select f.village_id from fresh f where f.step = 'DECISION')) d;
    return null;
  end $$;
create trigger counted_new after insert on reviews.deed
  referencing new table as fresh for each statement execute function statistics.take_decisions();
revoke execute on all functions in schema statistics from public;
