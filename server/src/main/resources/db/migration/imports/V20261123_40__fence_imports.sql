-- Each piece of work on an import has its turn. Who was taken for dead and comes back late is no longer
-- at turn and writes nothing. The digest of a file tells a second click on "send" from another file.
alter table imports.import
  add column turn integer not null default 0,
  add column digest bytea;
comment on column imports.import.turn is 'counts the pieces of work that were begun on it';
grant update (turn, digest) on imports.import to chungtay_app;

-- Files hold ID numbers and go after a month, wherever they were sent and whoever works today.
create function imports.drop_old_files(before timestamptz) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    update imports.import set content = null where content is not null and sent_at < before
  $$;
revoke execute on function imports.drop_old_files(timestamptz) from public;
grant execute on function imports.drop_old_files(timestamptz) to chungtay_app;
