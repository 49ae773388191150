-- A million people have few names: each is kept once, with its words. A search looks for names first,
-- best first, then for who bears them in the reader's areas, and stops when the page is full.
create table households.name (
  name text not null,
  plain text not null,
  search tsvector not null
);
comment on table households.name is
  'names as somebody bears or bore them; two writers at once may add one twice, which does no harm';
comment on column households.name.plain is 'in small letters without any mark';

-- As vn.chungtay.values.Spelling has it.
create function households.plain(given text) returns text language sql immutable
  set search_path = pg_catalog
  as $$
    select translate(lower(regexp_replace(normalize(
      regexp_replace(btrim(given), '\s+', ' ', 'g'), NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')
  $$;
insert into households.name (name, plain, search)
select distinct on (name) name, households.plain(name),
  array_to_tsvector(array(select lexeme from unnest(search) where lexeme not like '@%'))
from households.member_version where closed_at is null order by name;
-- No pending list: names are seldom new, and every search would read it.
create index name_search_idx on households.name using gin (search) with (fastupdate = off);
create index name_hash_idx on households.name (hashtextextended(name, 0));
alter table households.name enable row level security;
create policy nobody on households.name using (false);

create index member_version_name_idx on households.member_version
  (hashtextextended(name, 0), area_id) where closed_at is null and upper_inf(valid);
drop index households.member_version_search_idx;

-- In the order of the names, so that two who write at once do not wait in a ring.
create function households.keep_names() returns trigger language plpgsql security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into households.name (name, plain, search)
    select distinct on (f.name) f.name, households.plain(f.name),
      array_to_tsvector(array(select lexeme from unnest(f.search) where lexeme not like '@%'))
    from fresh f
    where f.closed_at is null and not exists (
      select from households.name n
      where hashtextextended(n.name, 0) = hashtextextended(f.name, 0) and n.name = f.name)
    order by f.name;
    return null;
  end $$;
create trigger names_new after insert on households.member_version
  referencing new table as fresh for each statement execute function households.keep_names();
create trigger names_changed after update on households.member_version
  referencing new table as fresh for each statement execute function households.keep_names();

-- The fewest areas under whose words the index of addresses has all that the reader answers for. A
-- village that lay in a commune the reader does not answer for keeps its own word.
create index unit_province_idx on areas.unit (id) where level = 'PROVINCE';
create or replace function households.search_areas() returns bigint[] language plpgsql stable
  security definer set search_path = pg_catalog
  as $$
  declare
    reader bigint[] := areas.scope();
    found bigint[] := array(
      select u.id from areas.unit u where u.level = 'PROVINCE' and exists (
        select from areas.reach r where r.ancestor_id = any (reader) and r.descendant_id = u.id));
  begin
    if cardinality(found) > 0 then
      return found;
    end if;
    return array(
      with reached as materialized (
        select distinct u.id, u.level from areas.reach r join areas.unit u on u.id = r.descendant_id
        where r.ancestor_id = any (reader) and u.level in ('COMMUNE', 'VILLAGE'))
      select c.id from reached c
      where c.level = 'COMMUNE' or not exists (
          select from areas.unit_version v where v.unit_id = c.id and v.parent_id is not null)
        or exists (
          select from areas.unit_version v where v.unit_id = c.id and v.parent_id is not null
            and v.parent_id not in (select id from reached)));
  end $$;

drop function households.find_members(tsquery, integer);
drop function households.find_addresses(tsquery, integer);

-- People by name, then households by address, as far as needed: asked has the same words three
-- times, whole, the last one begun, all begun. The door of the search: an index of text is not used
-- below row-level security, so it asks for the reader's areas itself. What very many names have in
-- common is looked for among the people of a few areas directly.
create function households.find(typed text, plainly text, asked tsquery[], most integer)
  returns table (household_id bigint, area_id bigint, name text, relation text,
    birth_year integer, birth_month integer, birth_day integer, address text)
  language plpgsql stable security definer
  set search_path = pg_catalog set plan_cache_mode = force_generic_plan
  as $$
  #variable_conflict use_column
  declare
    reader bigint[] := areas.scope();
    nation boolean := exists (
      select from areas.unit u where u.id = any (reader) and u.level = 'NATION');
    inside bigint[] := '{}';
    words tsquery;
    fresh text[];
    seen text[] := '{}';
    got integer := 0;
    added integer;
  begin
    if not nation then
      inside := array(select distinct r.descendant_id from areas.reach r
        where r.ancestor_id = any (reader));
    end if;
    for reach in 1 .. cardinality(asked) loop
      exit when got >= most;
      fresh := array(
        select name from (
          select n.name, case when lower(n.name) = typed then 0 when n.plain = plainly then 1
            when starts_with(n.plain, plainly) then 2
            when right(n.plain, length(plainly)) = plainly then 3 else 4 end as rank
          from households.name n where n.search @@ asked[reach] limit 2000) ranked
        where name <> all (seen) group by name order by min(rank), name);
      if nation then
        return query
          select m.household_id, m.area_id, m.name, m.relation, m.birth_year, m.birth_month,
            m.birth_day, ''
          from unnest(fresh) as f (name) cross join lateral (
            select v.* from households.member_version v
            where hashtextextended(v.name, 0) = hashtextextended(f.name, 0) and v.name = f.name
              and v.closed_at is null and upper_inf(v.valid) limit most) m
          limit most - got;
      elsif cardinality(inside) > 150 then
        return query
          select m.household_id, m.area_id, m.name, m.relation, m.birth_year, m.birth_month,
            m.birth_day, ''
          from unnest(fresh) as f (name) cross join lateral (
            select v.* from households.member_version v
            where hashtextextended(v.name, 0) = hashtextextended(f.name, 0) and v.name = f.name
              and v.closed_at is null and upper_inf(v.valid)
              and (select true from areas.reach r where r.ancestor_id = any (reader)
                and r.descendant_id = v.area_id limit 1)
            limit most) m
          limit most - got;
      elsif cardinality(fresh) < 1000 then
        return query
          select m.household_id, m.area_id, m.name, m.relation, m.birth_year, m.birth_month,
            m.birth_day, ''
          from unnest(fresh) as f (name) cross join lateral (
            select v.* from households.member_version v
            where hashtextextended(v.name, 0) = hashtextextended(f.name, 0)
              and v.area_id = any (inside) and v.name = f.name
              and v.closed_at is null and upper_inf(v.valid) limit most) m
          limit most - got;
      else
        return query
          select v.household_id, v.area_id, v.name, v.relation, v.birth_year, v.birth_month,
            v.birth_day, ''
          from households.member_version v
          where v.area_id = any (inside) and v.closed_at is null and upper_inf(v.valid)
            and v.search @@ asked[reach] and v.name <> all (seen)
          limit most - got;
      end if;
      get diagnostics added = row_count;
      got := got + added;
      seen := seen || fresh;
      if got < most then
        words := coalesce(words, case when nation then ''::tsquery else (
          select coalesce(string_agg('''@' || a || '''', '|'), '''@''')::tsquery
          from unnest(households.search_areas()) a) end);
        return query
          select v.household_id, v.area_id, '', '', null::integer, null::integer, null::integer,
            v.address
          from households.household_version v
          where v.closed_at is null and upper_inf(v.valid) and v.search @@ (asked[reach] && words)
            and (nation or (select true from areas.reach r where r.ancestor_id = any (reader)
              and r.descendant_id = v.area_id limit 1))
          limit most - got;
        get diagnostics added = row_count;
        got := got + added;
      end if;
    end loop;
  end $$;
revoke execute on function households.plain(text), households.keep_names(),
  households.find(text, text, tsquery[], integer) from public;
grant execute on function households.find(text, text, tsquery[], integer) to chungtay_app;
