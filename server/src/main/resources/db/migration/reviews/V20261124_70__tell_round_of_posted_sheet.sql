-- Until when anybody may object depends on the kind of the round and the day it began; both stand
-- behind the code on the wall and neither tells of a person.
create function reviews.round_behind(code text)
  returns table (kind text, begun date)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select r.kind, r.begun
    from reviews.seal s join reviews.village v on v.id = s.village_id
      join reviews.round r on r.id = v.round_id
    where s.kind = 'posting' and upper(left(s.digest, 16)) = round_behind.code
  $$;
revoke execute on function reviews.round_behind(text) from public;
grant execute on function reviews.round_behind(text) to chungtay_app;
