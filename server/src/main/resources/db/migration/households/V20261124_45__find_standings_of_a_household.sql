-- Also those that ended or were taken back: the index that keeps stretches apart has none of them, and
-- whether a household was ever in a class is asked after each change of it.
create index on households.standing (household_id);
create index on households.charge (household_id);

-- Which households are still to be compared, without reading all of them every few seconds.
create index household_to_compare_idx on households.household (id) where compared <> edition;
