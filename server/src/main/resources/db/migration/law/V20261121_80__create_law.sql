create schema law;
grant usage on schema law to chungtay_app;

-- Point tables as they were loaded: every version stays, the newest one of a table is in use.
create table law.score_table (
  id bigint generated always as identity primary key,
  standard text not null,
  code text not null,
  version integer not null check (version > 0),
  file text not null,
  loaded_by text not null,
  loaded_at timestamptz not null,
  -- Lines of the file as a JSON array of arrays of text; empty where this version takes the table back.
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  unique (standard, code, version)
);
grant select, insert on law.score_table to chungtay_app;
