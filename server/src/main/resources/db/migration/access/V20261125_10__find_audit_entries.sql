-- An auditor asks what one person did, and what was done on some days.
create index on access.audit_entry (actor, number);
create index on access.audit_entry (at);
