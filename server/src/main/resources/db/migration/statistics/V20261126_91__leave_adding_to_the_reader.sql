-- The same counts, in parts: a unit and cell may come two or three times (what is folded, what is
-- pending), and the reader adds them up. To sort twenty thousand rows by their names, only to add to
-- some dozens of them, took more time than to find them. And what is pending is held against the units
-- asked for by a table of them, not each against each.
create or replace function statistics.counts(units bigint[], asked text[], on_day date, year integer)
  returns table (area_id bigint, cell text, total bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with allowed as materialized (
      select u.id, u.level = 'VILLAGE' as small, u.level = 'COMMUNE' as sparse,
        u.level in ('NATION', 'PROVINCE') as far,
        case when counts.year is null then u.id
          else statistics.of_year(u.id, counts.year) end as key
      from areas.unit u where u.id = any (units) and areas.in_scope(u.id)),
    named as materialized (
      select distinct k.cell, k.cell like 'DECIDED/%' as own,
        substring(k.cell from '^[^=]*=') as stem from unnest(asked) k (cell)),
    stems as materialized (
      select stem from named where stem is not null group by stem having count(*) > 20),
    many as materialized (
      select n.cell from named n where n.stem in (select stem from stems)),
    few as materialized (
      select n.cell, n.own from named n
      where n.stem is null or n.stem not in (select stem from stems)),
    home as materialized (
      select b.above_id, b.leaf_id from statistics.border b
      where b.above_id in (select a.id from allowed a where a.small) and b.valid @> on_day),
    reached as materialized (
      select a.id as above_id from allowed a where not a.small
      union
      select a.key from allowed a where not a.small),
    -- Each "is true" keeps its question a table that is looked up: joined, each row would be held
    -- against each unit. Of provinces all that is pending is gone through.
    near as materialized (
      select o.above_id, p.cells, p.amounts
      from statistics.pending p,
        lateral (select b.above_id from statistics.border b
          where b.leaf_id = p.area_id and b.valid @> on_day offset 0) o
      where p.day <= on_day
        and ((select bool_or(a.far) from allowed a)
          or (p.area_id in (
            select b.leaf_id from reached r
            join statistics.border b on b.above_id = r.above_id and b.valid @> on_day)) is true)
        and (o.above_id in (select r.above_id from reached r)) is true),
    -- A unit of a year is numbered behind all others (statistics.of_year).
    moving as materialized (
      select n.above_id % statistics.of_year(0, 1) as area_id,
        n.above_id < statistics.of_year(0, 1) as of_id,
        counts.year is null or n.above_id >= statistics.of_year(0, 1) as of_key, x.cell, x.amount
      from near n, lateral unnest(n.cells, n.amounts) x (cell, amount))
    select u.id as area_id, k.cell, r.total
    from allowed u, few k,
      lateral (select n.total from statistics.running n
        where n.area_id = case when k.own then u.id else u.key end
          and n.cell = k.cell and n.day <= on_day
        order by n.day desc limit 1) r
    where not u.small
    union all
    select u.id, k.cell, r.total
    from allowed u, many k,
      lateral (select n.total from statistics.running n
        where n.area_id = u.key and n.cell = k.cell and n.day <= on_day
        order by n.day desc limit 1) r
    where not u.small and not u.sparse
    union all
    select u.id, r.cell, r.total
    from allowed u, stems s,
      lateral (select distinct on (n.cell) n.cell, n.total from statistics.running n
        where n.area_id = u.key and n.cell >= s.stem and n.cell < s.stem || '~'
          and n.day <= on_day
        order by n.cell desc, n.day desc) r
    where u.sparse and (r.cell in (select w.cell from many w)) is true
    union all
    select m.area_id, m.cell, sum(m.amount)::bigint from moving m join named w on w.cell = m.cell
    where case when w.own then m.of_id else m.of_key end
    group by m.area_id, m.cell
    union all
    select h.above_id, o.cell, sum(o.total)::bigint
    from statistics.of_homes(array(select leaf_id from home), asked, on_day, counts.year) o
    join home h on h.leaf_id = o.area_id
    group by h.above_id, o.cell
  
  $$;
