-- The documents that public facts about cooperations come from.
create table cooperation_sources (
  id text primary key,
  title text not null,
  url text,
  date text check (date ~ '^\d{4}(-\d\d(-\d\d)?)?$')
);

-- A cooperation is what has been said about it (cooperation_claims). This row holds what is derived from that, so that the
-- list is one query: the line that is shown, what it is searched by, and how old the newest evidence is.
create table cooperations (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,99}$'),
  version integer not null check (version > 0),
  name text not null check (length(name) between 1 and 200),
  form text,
  -- json and not jsonb: it is sent as it is, and never taken apart in a query of the list.
  summary json not null,
  search_text text not null,
  partner_ids text[] not null,
  county_numbers text[] not null,
  service_keys text[] not null,
  newest_evidence date,
  ended boolean not null
);
create index cooperations_by_name on cooperations (name collate nb, id);
create index cooperations_by_form on cooperations (form);
create index cooperations_by_partner on cooperations using gin (partner_ids);
create index cooperations_by_county on cooperations using gin (county_numbers);
create index cooperations_by_service on cooperations using gin (service_keys);

-- One statement about one field, from a public source or from a person; never both, never neither.
create table cooperation_claims (
  id bigint generated always as identity primary key,
  cooperation_id text not null references cooperations deferrable initially deferred,
  field text not null check (field in (
    'name', 'form', 'host', 'participants', 'services', 'yearlyCost', 'agreement', 'lifeCycle', 'seat',
    'existence', 'remark', 'keyHistory'
  )),
  -- JSON null takes back what was registered before.
  value jsonb not null,
  source_id text references cooperation_sources,
  registered_by text,
  registered_by_name text,
  registered_at timestamptz,
  stated_source text,
  confidence text check (confidence in ('high', 'medium', 'low')),
  as_of text check (as_of ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  note text,
  check ((source_id is null) = (registered_by is not null)),
  check ((registered_by is null) = (registered_at is null)),
  check ((registered_by is null) = (registered_by_name is null)),
  check (source_id is null or confidence is not null)
);
create index cooperation_claims_by_cooperation on cooperation_claims (cooperation_id, id);

-- What a person registered stays as it was; a correction is added. Public facts are replaced when their files change.
create function refuse_change_of_registered_claim() returns trigger language plpgsql as $$
begin
  raise exception 'a registered claim is only ever added to' using errcode = 'restrict_violation';
end
$$;
create trigger registered_claims_are_kept before update or delete on cooperation_claims
  for each row when (old.registered_by is not null) execute function refuse_change_of_registered_claim();

-- KOSTRA functions. The name is null where no readable source gave it.
create table kostra_functions (
  code text primary key,
  name text,
  level text not null check (level in ('municipality', 'county')),
  name_source text
);
