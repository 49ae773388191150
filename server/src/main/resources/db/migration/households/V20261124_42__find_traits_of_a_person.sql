-- A household's page asks for the marks of each of its members; without this every trait of the
-- country is read for it.
create index on households.trait (person_id) where person_id is not null;
