-- The same index stood twice, made by two features.
drop index reviews.entry_household_id_idx1;
