-- Where a user has any role, also where the one who asks may not look: whoever could set the
-- password of a user could do what that user may.
create function access.areas_of(given bigint) returns table (area_id bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select a.area_id from access.assignment a where a.user_id = given
    union
    select u.area_id from access.app_user u where u.id = given
  $$;
revoke execute on function access.areas_of(bigint) from public;
grant execute on function access.areas_of(bigint) to chungtay_app;
