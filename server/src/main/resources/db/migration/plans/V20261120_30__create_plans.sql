-- Plans of a year or of several years, their versions, annexes, findings, duties and tasks.
-- Every table carries area_id, so one kind of policy guards them all; an approved version is locked
-- by triggers, whatever the application does.
create schema plans;

create table plans.plan (
  id bigint generated always as identity primary key,
  area_id bigint not null references areas.unit,
  title text not null check (btrim(title) <> ''),
  first_year integer not null check (first_year between 1990 and 2100),
  last_year integer not null check (last_year between 1990 and 2100),
  created_at timestamptz not null default now(),
  check (first_year <= last_year)
);
create index on plans.plan (area_id);

create table plans.version (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans.plan,
  area_id bigint not null references areas.unit,
  number integer not null check (number >= 1),
  state text not null check (state in ('DRAFT', 'OPINION', 'APPROVED', 'SUPERSEDED')),
  -- What is printed at the head and the foot: number, day, place, bodies, signer.
  document_number text not null default '',
  document_day date,
  place text not null default '',
  governing_body text not null default '',
  issuing_body text not null default '',
  signing_authority text not null default '',
  signing_title text not null default '',
  signer text not null default '',
  reason text not null default '',
  approved_by text,
  approved_at timestamptz,
  edit_count integer not null default 0,
  unique (plan_id, number),
  check ((state in ('APPROVED', 'SUPERSEDED')) = (approved_at is not null))
);
-- At most one version is being worked on, at most one is in force.
create unique index one_open_version on plans.version (plan_id) where state in ('DRAFT', 'OPINION');
create unique index one_version_in_force on plans.version (plan_id) where state = 'APPROVED';
create index on plans.version (area_id);

-- The text of a plan, item by item. The key stays the same from version to version: differences
-- are told by item.
create table plans.item (
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  key uuid not null,
  part text not null check (part in ('LEGAL_BASIS', 'OBJECTIVE', 'SUBJECT', 'CONTENT', 'MONEY',
    'SOLUTION', 'DUTY_TEXT', 'REPORTING', 'RECIPIENT')),
  position integer not null,
  heading text not null default '',
  body text not null default '',
  primary key (version_id, key)
);

create table plans.target (
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  key uuid not null,
  position integer not null,
  name text not null check (btrim(name) <> ''),
  measure_unit text not null default '%',
  direction text not null check (direction in ('AT_LEAST', 'AT_MOST')),
  owner text not null default '',
  source text not null default '',
  base_year integer,
  base_value numeric,
  primary key (version_id, key)
);
create table plans.target_value (
  version_id bigint not null,
  key uuid not null,
  area_id bigint not null references areas.unit,
  year integer not null,
  value numeric not null,
  primary key (version_id, key, year),
  foreign key (version_id, key) references plans.target on delete cascade
);

-- A duty names who leads, who takes part and by when; a task is what is followed up.
create table plans.duty (
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  key uuid not null,
  position integer not null,
  body text not null check (btrim(body) <> ''),
  role text not null check (role in ('LEADS', 'TAKES_PART', 'ADVISES')),
  content text not null check (btrim(content) <> ''),
  due date,
  primary key (version_id, key)
);
create table plans.task (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans.plan,
  area_id bigint not null references areas.unit,
  duty_key uuid not null,
  body text not null,
  role text not null,
  content text not null,
  due date,
  state text not null check (state in ('OPEN', 'STARTED', 'DONE', 'DROPPED')),
  note text not null default '',
  done_on date,
  unique (plan_id, duty_key),
  check ((state = 'DONE') = (done_on is not null))
);
create index on plans.task (area_id, due) where state in ('OPEN', 'STARTED');

-- The file a plan or annex came from, kept as it was.
create table plans.source_file (
  id bigint generated always as identity primary key,
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  name text not null,
  sha256 text not null,
  content bytea not null,
  stored_at timestamptz not null default now(),
  unique (version_id, sha256)
);

