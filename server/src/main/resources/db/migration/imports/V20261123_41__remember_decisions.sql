-- What a person said where a household or person of a list may be one of the register. Known again by
-- a keyed digest of what was compared: the next list that says the same is not asked about again.
create table imports.decision (
  area_id bigint not null references areas.unit,
  facts text not null,
  choice text not null check (choice ~ '^(NEW|SKIP|[0-9]{1,18})$'),
  actor text not null,
  decided_at timestamptz not null,
  primary key (area_id, facts)
);
comment on column imports.decision.area_id is 'the village of the list';
comment on column imports.decision.choice is 'NEW: somebody else; SKIP: leave it out; else the id of the household or person it is';
alter table imports.decision enable row level security;
create policy by_area on imports.decision using (
  area_id in (select r.descendant_id from areas.reach r where r.ancestor_id = any (areas.scope())));
grant select, insert, delete on imports.decision to chungtay_app;
grant update (choice, actor, decided_at) on imports.decision to chungtay_app;

alter table imports.import drop column answers;
