-- Who answers for a unit, from the index alone: the policies of all features ask this.
create index reach_ancestors_idx on areas.reach (descendant_id, ancestor_id);
drop index areas.reach_descendant_id_idx;
