-- The same rows stand in household_to_compare_idx, and each change of a household was entered in both.
drop index households.household_id_idx;
