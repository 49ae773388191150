-- Whether a household once lived in the reader's areas is asked about each household that lives
-- elsewhere now: by an index, not by reading all versions of all households each time.
create index on households.household_version (household_id);

-- Each asks an index or two and the reader's areas. Said honestly, so that the planner asks for the
-- households that are wanted only, and not for all that stand in the table before them.
alter function households.lived_in_scope(bigint) cost 2000;
alter function households.lives_in_scope(bigint) cost 2000;
