-- Nothing ever wrote or read these two: units are found by name when figures are compared, and a
-- promise's figures are read from its sentence.
alter table plans.annex_row drop column unit_id;
alter table plans.promise drop column figures;
