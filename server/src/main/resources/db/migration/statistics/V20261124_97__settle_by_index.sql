-- As before, but each household is looked for by its key whatever the planner thinks of the table of
-- touched ones, which is empty most of the time: it read all standings of the country for one change.
create or replace function statistics.settle() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare ids bigint[];
  begin
    if not exists (select from statistics.touched t where t.household_id = new.household_id
        and t.by_transaction = pg_current_xact_id()) then
      return null;
    end if;
    with taken as (
      delete from statistics.touched where by_transaction = pg_current_xact_id() returning household_id)
    select array_agg(t.household_id order by t.household_id) into ids from taken t
    -- Most households were never in a class that is counted.
    where coalesce(
      (select true from households.standing s where s.household_id = t.household_id
        and s.class in ('POOR', 'NEAR_POOR', 'AVERAGE_LIVING') limit 1),
      (select true from statistics.span s where s.household_id = t.household_id limit 1),
      (select true from reviews.entry e where e.household_id = t.household_id limit 1), false);
    if ids is not null then
      perform statistics.count_anew(ids);
    end if;
    return null;
  end $$;
