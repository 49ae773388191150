-- A commune made of others often goes on with the code of one of them, and a number begins with that
-- code: the running number belongs to the code, whichever unit bears it. What was written down under a
-- number of its own is passed over.
create table households.numbering_of_code (
  code text primary key,
  last integer not null
);
comment on table households.numbering_of_code is 'the last running number given under a code';
insert into households.numbering_of_code (code, last)
select code, max(running) from (
  select substring(number from '^(.+)-\d{5,7}$') as code,
    substring(number from '^.+-(\d{5,7})$')::integer as running
  from households.household) given
where code is not null
group by code;
alter table households.numbering_of_code enable row level security;
create policy nobody on households.numbering_of_code using (false);

create function households.take_numbers_of_code(taken text, many integer) returns integer
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare
    top integer;
  begin
    loop
      insert into households.numbering_of_code (code, last) values (taken, many)
      on conflict (code) do update set last = numbering_of_code.last + excluded.last
      returning last into top;
      exit when not exists (
        select from households.household h where h.number in (
          select taken || '-' || lpad(n::text, greatest(5, length(n::text)), '0')
          from generate_series(top - many + 1, top) n));
    end loop;
    return top;
  end $$;
revoke execute on function households.take_numbers_of_code(text, integer) from public;
grant execute on function households.take_numbers_of_code(text, integer) to chungtay_app;

drop function households.take_numbers(bigint, integer);
drop table households.numbering;
