-- What other features may read of areas: each unit by its latest name, with its latest parent.
create schema if not exists published;
grant usage on schema published to chungtay_app;
-- Of the owner: names and borders are public (and PostgreSQL 14 knows no views of the invoker).
create view published.area as
select u.id, u.code, u.level, u.existence, v.name, v.type, v.full_name, v.parent_id,
  coalesce(p.full_name, '') as parent_name
from areas.unit u
join lateral (select * from areas.unit_version latest where latest.unit_id = u.id
              order by upper(latest.valid) desc nulls first limit 1) v on true
left join lateral (select latest.full_name from areas.unit_version latest
              where latest.unit_id = v.parent_id
              order by upper(latest.valid) desc nulls first limit 1) p on true;
grant select on published.area to chungtay_app;
