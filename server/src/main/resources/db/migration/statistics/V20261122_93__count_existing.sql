-- What was written before there were counts.
do $$
begin
  perform statistics.count_anew(array(select id from households.household));
  insert into statistics.given_total
  select * from statistics.total_steps(array(select distinct area_id from households.village_total));
  insert into statistics.pending (area_id, day, cells, amounts)
  select area_id, day, array['TOTAL/all/H', 'TOTAL/all/P', 'TOTAL/villages/N'],
    array[households, persons, villages]
  from statistics.given_total;
  insert into statistics.pending (area_id, day, cells, amounts)
  select area_id, day, array[cell], array[1]
  from statistics.decided(array(select id from reviews.village));
end $$;
