-- The work behind an import page: how far it is, whether it shall stop, what it found. The state
-- STORED is written in the transaction of the import itself, so that both are true or neither.
create table areas.import_job (
  key uuid primary key,
  actor text not null,
  state text not null
    check (state in ('LOOKING', 'LOOKED', 'STORING', 'STORED', 'CANCELLED', 'FAILED')),
  step integer not null default 0,
  cancel boolean not null default false,
  -- The report as the page shows it, by language.
  told jsonb,
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now()
);
grant select, insert, update, delete on areas.import_job to chungtay_app;
