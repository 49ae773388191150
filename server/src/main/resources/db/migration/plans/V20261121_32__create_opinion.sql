-- Who is asked for an opinion on a draft, what they said, and what became of it. The area is that
-- of whoever is asked: a commune finds the question among its own things and not the plan of the
-- level above, of which it gets the paper.
create table plans.opinion (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans.plan,
  version_id bigint not null references plans.version,
  area_id bigint not null references areas.unit,
  asked text not null check (btrim(asked) <> ''),
  plan_title text not null,
  due date,
  paper bytea,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  words text not null default '',
  given_by text,
  given_at timestamptz,
  taken text check (taken in ('TAKEN', 'PARTLY', 'NOT_TAKEN')),
  answer text not null default '',
  answered_by text,
  answered_at timestamptz,
  unique (version_id, area_id, asked),
  check ((words = '') = (given_at is null)),
  check ((taken is null) = (answered_at is null)),
  check (taken is null or words <> ''),
  check (taken is null or taken = 'TAKEN' or answer <> '')
);
create index on plans.opinion (version_id);
create index on plans.opinion (area_id) where words = '';

alter table plans.opinion enable row level security;
create policy in_scope on plans.opinion using (areas.in_scope(area_id))
  with check (areas.in_scope(area_id));
grant select, insert, update on plans.opinion to chungtay_app;

-- Whoever is asked cannot see the version; whether it still takes opinions they may know.
create function plans.takes_opinions(version bigint) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from plans.version v where v.id = version and v.state = 'OPINION') $$;
revoke all on function plans.takes_opinions(bigint) from public;
grant execute on function plans.takes_opinions(bigint) to chungtay_app;

-- With the approval everything said and answered stays as it was.
create function plans.refuse_change_of_settled_opinion() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from plans.version where id = new.version_id
             and state in ('APPROVED', 'SUPERSEDED')) then
    raise exception 'PLAN-LOCKED: version % is approved and takes no opinions', new.version_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger locked before insert or update on plans.opinion
  for each row execute function plans.refuse_change_of_settled_opinion();
