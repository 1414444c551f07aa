-- The versions of a cooperation's distribution key that people have entered. Only ever added to: a correction is a new
-- version with the same start. What public documents say about keys is told by the cooperation itself (cooperation_claims).
create table distribution_key_versions (
  id text primary key check (id ~ '^[a-z0-9-]{1,140}$'),
  cooperation_id text not null references cooperations deferrable initially deferred,
  -- Counts the versions of the cooperation in the order they were entered. Two writers who saw the same newest number
  -- cannot both get the next.
  number integer not null check (number > 0),
  -- Null: in use, but nobody has said since when.
  valid_from date,
  -- The tree, as on the wire.
  key jsonb not null,
  status text not null check (status in ('registered-as-todays', 'draft')),
  source_title text not null check (length(source_title) between 1 and 500),
  source_url text check (source_url ~ '^https?://'),
  source_date text check (source_date ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  note text,
  registered_by text not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  unique (cooperation_id, number)
);
create trigger distribution_key_versions_are_kept before update or delete or truncate on distribution_key_versions
  for each statement execute function refuse_change();
