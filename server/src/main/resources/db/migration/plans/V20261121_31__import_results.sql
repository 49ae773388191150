-- Results brought in from a file: the file as it was, what it changed and what stood there before,
-- so that an import can be taken back as a whole.
alter table plans.actual
  add column entered_by text not null
    default coalesce(nullif(current_setting('chungtay.actor', true), ''), 'system'),
  add column entered_at timestamptz not null default now();

create table plans.result_import (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans.plan,
  area_id bigint not null references areas.unit,
  name text not null check (btrim(name) <> ''),
  source text not null default '',
  content bytea not null,
  state text not null check (state in ('READ', 'WRITTEN', 'UNDONE')),
  read_by text not null,
  written_by text,
  written_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  check ((state = 'READ') = (written_at is null)),
  check ((state = 'UNDONE') = (undone_at is not null))
);
create index on plans.result_import (plan_id);

create table plans.result_change (
  import_id bigint not null references plans.result_import on delete cascade,
  area_id bigint not null references areas.unit,
  unit_name text not null,
  year integer not null,
  figure text not null check (figure in ('HOUSEHOLDS', 'POOR', 'NEAR_POOR')),
  before numeric,
  before_source text,
  after numeric not null,
  primary key (import_id, unit_name, year, figure),
  check ((before is null) = (before_source is null))
);

alter table plans.result_import enable row level security;
create policy in_scope on plans.result_import using (areas.in_scope(area_id))
  with check (areas.in_scope(area_id));
alter table plans.result_change enable row level security;
create policy in_scope on plans.result_change using (areas.in_scope(area_id))
  with check (areas.in_scope(area_id));
-- Only a file that was read and never written may go away.
grant select, insert, update, delete on plans.result_import to chungtay_app;
grant select, insert on plans.result_change to chungtay_app;
create policy never_lose_what_was_written on plans.result_import as restrictive for delete
  using (state = 'READ');
