-- What somebody typed so far for a household of a cross-check: begun, not handed in. It stands apart
-- from the visits, which are only added to, and from the surveys of the household's own commune. It is
-- the writer's alone while the check is open, whoever ordered it; nobody of the checked commune ever
-- reads it. It goes when the household has answered and when the check is closed, never by hand.
create table reviews.cross_draft (
  pick_id bigint not null references reviews.cross_pick,
  actor text not null,
  area_id bigint not null references areas.unit,
  answers jsonb not null,
  seat text not null check (btrim(seat) <> ''),
  edition integer not null,
  saved_at timestamptz not null,
  primary key (pick_id, actor)
);
comment on column reviews.cross_draft.seat is 'the opened page that wrote it last: two of one person do not overwrite each other unseen';
comment on column reviews.cross_draft.edition is 'how often it was written';

alter table reviews.cross_draft enable row level security;
create policy own_while_open on reviews.cross_draft using (
  actor = access.actor() and exists (
    select from reviews.cross_pick p join reviews.cross_check c on c.id = p.check_id
    where p.id = pick_id and p.area_id = cross_draft.area_id and c.closed_at is null));
grant select, insert on reviews.cross_draft to chungtay_app;
grant update (answers, seat, edition, saved_at) on reviews.cross_draft to chungtay_app;

create function reviews.end_drafts_of_household() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    delete from reviews.cross_draft where pick_id = new.pick_id;
    return null;
  end $$;
create trigger end_drafts after insert on reviews.cross_visit
  for each row when (new.answers is not null) execute function reviews.end_drafts_of_household();

create function reviews.end_drafts_of_check() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    delete from reviews.cross_draft d using reviews.cross_pick p
    where p.id = d.pick_id and p.check_id = new.id;
    return null;
  end $$;
create trigger end_drafts after update on reviews.cross_check
  for each row when (new.closed_at is not null) execute function reviews.end_drafts_of_check();
revoke execute on function reviews.end_drafts_of_household() from public;
revoke execute on function reviews.end_drafts_of_check() from public;
