-- How many times anything shown of cooperations has changed, so that an answer that is kept in memory can be told from one that is old.
-- Each connection counts in a row of its own, so that nobody waits for anybody; the sum that a reader sees is of what is committed,
-- and never comes back to what it was.
create table cooperation_changes (
  counter smallint primary key check (counter between 0 and 31),
  changes bigint not null check (changes >= 0)
);
insert into cooperation_changes (counter, changes) select counter, 0 from generate_series(0, 31) counter;

create function count_cooperation_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update cooperation_changes set changes = changes + 1 where counter = pg_backend_pid() % 32;
  return null;
end $$;
create trigger cooperations_are_counted after insert or update or delete on cooperations
  for each statement execute function count_cooperation_change();

grant select on cooperation_changes to omforent_app;
grant select on cooperation_changes to omforent_system;
