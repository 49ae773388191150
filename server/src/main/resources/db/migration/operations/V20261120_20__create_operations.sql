create schema operations;
grant usage on schema operations to chungtay_app;

-- Which parts of the demo's data are in; empty outside of a demo.
create table operations.demo_part (
  name text primary key,
  loaded_at timestamptz not null
);
grant select, insert on operations.demo_part to chungtay_app;
