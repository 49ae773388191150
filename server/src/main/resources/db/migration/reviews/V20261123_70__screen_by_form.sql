-- The quick identification of a household may come from its screening form; by hand it stays possible.
alter table reviews.entry add column screening_set_id bigint references surveys.screening;
alter table reviews.entry
  add constraint entry_screened_by_form check (screening_set_id is null or screening is not null);
create index on reviews.entry (screening_set_id);
grant update (screening_set_id) on reviews.entry to chungtay_app;
