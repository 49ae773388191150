-- The same figures for less work. What is pending is taken apart once, not once for each cell that is
-- asked for; of provinces and the nation it is read from its own end. Where a table asks a commune for
-- the cells of very many groups (there are 54 ethnic groups), those it has are read in one go: looking
-- for each group it does not have took most of the time of a province's table.
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
    wanted as materialized (
      select n.cell, n.own, n.stem in (select stem from stems) as many from named n),
    home as materialized (
      select b.above_id, b.leaf_id from statistics.border b
      where b.above_id in (select a.id from allowed a where a.small) and b.valid @> on_day),
    -- Of a few units what is pending is looked for by village; of provinces all of it is gone through.
    near as materialized (
      select a.id, a.key, b.above_id, p.cells, p.amounts
      from allowed a
      join statistics.border b on (b.above_id = a.id or b.above_id = a.key) and b.valid @> on_day
      join statistics.pending p on p.area_id = b.leaf_id and p.day <= on_day
      where not a.small and not (select bool_or(f.far) from allowed f)
      union all
      select a.id, a.key, b.above_id, p.cells, p.amounts
      from statistics.pending p,
        lateral (select o.above_id from statistics.border o
          where o.leaf_id = p.area_id and o.valid @> on_day offset 0) b
        join allowed a on b.above_id = a.id or b.above_id = a.key
      where p.day <= on_day and not a.small and (select bool_or(f.far) from allowed f)),
    moving as materialized (
      select n.id as area_id, n.above_id = n.id as of_id, n.above_id = n.key as of_key, x.cell,
        x.amount
      from near n, lateral unnest(n.cells, n.amounts) x (cell, amount))
    select c.area_id, c.cell, sum(c.total)::bigint from (
      select u.id as area_id, k.cell, r.total
      from allowed u join wanted k on not (u.sparse and coalesce(k.many, false)),
        lateral (select n.total from statistics.running n
          where n.area_id = case when k.own then u.id else u.key end
            and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      where not u.small
      union all
      select u.id, r.cell, r.total
      from allowed u, stems s,
        lateral (select distinct on (n.cell) n.cell, n.total from statistics.running n
          where n.area_id = u.key and n.cell >= s.stem and n.cell < s.stem || '~'
            and n.day <= on_day
          order by n.cell, n.day desc) r
      where u.sparse and r.cell in (select w.cell from wanted w)
      union all
      select m.area_id, m.cell, m.amount from moving m join wanted w on w.cell = m.cell
      where case when w.own then m.of_id else m.of_key end
      union all
      select h.above_id, o.cell, o.total
      from statistics.of_homes(array(select leaf_id from home), asked, on_day, counts.year) o
      join home h on h.leaf_id = o.area_id) c
    group by c.area_id, c.cell
  $$;

-- In the borders of another day: what is pending is taken apart once here too.
create or replace function statistics.counts_in_borders(units bigint[], asked text[], on_day date,
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
        and statistics.in_year(h.day, h.year) @> on_day),
    moving as materialized (
      select c.unit, c.leaf_id, x.cell, x.amount
      from statistics.pending p join chosen c on c.leaf_id = p.area_id,
        lateral unnest(p.cells, p.amounts) x (cell, amount)
      where p.day <= on_day)
    select c.unit, c.cell, sum(c.total)::bigint from (
      select p.unit, k.cell, r.total
      from part p, wanted k,
        lateral (select n.total from statistics.running n
          where n.area_id = case when k.own then p.part else p.key end
            and n.cell = k.cell and n.day <= on_day
          order by n.day desc limit 1) r
      union all
      select m.unit, m.cell, m.amount from moving m join wanted w on w.cell = m.cell
      where w.own or counts_in_borders.year is null
        or m.leaf_id in (select leaf_id from counted)
      union all
      select a.unit, o.cell, o.total
      from statistics.of_homes(array(select leaf_id from alone), asked, on_day,
        counts_in_borders.year) o
      join alone a on a.leaf_id = o.area_id) c
    group by c.unit, c.cell
  $$;
