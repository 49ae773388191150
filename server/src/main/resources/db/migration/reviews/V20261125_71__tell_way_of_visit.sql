-- How the answers of a cross-check came: typed at the door, or keyed from a paper form afterwards.
alter table reviews.cross_visit add column way text not null default 'BROWSER'
  check (way in ('BROWSER', 'PAPER', 'PHONE'));
