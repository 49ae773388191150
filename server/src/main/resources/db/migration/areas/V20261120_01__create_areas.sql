-- Dated administrative units. Names and borders are public; what hangs on a unit is not.
create extension if not exists btree_gist;
create schema areas;

-- One unit is one territory: a commune made by a merger is a new unit even where it keeps an old code.
create table areas.unit (
  id bigint generated always as identity primary key,
  code text not null check (code <> ''),
  level text not null check (level in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
  existence daterange not null check (not isempty(existence))
);
comment on column areas.unit.code is 'official code as text, leading zeros kept (QĐ 124/2004, QĐ 19/2025)';
alter table areas.unit add constraint one_unit_a_code_a_day
  exclude using gist (level with =, code with =, existence with &&) deferrable initially deferred;

-- Name, type and parent by day.
create table areas.unit_version (
  unit_id bigint not null references areas.unit,
  valid daterange not null check (not isempty(valid)),
  name text not null,
  type text not null,
  full_name text not null,
  name_en text not null default '',
  search_name text not null,
  parent_id bigint references areas.unit,
  act text not null default '',
  exclude using gist (unit_id with =, valid with &&) deferrable initially deferred
);
create index on areas.unit_version (parent_id);
create index on areas.unit_version (search_name text_pattern_ops);

create table areas.event (
  id bigint generated always as identity primary key,
  day date not null,
  kind text not null
    check (kind in ('CREATED', 'RENAMED', 'MERGED', 'SPLIT', 'REPARENTED', 'ABOLISHED')),
  act text not null default '',
  certainty text not null default ''
);
create table areas.event_part (
  event_id bigint not null references areas.event,
  side text not null check (side in ('BEFORE', 'AFTER')),
  unit_id bigint not null references areas.unit,
  primary key (event_id, side, unit_id)
);
-- Where the territory of a unit went: share 1 where it went whole, less where it was divided.
-- A null share is a division whose sizes nobody has loaded: unknown, not equal parts.
create table areas.succession (
  event_id bigint not null references areas.event,
  before_id bigint not null references areas.unit,
  after_id bigint not null references areas.unit,
  share numeric check (share > 0 and share <= 1),
  share_source text not null default '',
  primary key (before_id, after_id)
);
create index on areas.succession (after_id);

create table areas.label (
  unit_id bigint not null references areas.unit,
  label text not null,
  valid daterange not null check (not isempty(valid)),
  act text not null default '',
  exclude using gist (unit_id with =, label with =, valid with &&)
);
create table areas.household_total (
  unit_id bigint not null references areas.unit,
  day date not null,
  households integer not null check (households >= 0),
  persons integer check (persons >= 0),
  source text not null,
  primary key (unit_id, day)
);

-- Simplified borders, one geometry a unit and time, as GeoJSON geometry in WGS 84.
create table areas.boundary (
  unit_id bigint not null references areas.unit,
  valid daterange not null check (not isempty(valid)),
  geometry jsonb not null,
  source text not null,
  exclude using gist (unit_id with =, valid with &&)
);

-- The files everything above was told by. The history is derived anew from all of them at each import.
create table areas.source (
  id bigint generated always as identity primary key,
  name text not null,
  day date,
  digest text not null,
  content text not null,
  imported_at timestamptz not null default now(),
  imported_by text not null
);
create unique index on areas.source (name, coalesce(day, '-infinity'));
-- One row; its number grows with each change, so that readers know when to read again.
create table areas.edition (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into areas.edition (number) values (1);

-- Who answers for whom: the unit itself, its children on any day, and what merged wholly into one of these.
-- Derived and rewritten whole by each import that changes something, hence no foreign keys.
create table areas.reach (
  ancestor_id bigint not null,
  descendant_id bigint not null,
  primary key (ancestor_id, descendant_id)
);
create index on areas.reach (descendant_id);

-- The areas the signed-in user answers for, as the connection was told; none where it was told nothing.
create function areas.scope() returns bigint[] language sql stable
  return coalesce(nullif(current_setting('chungtay.areas', true), '')::bigint[], '{}'::bigint[]);

-- The test of every row-level policy: may the signed-in user see rows of this unit?
create function areas.in_scope(unit bigint) returns boolean language sql stable
  return exists (
    select from areas.reach where descendant_id = unit and ancestor_id = any (areas.scope()));

-- The application imports and reads; nothing here is bound to an area's own people.
grant usage on schema areas to chungtay_app;
grant select, insert, update, delete on all tables in schema areas to chungtay_app;
grant usage on all sequences in schema areas to chungtay_app;
