-- The map of the data, written from the migrations; do not edit.
-- To write it anew: npx vitest run --project db-pglite platform/database/describe-schema --update

create collation nb (locale = 'und', rules = '&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<å<<<Å<<aa<<<Aa<<<AA');

create table border_imports (
  id bigint not null generated always as identity,
  attribution text not null,
  imported_by_id text not null,
  imported_by text not null,
  imported_at timestamp with time zone not null,
  constraint border_imports_pkey PRIMARY KEY (id),
  constraint border_imports_attribution_check CHECK (attribution <> ''::text)
);

create table cooperation_claims (
  id bigint not null generated always as identity,
  cooperation_id text not null,
  field text not null,
  value jsonb not null,
  source_id text,
  registered_by text,
  registered_by_name text,
  registered_at timestamp with time zone,
  stated_source text,
  confidence text,
  as_of text,
  note text,
  constraint cooperation_claims_pkey PRIMARY KEY (id),
  constraint cooperation_claims_as_of_check CHECK (as_of ~ '^\d{4}(-\d\d(-\d\d)?)?$'::text),
  constraint cooperation_claims_check CHECK ((source_id IS NULL) = (registered_by IS NOT NULL)),
  constraint cooperation_claims_check1 CHECK ((registered_by IS NULL) = (registered_at IS NULL)),
  constraint cooperation_claims_check2 CHECK ((registered_by IS NULL) = (registered_by_name IS NULL)),
  constraint cooperation_claims_check3 CHECK (source_id IS NULL OR confidence IS NOT NULL),
  constraint cooperation_claims_confidence_check CHECK (confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])),
  constraint cooperation_claims_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint cooperation_claims_field_check CHECK (field = ANY (ARRAY['name'::text, 'form'::text, 'host'::text, 'participants'::text, 'services'::text, 'yearlyCost'::text, 'agreement'::text, 'lifeCycle'::text, 'seat'::text, 'existence'::text, 'remark'::text, 'keyHistory'::text])),
  constraint cooperation_claims_source_id_fkey FOREIGN KEY (source_id) REFERENCES cooperation_sources(id)
);
CREATE INDEX cooperation_claims_by_cooperation ON public.cooperation_claims USING btree (cooperation_id, id);
CREATE TRIGGER registered_claims_are_kept BEFORE DELETE OR UPDATE ON cooperation_claims FOR EACH ROW WHEN (old.registered_by IS NOT NULL) EXECUTE FUNCTION refuse_change_of_registered_claim();

create table cooperation_sources (
  id text not null,
  title text not null,
  url text,
  date text,
  constraint cooperation_sources_pkey PRIMARY KEY (id),
  constraint cooperation_sources_date_check CHECK (date ~ '^\d{4}(-\d\d(-\d\d)?)?$'::text)
);

create table cooperations (
  id text not null,
  version integer not null,
  name text not null,
  form text,
  summary json not null,
  search_text text not null,
  partner_ids text[] not null,
  county_numbers text[] not null,
  service_keys text[] not null,
  newest_evidence date,
  ended boolean not null,
  constraint cooperations_pkey PRIMARY KEY (id),
  constraint cooperations_id_check CHECK (id ~ '^[a-z][a-z0-9-]{1,99}$'::text),
  constraint cooperations_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint cooperations_version_check CHECK (version > 0)
);
CREATE INDEX cooperations_by_county ON public.cooperations USING gin (county_numbers);
CREATE INDEX cooperations_by_form ON public.cooperations USING btree (form);
CREATE INDEX cooperations_by_name ON public.cooperations USING btree (name COLLATE nb, id);
CREATE INDEX cooperations_by_partner ON public.cooperations USING gin (partner_ids);
CREATE INDEX cooperations_by_service ON public.cooperations USING gin (service_keys);

create table counties (
  number text not null,
  name text collate nb not null,
  constraint counties_pkey PRIMARY KEY (number),
  constraint counties_number_check CHECK (number ~ '^\d{2}$'::text)
);

