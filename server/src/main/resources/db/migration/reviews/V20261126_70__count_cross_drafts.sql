-- A draft is its writer's alone. Who ordered the check, and may close it, is told how many households
-- have one, since closing takes them away; never whose they are nor what stands in them.
create function reviews.households_with_drafts(asked bigint) returns integer
  language sql stable security definer set search_path = pg_catalog
  as $$
    select count(distinct d.pick_id)::integer
    from reviews.cross_draft d
      join reviews.cross_pick p on p.id = d.pick_id
      join reviews.cross_check c on c.id = p.check_id
    where c.id = asked and c.closed_at is null and areas.in_scope(c.ordered_area_id)
  $$;
revoke execute on function reviews.households_with_drafts(bigint) from public;
grant execute on function reviews.households_with_drafts(bigint) to chungtay_app;
