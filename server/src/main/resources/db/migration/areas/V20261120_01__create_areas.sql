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
  exclude using gist (level with =, code with =, existence with &&);

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
  exclude using gist (unit_id with =, valid with &&)
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

-- Who answers for whom: the unit itself, its children on any day, and what merged wholly into one of these.
create table areas.reach (
  ancestor_id bigint not null references areas.unit,
  descendant_id bigint not null references areas.unit,
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
