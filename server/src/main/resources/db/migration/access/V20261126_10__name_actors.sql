-- The names of those who did something, or to whom it was done: whoever may read an entry of the
-- trail may know whose deed it was, also where that person belongs to another area. Nothing else of
-- a user is told.
create function access.names_of(logins text[], ids bigint[])
  returns table (id bigint, login text, name text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select u.id, u.login, u.name from access.app_user u
    where u.login = any (logins) or u.id = any (ids)
  $$;
revoke execute on function access.names_of(text[], bigint[]) from public;
grant execute on function access.names_of(text[], bigint[]) to chungtay_app;
