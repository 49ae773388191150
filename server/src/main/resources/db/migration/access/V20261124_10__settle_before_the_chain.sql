-- What a transaction leaves to its end (counts above all) is done before it takes the lock of the
-- chain, not while all other writers wait behind it. What comes after the entry waits for the end again.
create or replace function access.append_audit(given_action text, given_subject text, given_area bigint,
    given_details jsonb, given_at timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare
    last access.audit_entry;
    entry access.audit_entry;
  begin
    set constraints all immediate;
    set constraints all deferred;
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
