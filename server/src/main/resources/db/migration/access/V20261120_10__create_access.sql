-- Users, what they may do where, sessions, invitations, and the audit trail.
create schema access;
grant usage on schema access to chungtay_app;

create table access.app_user (
  id bigint generated always as identity primary key,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  name text not null check (btrim(name) <> ''),
  position text not null default '',
  language text not null default 'vi' check (language in ('vi', 'en')),
  -- Where the user belongs; null for those who belong to no area (the first administrator).
  area_id bigint references areas.unit,
  password_hash text,
  blocked boolean not null default false,
  failures integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);
comment on column access.app_user.login is 'never changes: the audit trail names people by it';

-- A role in an area and everything below it; a null area means the whole country.
create table access.assignment (
  id bigint generated always as identity primary key,
  user_id bigint not null references access.app_user,
  role text not null,
  area_id bigint references areas.unit,
  unique (user_id, role, area_id)
);

create unique index one_role_in_the_country on access.assignment (user_id, role) where area_id is null;

-- The cookie holds the key, the table only its digest: a stolen copy of the table signs nobody in.
create table access.session (
  key_digest bytea primary key,
  user_id bigint not null references access.app_user,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index on access.session (user_id);

-- A link that works once: to make the first administrator (no user yet) or to set a password.
create table access.invitation (
  key_digest bytea primary key,
  user_id bigint references access.app_user,
  ends_at timestamptz not null
);

create table access.audit_entry (
  number bigint primary key,
  at timestamptz not null,
  actor text not null,
  area_id bigint references areas.unit,
  action text not null check (action <> ''),
  subject text not null,
  details jsonb not null,
  previous bytea not null,
  digest bytea not null
);
create index on access.audit_entry (area_id, number);
create index on access.audit_entry (subject, number);

-- Top of the country: the units nobody else answers for. Roles without an area reach from here.
create function access.roots() returns bigint[] language sql stable security definer
  set search_path = pg_catalog
  as $$
    select coalesce(array_agg(u.id), '{}') from areas.unit u
    where not exists (
      select from areas.reach r where r.descendant_id = u.id and r.ancestor_id <> u.id)
  $$;

create function access.actor() returns text language sql stable
  set search_path = pg_catalog
  as $$ select coalesce(current_setting('chungtay.actor', true), '') $$;

-- May the actor see what belongs to no area? System jobs and those with a role in the whole country.
create function access.sees_everything() returns boolean language sql stable security definer
  set search_path = pg_catalog
  as $$
    select access.actor() like 'system:%' or exists (
      select from access.assignment a join access.app_user u on u.id = a.user_id
      where u.login = access.actor() and a.area_id is null)
  $$;

-- Sign-in happens before there is a scope, so it goes through these doors only.
create function access.sign_in_card(given text)
  returns table (user_id bigint, hash text, is_blocked boolean, failed integer, locked timestamptz,
    home_id bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select id, password_hash, blocked, failures, locked_until, area_id
    from access.app_user where login = given
  $$;
create function access.note_sign_in(given bigint, failed integer, locked timestamptz)
  returns void language sql security definer set search_path = pg_catalog
  as $$ update access.app_user set failures = failed, locked_until = locked where id = given $$;
create function access.open_session(digest bytea, given bigint, opened timestamptz, ends timestamptz)
  returns void language sql security definer set search_path = pg_catalog
  as $$
    delete from access.session where ends_at < opened;
    insert into access.session values (digest, given, opened, opened, ends);
  $$;
create function access.close_session(digest bytea) returns void
  language sql security definer set search_path = pg_catalog
  as $$ delete from access.session where key_digest = digest $$;
create function access.close_sessions_of(given bigint) returns void
  language sql security definer set search_path = pg_catalog
  as $$ delete from access.session where user_id = given $$;
-- The person behind a session that is neither over nor idle for too long; one row a role.
create function access.read_session(digest bytea, today timestamptz, idle interval)
  returns table (user_id bigint, login text, name text, job text, language text,
    home_id bigint, role text, area_id bigint)
  language sql security definer set search_path = pg_catalog
  as $$
    update access.session set seen_at = today
    where key_digest = digest and seen_at < today - interval '1 minute'
      and seen_at > today - idle and ends_at > today;
    select u.id, u.login, u.name, u.position, u.language, u.area_id, a.role, a.area_id
    from access.session s
    join access.app_user u on u.id = s.user_id and not u.blocked
    left join access.assignment a on a.user_id = u.id
    where s.key_digest = digest and s.seen_at > today - idle and s.ends_at > today;
  $$;
create function access.has_users() returns boolean language sql stable security definer
  set search_path = pg_catalog
  as $$ select exists (select from access.app_user) $$;
create function access.invite(digest bytea, given bigint, ends timestamptz) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    delete from access.invitation i where i.user_id is not distinct from given;
    insert into access.invitation values (digest, given, ends);
  $$;
create function access.read_invitation(given bytea, today timestamptz)
  returns table (user_id bigint, login text, name text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select i.user_id, u.login, u.name
    from access.invitation i left join access.app_user u on u.id = i.user_id
    where i.key_digest = given and i.ends_at > today
  $$;
-- True for exactly one caller: the link is used up.
create function access.use_invitation(given bytea, today timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog
  as $$
    with used as (
      delete from access.invitation where key_digest = given and ends_at > today returning 1)
    select exists (select from used)
  $$;
-- Only while nobody is there yet; the caller has used up its invitation in the same transaction.
create function access.create_first_administrator(given text, called text, hash text)
  returns bigint language plpgsql security definer set search_path = pg_catalog
  as $$
  declare made bigint;
  begin
    lock table access.app_user in exclusive mode;
    if exists (select from access.app_user) then
      return null;
    end if;
    insert into access.app_user (login, name, password_hash) values (given, called, hash)
      returning id into made;
    insert into access.assignment (user_id, role) values (made, 'ADMINISTRATOR');
    return made;
  end $$;
create function access.set_password(given bigint, hash text) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    update access.app_user set password_hash = hash, failures = 0, locked_until = null
    where id = given
  $$;

-- The chain: each entry's digest covers the digest before it, so nothing can be changed, dropped or
-- slipped in between without the rest no longer fitting.
create function access.audit_digest(entry access.audit_entry) returns bytea
  language sql immutable set search_path = pg_catalog
  as $$
    select sha256(entry.previous || convert_to(jsonb_build_array(
      entry.number, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
      entry.actor, entry.area_id, entry.action, entry.subject, entry.details)::text, 'UTF8'))
  $$;
create function access.append_audit(given_action text, given_subject text, given_area bigint,
    given_details jsonb, given_at timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare
    last access.audit_entry;
    entry access.audit_entry;
  begin
    -- One writer at a time until its transaction ends: no gap, no fork.
    perform pg_advisory_xact_lock(hashtextextended('access.audit_entry', 0));
    select * into last from access.audit_entry order by number desc limit 1;
    entry.number := coalesce(last.number, 0) + 1;
    entry.at := given_at;
    entry.actor := access.actor();
    entry.area_id := given_area;
    entry.action := given_action;
    entry.subject := given_subject;
    entry.details := given_details;
    entry.previous := coalesce(last.digest, sha256('Chung Tay'));
    entry.digest := access.audit_digest(entry);
    insert into access.audit_entry values (entry.*);
    return entry.number;
  end $$;
-- The first number that does not fit; null where the whole chain holds.
create function access.first_broken_audit_entry() returns bigint
  language sql stable security definer set search_path = pg_catalog
  as $$
    select min(expected) from (
      select e.number, row_number() over w as expected, e.digest,
        access.audit_digest(e) as computed, e.previous,
        coalesce(lag(e.digest) over w, sha256('Chung Tay')) as before
      from access.audit_entry e window w as (order by e.number)) chain
    where number <> expected or digest <> computed or previous <> before
  $$;
create function access.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail only grows';
  end $$;
create trigger append_only before update or delete on access.audit_entry
  for each row execute function access.refuse_change();
create trigger never_emptied before truncate on access.audit_entry
  for each statement execute function access.refuse_change();

-- Least rights. No password hash and no session can be read by the application.
revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to chungtay_app;
grant select (id, login, name, position, language, area_id, blocked, failures, locked_until, created_at),
  insert (login, name, position, language, area_id),
  update (name, position, language, blocked) on access.app_user to chungtay_app;
grant select, insert, delete on access.assignment to chungtay_app;
grant select on access.audit_entry to chungtay_app;
-- Every policy asks areas.in_scope, with the rights of the one who asks.
grant usage on schema areas to chungtay_app;
grant select on areas.reach to chungtay_app;

alter table access.app_user enable row level security;
create policy by_area on access.app_user using (
  case when area_id is null then access.sees_everything() else areas.in_scope(area_id) end);
create policy own_row on access.app_user for select using (login = access.actor());
create policy own_change on access.app_user for update
  using (login = access.actor()) with check (login = access.actor());
alter table access.assignment enable row level security;
create policy by_area on access.assignment using (
  case when area_id is null then access.sees_everything() else areas.in_scope(area_id) end);
alter table access.session enable row level security;
alter table access.invitation enable row level security;
alter table access.audit_entry enable row level security;
create policy by_area on access.audit_entry for select using (
  case when area_id is null then access.sees_everything() or actor = access.actor()
  else areas.in_scope(area_id) end);
