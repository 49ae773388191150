-- Counts behind the statutory tables, kept while the register is written. What a household counts for
-- on which days stands in span; what changed of it is added to pending in the same transaction; the
-- folding of the server moves pending into running totals. A reader adds the two: never stale.
create schema statistics;
grant usage on schema statistics to chungtay_app;

-- Bounds of the counting that are law, with where they come from.
create table statistics.bound (
  code text primary key,
  value integer not null,
  source text not null,
  checked boolean not null default false
);
insert into statistics.bound (code, value, source) values
  ('child-below-years', 16, 'Luật Trẻ em 102/2016/QH13, Điều 1');

-- The causes that have a column of their own; a cause of a local list counts as another one.
create table statistics.official_cause (
  code text primary key
);
insert into statistics.official_cause
select code from households.code where kind = 'CAUSE' and source like 'TT 07/2021%';

-- What a household counts for while nothing about it changes. A cell is series, class, label and
-- unit, as in POOR/minority/H; the unit is H for households, P for persons, N for anything else.
create table statistics.span (
  household_id bigint not null references households.household,
  area_id bigint not null references areas.unit,
  valid daterange not null check (not isempty(valid)),
  cells text[] not null,
  amounts integer[] not null,
  check (cardinality(cells) = cardinality(amounts))
);
create index on statistics.span (household_id);
create index on statistics.span (area_id, household_id);

-- The totals of a village as steps, to know what a corrected total changes.
create table statistics.given_total (
  area_id bigint not null references areas.unit,
  day date not null,
  households integer not null,
  persons integer not null,
  villages integer not null,
  primary key (area_id, day)
);

-- Changes of counts that are not in the running totals yet.
create table statistics.pending (
  id bigint generated always as identity primary key,
  area_id bigint not null references areas.unit,
  day date not null,
  cells text[] not null,
  amounts integer[] not null
);
create index on statistics.pending (area_id);

-- The count of a unit from a day on, until the next day that has a row.
create table statistics.running (
  area_id bigint not null references areas.unit,
  cell text collate "C" not null,
  day date not null,
  total bigint not null,
  primary key (area_id, cell, day)
) with (fillfactor = 80);

-- Where households live (leaf) and the units above it, day by day; the leaf is above itself.
create table statistics.border (
  leaf_id bigint not null,
  above_id bigint not null,
  valid daterange not null check (not isempty(valid)),
  primary key (leaf_id, above_id, valid)
);
create index on statistics.border (above_id);
create table statistics.border_edition (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into statistics.border_edition (number) values (0);

-- Households a transaction has changed, until it commits. Two transactions that change one household
-- wait for each other here, so that the later counts what the earlier did.
create table statistics.touched (
  household_id bigint primary key,
  by_transaction xid8 not null default pg_current_xact_id()
);

-- Steps on their way into the running totals; empty outside of a folding.
create unlogged table statistics.batch (
  above_id bigint not null,
  cell text collate "C" not null,
  day date not null,
  amount bigint not null
);

do $$
declare name text;
begin
  foreach name in array array['span', 'given_total', 'pending', 'running'] loop
    execute format('alter table statistics.%I enable row level security', name);
    execute format('create policy by_area on statistics.%I using (areas.in_scope(area_id))', name);
  end loop;
end $$;
grant select on statistics.span, statistics.given_total to chungtay_app;
