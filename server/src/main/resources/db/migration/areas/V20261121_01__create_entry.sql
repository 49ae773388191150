-- What people wrote down on the pages of areas: events by an act, labels, counts. Like the files of
-- areas.source each entry is a source of the history, which is told anew from all of them; a wrong
-- entry is withdrawn with a reason and stays readable.
create table areas.entry (
  id bigint generated always as identity primary key,
  kind text not null,
  day date not null,
  codes text[] not null,
  content jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  -- The entry this one corrects.
  corrects bigint references areas.entry,
  -- Made with the form: the same form sent twice is one entry.
  form_key uuid not null unique,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text check (withdrawn_reason <> ''),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index on areas.entry using gin (codes);
comment on column areas.entry.codes is 'codes of all units the entry speaks of, old and new';
grant select, insert on areas.entry to chungtay_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on areas.entry to chungtay_app;
