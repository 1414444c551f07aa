create table counties (
  number text primary key check (number ~ '^\d{2}$'),
  name text collate nb not null
);

create table municipalities (
  number text primary key check (number ~ '^\d{4}$'),
  name text collate nb not null,
  official_name text not null,
  northern_sami text,
  southern_sami text,
  lule_sami text,
  kven text,
  other_names jsonb not null,
  county text not null references counties,
  language_form text not null check (language_form in ('bokmål', 'nynorsk', 'neutral')),
  language_form_elsewhere text check (language_form_elsewhere in ('bokmål', 'nynorsk', 'neutral')),
  centre text not null,
  area_km2 numeric not null check (area_km2 > 0),
  organisation_number text check (organisation_number ~ '^\d{9}$'),
  longitude double precision not null,
  latitude double precision not null
);
create index municipalities_by_county on municipalities (county);

-- Which fields of a municipality come from where.
create table municipality_sources (
  id text primary key,
  fields jsonb not null,
  publisher text not null,
  date text,
  licence text not null
);

-- Numbers that are no longer in use. One that was divided leads to several municipalities of today.
create table former_municipalities (
  number text primary key check (number ~ '^\d{4}$'),
  name text collate nb not null,
  first_year integer,
  last_year integer not null
);
create table former_municipality_leads (
  former text not null references former_municipalities,
  municipality text not null references municipalities,
  primary key (former, municipality)
);

-- Pairs that meet on land (kilometres null) or across water.
create table municipality_neighbours (
  municipality text not null references municipalities,
  neighbour text not null references municipalities,
  kilometres numeric check (kilometres > 0),
  primary key (municipality, neighbour),
  check (municipality < neighbour)
);

-- What can be counted or measured. Without an owner it is common to all, and its figures come from a public source.
create table measures (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  names jsonb not null,
  units jsonb not null,
  owner text,
  allows_negative boolean not null,
  whole_numbers boolean not null,
  defined_by_id text,
  defined_by text,
  defined_at timestamptz,
  check ((owner is null) = (defined_by_id is null))
);
create index measures_by_owner on measures (owner);

-- Where figures were read. Recorded ones say who and when; those loaded with the program do not.
create table statistic_sources (
  id bigint generated always as identity primary key,
  title text not null,
  publisher text,
  table_code text,
  licence text,
  recorded_by_id text,
  recorded_by text,
  recorded_at timestamptz,
  check ((recorded_by_id is null) = (recorded_at is null))
);

-- The figure that stands: one for each participant, measure and reference date.
create table statistics (
  measure text not null,
  participant text not null check (participant <> ''),
  reference_date date not null,
  value numeric not null,
  approximate boolean not null,
  published_on date,
  source bigint not null,
  corrections integer not null default 0,
  primary key (measure, participant, reference_date)
);

-- Measure and source must exist. Looked after once for each statement: as foreign keys, row by row, they take three quarters of
-- the time it takes to load the 78,520 reference figures.
create function check_statistics() returns trigger language plpgsql as $$
begin
  if exists (select measure from changed except select id from measures)
    or exists (select source from changed except select id from statistic_sources) then
    raise exception 'a statistic names a measure or a source that does not exist' using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create trigger statistics_inserted after insert on statistics referencing new table as changed
  for each statement execute function check_statistics();
create trigger statistics_updated after update on statistics referencing new table as changed
  for each statement execute function check_statistics();
create trigger measures_are_kept before delete or truncate on measures for each statement execute function refuse_change();
create trigger statistic_sources_are_kept before delete or truncate on statistic_sources
  for each statement execute function refuse_change();

-- Figures that stood before. Only ever added to.
create table replaced_statistics (
  id bigint generated always as identity primary key,
  measure text not null references measures,
  participant text not null,
  reference_date date not null,
  value numeric not null,
  approximate boolean not null,
  published_on date,
  source bigint not null references statistic_sources,
  replaced_by_id text not null,
  replaced_by text not null,
  replaced_at timestamptz not null,
  reason text not null check (reason <> '')
);
create index replaced_statistics_of on replaced_statistics (measure, participant, reference_date);
create trigger replaced_statistics_are_kept before update or delete or truncate on replaced_statistics
  for each statement execute function refuse_change();

-- Borders are not part of the program: they are imported from a file, which says who must be named.
create table border_imports (
  id bigint generated always as identity primary key,
  attribution text not null check (attribution <> ''),
  imported_by_id text not null,
  imported_by text not null,
  imported_at timestamptz not null
);
create table municipality_borders (
  municipality text primary key references municipalities,
  geometry jsonb not null,
  import bigint not null references border_imports
);
