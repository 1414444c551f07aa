-- Sorts Norwegian names: æ, ø, å (and aa) last. The embedded database carries no Norwegian locale, so the rules are
-- written out; the result is the same on a server.
create collation nb (
  provider = icu,
  locale = 'und',
  rules = '&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<å<<<Å<<aa<<<Aa<<<AA'
);

-- Everything that anyone has done. Only ever added to.
create table events (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z-]+/[a-z-]+$'),
  subject text not null check (subject ~ '^[a-z-]+:.+$'),
  actor_id text not null,
  actor_name text not null,
  actor_kind text not null check (actor_kind in ('local-user', 'system')),
  at timestamptz not null,
  before jsonb,
  after jsonb,
  reason text
);
create index events_by_subject on events (subject, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger events_are_kept before update or delete or truncate on events
  for each statement execute function refuse_change();

-- Which reference facts are in the database, by the checksum of the file they came from.
create table loaded_facts (
  name text primary key,
  checksum text not null,
  loaded_at timestamptz not null
);
