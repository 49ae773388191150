-- When the session ends if nothing more is done; null where it is over already.
create function access.session_end(digest bytea, today timestamptz, idle interval)
  returns timestamptz language sql stable security definer set search_path = pg_catalog
  as $$
    select least(today + idle, ends_at) from access.session
    where key_digest = digest and seen_at > today - idle and ends_at > today
  $$;
revoke execute on function access.session_end(bytea, timestamptz, interval) from public;
grant execute on function access.session_end(bytea, timestamptz, interval) to chungtay_app;