create table distribution_key_versions (
  id text not null,
  cooperation_id text not null,
  number integer not null,
  valid_from date,
  key jsonb not null,
  status text not null,
  source_title text not null,
  source_url text,
  source_date text,
  note text,
  registered_by text not null,
  registered_by_name text not null,
  registered_at timestamp with time zone not null,
  constraint distribution_key_versions_pkey PRIMARY KEY (id),
  constraint distribution_key_versions_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint distribution_key_versions_cooperation_id_number_key UNIQUE (cooperation_id, number),
  constraint distribution_key_versions_id_check CHECK (id ~ '^[a-z0-9-]{1,140}$'::text),
  constraint distribution_key_versions_number_check CHECK (number > 0),
  constraint distribution_key_versions_source_date_check CHECK (source_date ~ '^\d{4}(-\d\d(-\d\d)?)?$'::text),
  constraint distribution_key_versions_source_title_check CHECK (length(source_title) >= 1 AND length(source_title) <= 500),
  constraint distribution_key_versions_source_url_check CHECK (source_url ~ '^https?://'::text),
  constraint distribution_key_versions_status_check CHECK (status = ANY (ARRAY['registered-as-todays'::text, 'draft'::text]))
);
CREATE TRIGGER distribution_key_versions_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON distribution_key_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table events (
  id bigint not null generated always as identity,
  kind text not null,
  subject text not null,
  actor_id text not null,
  actor_name text not null,
  actor_kind text not null,
  at timestamp with time zone not null,
  before jsonb,
  after jsonb,
  reason text,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_actor_kind_check CHECK (actor_kind = ANY (ARRAY['local-user'::text, 'system'::text])),
  constraint events_kind_check CHECK (kind ~ '^[a-z-]+/[a-z-]+$'::text),
  constraint events_subject_check CHECK (subject ~ '^[a-z-]+:.+$'::text)
);
CREATE INDEX events_by_subject ON public.events USING btree (subject, id);
CREATE TRIGGER events_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table former_municipalities (
  number text not null,
  name text collate nb not null,
  first_year integer,
  last_year integer not null,
  constraint former_municipalities_pkey PRIMARY KEY (number),
  constraint former_municipalities_number_check CHECK (number ~ '^\d{4}$'::text)
);

create table former_municipality_leads (
  former text not null,
  municipality text not null,
  constraint former_municipality_leads_pkey PRIMARY KEY (former, municipality),
  constraint former_municipality_leads_former_fkey FOREIGN KEY (former) REFERENCES former_municipalities(number),
  constraint former_municipality_leads_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipalities(number)
);

create table kostra_functions (
  code text not null,
  name text,
  level text not null,
  name_source text,
  constraint kostra_functions_pkey PRIMARY KEY (code),
  constraint kostra_functions_level_check CHECK (level = ANY (ARRAY['municipality'::text, 'county'::text]))
);

create table loaded_facts (
  name text not null,
  checksum text not null,
  loaded_at timestamp with time zone not null,
  constraint loaded_facts_pkey PRIMARY KEY (name)
);

create table measures (
  id text not null,
  names jsonb not null,
  units jsonb not null,
  owner text,
  allows_negative boolean not null,
  whole_numbers boolean not null,
  defined_by_id text,
  defined_by text,
  defined_at timestamp with time zone,
  constraint measures_pkey PRIMARY KEY (id),
  constraint measures_check CHECK ((owner IS NULL) = (defined_by_id IS NULL)),
  constraint measures_id_check CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'::text)
);
CREATE INDEX measures_by_owner ON public.measures USING btree (owner);
CREATE TRIGGER measures_are_kept BEFORE DELETE OR TRUNCATE ON measures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table migrations (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (number)
);

