-- The result of a household comes from the answer set that counted when the survey was closed, or from
-- paper with a reason; with the rulebook that judged it, so that it can be judged again years later.
alter table reviews.entry
  add column way text check (way in ('SURVEY', 'PAPER', 'SCREENING')),
  add column answer_set_id bigint references surveys.answer_set,
  add column reason text not null default '',
  add column income_side text not null default '',
  add column deprivations text[] not null default '{}',
  add column rulebook text not null default '',
  add column digest text not null default '',
  add column judged date;
comment on column reviews.entry.judged is 'the day whose law judged the household: the first day of the round';
update reviews.entry set way = 'PAPER', reason = 'ghi khi chưa có phiếu khảo sát'
  where class_found is not null;
alter table reviews.entry drop constraint entry_class_found_check;
alter table reviews.entry
  add constraint entry_class_found_check
    check (class_found in ('POOR', 'NEAR_POOR', 'AVERAGE_LIVING', 'NOT_POOR')),
  add constraint entry_has_its_way check ((class_found is null) = (way is null)),
  add constraint entry_from_survey check (way <> 'SURVEY' or answer_set_id is not null),
  add constraint entry_typed_with_reason check (way <> 'PAPER' or btrim(reason) <> '');
create index on reviews.entry (answer_set_id);
create index on reviews.entry (household_id);
grant update (way, answer_set_id, reason, income_side, deprivations, rulebook, digest, judged)
  on reviews.entry to chungtay_app;