-- The annex: rows in printed order. A row is a unit, a group with its subtotal, or a total.
create table plans.annex (
  version_id bigint primary key references plans.version,
  area_id bigint not null references areas.unit,
  title text not null default '',
  tables integer not null default 1
);
create table plans.annex_row (
  id bigint generated always as identity primary key,
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  position integer not null,
  kind text not null check (kind in ('UNIT', 'GROUP', 'TOTAL')),
  printed_number text not null default '',
  name text not null,
  group_name text not null default '',
  unit_id bigint references areas.unit,
  unique (version_id, position) deferrable initially deferred
);
create table plans.annex_cell (
  row_id bigint not null references plans.annex_row on delete cascade,
  area_id bigint not null references areas.unit,
  year integer not null check (year between 1990 and 2100),
  phase text not null default '',
  figure text not null check (figure in ('HOUSEHOLDS', 'POOR', 'RATE', 'NEAR_POOR', 'NEAR_RATE')),
  printed text not null,
  value numeric,
  origin text not null default 'TYPED' check (origin in ('TYPED', 'IMPORTED', 'CASCADE', 'ACCEPTED')),
  explanation text not null default '',
  primary key (row_id, year, phase, figure)
);

-- A finding keeps the printed value and sets the expected one beside it; a person decides.
create table plans.finding (
  id bigint generated always as identity primary key,
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  fingerprint text not null,
  position integer not null,
  code text not null,
  severity text not null check (severity in ('ERROR', 'WARNING', 'INFO')),
  unit text,
  year integer,
  figure text,
  printed text,
  expected text,
  place text not null default '',
  message_vi text not null,
  message_en text not null,
  decision text not null default 'OPEN' check (decision in ('OPEN', 'ACCEPTED', 'REJECTED')),
  decided_by text,
  decided_at timestamptz,
  decision_reason text not null default '',
  unique (version_id, fingerprint),
  check ((decision = 'OPEN') = (decided_at is null))
);

-- Sentences kept as constraints of the plan, in the words and in figures.
create table plans.promise (
  id bigint generated always as identity primary key,
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  kind text not null,
  sentence text not null,
  place text not null default '',
  figures jsonb not null default '{}',
  kept boolean not null default false
);

-- What really came out, by unit and year; the source says who said so.
create table plans.actual (
  plan_id bigint not null references plans.plan,
  area_id bigint not null references areas.unit,
  unit_name text not null,
  year integer not null,
  figure text not null check (figure in ('HOUSEHOLDS', 'POOR', 'NEAR_POOR')),
  value numeric not null check (value >= 0),
  source text not null default '',
  primary key (plan_id, unit_name, year, figure)
);

-- The lock of an approved version.
create function plans.refuse_change_of_approved() returns trigger language plpgsql as $$
declare
  written bigint := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
  if exists (select from plans.version where id = written and state in ('APPROVED', 'SUPERSEDED')) then
    raise exception 'PLAN-LOCKED: version % is approved and cannot be changed', written
      using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create function plans.refuse_change_of_approved_cell() returns trigger language plpgsql as $$
declare
  written bigint := case when tg_op = 'DELETE' then old.row_id else new.row_id end;
begin
  if exists (select from plans.annex_row r join plans.version v on v.id = r.version_id
             where r.id = written and v.state in ('APPROVED', 'SUPERSEDED')) then
    raise exception 'PLAN-LOCKED: the version of row % is approved and cannot be changed', written
      using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create function plans.refuse_unapproval() returns trigger language plpgsql as $$
begin
  if old.state in ('APPROVED', 'SUPERSEDED')
     and (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state') then
    raise exception 'PLAN-LOCKED: version % is approved and cannot be changed', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.state = 'SUPERSEDED' and new.state <> 'SUPERSEDED'
     or old.state = 'APPROVED' and new.state not in ('APPROVED', 'SUPERSEDED') then
    raise exception 'PLAN-LOCKED: version % cannot leave the state %', old.id, old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger locked before update on plans.version
  for each row execute function plans.refuse_unapproval();

do $$
declare name text;
begin
  foreach name in array array['item', 'target', 'target_value', 'duty', 'source_file', 'annex', 'annex_row', 'finding', 'promise'] loop
    execute format('create trigger locked before insert or update or delete on plans.%I
      for each row execute function plans.refuse_change_of_approved()', name);
  end loop;
  create trigger locked before insert or update or delete on plans.annex_cell
    for each row execute function plans.refuse_change_of_approved_cell();
  for name in select table_name from information_schema.tables where table_schema = 'plans' loop
    execute format('alter table plans.%I enable row level security', name);
    execute format('create policy in_scope on plans.%I using (areas.in_scope(area_id))
      with check (areas.in_scope(area_id))', name);
  end loop;
end $$;

-- The application writes, and nothing else: no truncate, no change of structure.
grant usage on schema plans to chungtay_app;
grant select, insert, update, delete on all tables in schema plans to chungtay_app;
revoke delete on plans.plan, plans.version, plans.task from chungtay_app;
