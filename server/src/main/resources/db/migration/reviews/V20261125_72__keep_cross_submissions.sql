-- What a phone sent for a household of a cross-check, byte for byte. Seen by those who see the visits.
create table reviews.cross_submission (
  pick_id bigint not null references reviews.cross_pick,
  area_id bigint not null references areas.unit,
  instance_id text not null,
  content_digest bytea not null,
  content bytea not null,
  counts boolean not null,
  actor text not null,
  received_at timestamptz not null,
  primary key (pick_id, instance_id, content_digest)
);
comment on column reviews.cross_submission.counts is 'false where the household had answered before: kept, and no answer';
alter table reviews.cross_submission enable row level security;
create policy by_pick on reviews.cross_submission for select using (
  exists (select from reviews.cross_pick p where p.id = pick_id));
create policy while_open on reviews.cross_submission for insert with check (
  exists (select from reviews.cross_pick p join reviews.cross_check c on c.id = p.check_id
    where p.id = pick_id and p.area_id = cross_submission.area_id and c.closed_at is null));
grant select, insert on reviews.cross_submission to chungtay_app;