create table municipalities (
  number text not null,
  name text collate nb not null,
  official_name text not null,
  northern_sami text,
  southern_sami text,
  lule_sami text,
  kven text,
  other_names jsonb not null,
  county text not null,
  language_form text not null,
  language_form_elsewhere text,
  centre text not null,
  area_km2 numeric not null,
  organisation_number text,
  longitude double precision not null,
  latitude double precision not null,
  constraint municipalities_pkey PRIMARY KEY (number),
  constraint municipalities_area_km2_check CHECK (area_km2 > 0::numeric),
  constraint municipalities_county_fkey FOREIGN KEY (county) REFERENCES counties(number),
  constraint municipalities_language_form_check CHECK (language_form = ANY (ARRAY['bokmål'::text, 'nynorsk'::text, 'neutral'::text])),
  constraint municipalities_language_form_elsewhere_check CHECK (language_form_elsewhere = ANY (ARRAY['bokmål'::text, 'nynorsk'::text, 'neutral'::text])),
  constraint municipalities_number_check CHECK (number ~ '^\d{4}$'::text),
  constraint municipalities_organisation_number_check CHECK (organisation_number ~ '^\d{9}$'::text)
);
CREATE INDEX municipalities_by_county ON public.municipalities USING btree (county);

create table municipality_borders (
  municipality text not null,
  geometry jsonb not null,
  import bigint not null,
  constraint municipality_borders_pkey PRIMARY KEY (municipality),
  constraint municipality_borders_import_fkey FOREIGN KEY (import) REFERENCES border_imports(id),
  constraint municipality_borders_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipalities(number)
);

create table municipality_neighbours (
  municipality text not null,
  neighbour text not null,
  kilometres numeric,
  constraint municipality_neighbours_pkey PRIMARY KEY (municipality, neighbour),
  constraint municipality_neighbours_check CHECK (municipality < neighbour),
  constraint municipality_neighbours_kilometres_check CHECK (kilometres > 0::numeric),
  constraint municipality_neighbours_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipalities(number),
  constraint municipality_neighbours_neighbour_fkey FOREIGN KEY (neighbour) REFERENCES municipalities(number)
);

create table municipality_sources (
  id text not null,
  fields jsonb not null,
  publisher text not null,
  date text,
  licence text not null,
  constraint municipality_sources_pkey PRIMARY KEY (id)
);

create table replaced_statistics (
  id bigint not null generated always as identity,
  measure text not null,
  participant text not null,
  reference_date date not null,
  value numeric not null,
  approximate boolean not null,
  published_on date,
  source bigint not null,
  replaced_by_id text not null,
  replaced_by text not null,
  replaced_at timestamp with time zone not null,
  reason text not null,
  constraint replaced_statistics_pkey PRIMARY KEY (id),
  constraint replaced_statistics_measure_fkey FOREIGN KEY (measure) REFERENCES measures(id),
  constraint replaced_statistics_reason_check CHECK (reason <> ''::text),
  constraint replaced_statistics_source_fkey FOREIGN KEY (source) REFERENCES statistic_sources(id)
);
CREATE INDEX replaced_statistics_of ON public.replaced_statistics USING btree (measure, participant, reference_date);
CREATE TRIGGER replaced_statistics_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON replaced_statistics FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table statistic_sources (
  id bigint not null generated always as identity,
  title text not null,
  publisher text,
  table_code text,
  licence text,
  recorded_by_id text,
  recorded_by text,
  recorded_at timestamp with time zone,
  constraint statistic_sources_pkey PRIMARY KEY (id),
  constraint statistic_sources_check CHECK ((recorded_by_id IS NULL) = (recorded_at IS NULL))
);
CREATE TRIGGER statistic_sources_are_kept BEFORE DELETE OR TRUNCATE ON statistic_sources FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table statistics (
  measure text not null,
  participant text not null,
  reference_date date not null,
  value numeric not null,
  approximate boolean not null,
  published_on date,
  source bigint not null,
  corrections integer not null default 0,
  constraint statistics_pkey PRIMARY KEY (measure, participant, reference_date),
  constraint statistics_participant_check CHECK (participant <> ''::text)
);
CREATE TRIGGER statistics_inserted AFTER INSERT ON statistics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_statistics();
CREATE TRIGGER statistics_updated AFTER UPDATE ON statistics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_statistics();

CREATE OR REPLACE FUNCTION public.check_statistics()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select measure from changed except select id from measures)
    or exists (select source from changed except select id from statistic_sources) then
    raise exception 'a statistic names a measure or a source that does not exist' using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_registered_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a registered claim is only ever added to' using errcode = 'restrict_violation';
end
$function$;
