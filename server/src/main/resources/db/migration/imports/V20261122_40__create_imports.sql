-- Household lists that were sent as files. The file holds ID numbers: it is sealed by the application
-- with the key of the register, and dropped after a month. What an import wrote is told by
-- households.change.import_id. The states STORED and UNDONE are written in the transaction of the work
-- itself, so that both are true or neither.
create schema imports;
grant usage on schema imports to chungtay_app;

create table imports.import (
  id bigint generated always as identity primary key,
  area_id bigint not null references areas.unit,
  actor text not null,
  file_name text not null,
  day date not null,
  state text not null default 'SENT' check (state in ('SENT', 'LOOKING', 'LOOKED', 'STORING', 'STORED',
    'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
  done integer not null default 0,
  whole integer not null default 0,
  cancel boolean not null default false,
  content bytea,
  columns jsonb not null default '{}',
  answers jsonb not null default '{}',
  -- What the look found, as the page shows it, by language; ID numbers never stand in it.
  told jsonb,
  print text not null default '',
  reason text not null default '',
  sent_at timestamptz not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  ended_at timestamptz
);
create index on imports.import (area_id, id);

-- What a person said the columns of headings like these hold.
create table imports.mapping (
  area_id bigint not null references areas.unit,
  signature text not null,
  columns jsonb not null,
  actor text not null,
  saved_at timestamptz not null,
  primary key (area_id, signature)
);

alter table imports.import enable row level security;
create policy by_area on imports.import using (areas.in_scope(area_id));
alter table imports.mapping enable row level security;
create policy by_area on imports.mapping using (areas.in_scope(area_id));

grant select, insert, delete on imports.import, imports.mapping to chungtay_app;
grant update (state, done, whole, cancel, content, columns, answers, told, print, reason, started_at,
  beat_at, ended_at) on imports.import to chungtay_app;
grant update (columns, actor, saved_at) on imports.mapping to chungtay_app;
