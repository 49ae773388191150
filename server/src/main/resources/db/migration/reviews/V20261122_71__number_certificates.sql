-- Certificates are numbered per commune and year without gaps: the number is taken in the transaction
-- that hands the certificate out. Nobody but the function writes the book: a commune of today can hold
-- officers who each see only some of its villages.
create table reviews.certificate_book (
  area_id bigint not null references areas.unit,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (area_id, year)
);
comment on column reviews.certificate_book.area_id is 'the commune';
alter table reviews.certificate_book enable row level security;
create policy by_area on reviews.certificate_book using (areas.in_scope(area_id));

-- The last number before those that are taken.
create function reviews.take_certificates(commune bigint, of_year integer, how_many integer)
  returns integer language sql volatile security definer set search_path = pg_catalog
  as $$
    insert into reviews.certificate_book as book (area_id, year, last)
    values (commune, of_year, how_many)
    on conflict (area_id, year) do update set last = book.last + excluded.last
    returning last - how_many
  $$;
revoke execute on function reviews.take_certificates(bigint, integer, integer) from public;
grant execute on function reviews.take_certificates(bigint, integer, integer) to chungtay_app;

alter table reviews.entry
  add column certificate_commune bigint references areas.unit,
  add column certificate_year integer,
  add column certificate_number integer check (certificate_number > 0);
with numbered as (
  select e.id, r.area_id as commune, extract(year from r.begun)::integer as of_year,
    row_number() over (partition by r.area_id, extract(year from r.begun) order by e.id)::integer as place
  from reviews.entry e join reviews.village v on v.id = e.village_id
    join reviews.round r on r.id = v.round_id
  where e.certificate <> ''
)
update reviews.entry e set certificate_commune = n.commune, certificate_year = n.of_year,
  certificate_number = n.place, certificate = to_char(n.place, 'FM0000') || '/' || n.of_year
from numbered n where n.id = e.id;
insert into reviews.certificate_book
  select certificate_commune, certificate_year, max(certificate_number) from reviews.entry
  where certificate_number is not null group by 1, 2;
create unique index on reviews.entry (certificate_commune, certificate_year, certificate_number);
alter table reviews.entry
  add constraint entry_certificate_numbered check ((certificate = '') = (certificate_number is null));
grant update (certificate_commune, certificate_year, certificate_number)
  on reviews.entry to chungtay_app;
