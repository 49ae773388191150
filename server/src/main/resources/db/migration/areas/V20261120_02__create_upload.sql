-- Files sent for import and not yet confirmed; dropped after a day or after the import.
create table areas.upload (
  key uuid not null,
  position integer not null,
  actor text not null,
  name text not null,
  day date,
  content text not null,
  sent_at timestamptz not null default now(),
  primary key (key, position)
);
grant select, insert, delete on areas.upload to chungtay_app;
