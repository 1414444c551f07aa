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
CREATE TRIGGER border_imports_are_signed BEFORE INSERT ON border_imports FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('imported_by_id');
grant delete, insert, select on border_imports to omforent_app;
grant delete, insert, select, update on border_imports to omforent_system;

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
CREATE TRIGGER cooperation_claims_are_signed BEFORE INSERT ON cooperation_claims FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
CREATE TRIGGER registered_claims_are_kept BEFORE DELETE OR UPDATE ON cooperation_claims FOR EACH ROW WHEN (old.registered_by IS NOT NULL) EXECUTE FUNCTION refuse_change_of_registered_claim();
grant insert, select on cooperation_claims to omforent_app;
grant delete, insert, select, update on cooperation_claims to omforent_system;

create table cooperation_sources (
  id text not null,
  title text not null,
  url text,
  date text,
  constraint cooperation_sources_pkey PRIMARY KEY (id),
  constraint cooperation_sources_date_check CHECK (date ~ '^\d{4}(-\d\d(-\d\d)?)?$'::text)
);
grant select on cooperation_sources to omforent_app;
grant delete, insert, select, update on cooperation_sources to omforent_system;

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
grant insert, select, update on cooperations to omforent_app;
grant delete, insert, select, update on cooperations to omforent_system;

create table counties (
  number text not null,
  name text collate nb not null,
  constraint counties_pkey PRIMARY KEY (number),
  constraint counties_number_check CHECK (number ~ '^\d{2}$'::text)
);
grant select on counties to omforent_app;
grant delete, insert, select, update on counties to omforent_system;

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
  holder text,
  constraint distribution_key_versions_pkey PRIMARY KEY (id),
  constraint distribution_key_versions_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint distribution_key_versions_id_check CHECK (id ~ '^[a-z0-9-]{1,140}$'::text),
  constraint distribution_key_versions_number_check CHECK (number > 0),
  constraint distribution_key_versions_source_date_check CHECK (source_date ~ '^\d{4}(-\d\d(-\d\d)?)?$'::text),
  constraint distribution_key_versions_source_title_check CHECK (length(source_title) >= 1 AND length(source_title) <= 500),
  constraint distribution_key_versions_source_url_check CHECK (source_url ~ '^https?://'::text),
  constraint distribution_key_versions_status_check CHECK (status = ANY (ARRAY['registered-as-todays'::text, 'draft'::text]))
);
CREATE UNIQUE INDEX distribution_key_drafts_by_number ON public.distribution_key_versions USING btree (cooperation_id, holder, number) NULLS NOT DISTINCT WHERE (status = 'draft'::text);
CREATE UNIQUE INDEX distribution_key_versions_by_number ON public.distribution_key_versions USING btree (cooperation_id, number) WHERE (status <> 'draft'::text);
CREATE TRIGGER distribution_key_versions_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON distribution_key_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER distribution_key_versions_are_signed BEFORE INSERT ON distribution_key_versions FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
alter table distribution_key_versions enable row level security;
create policy key_versions_by_system on distribution_key_versions for all to omforent_system using (true) with check (true);
create policy key_versions_read on distribution_key_versions for select to omforent_app using (((status <> 'draft'::text) OR insider_at(holder) OR (registered_by = actor_id())));
create policy key_versions_write on distribution_key_versions for insert to omforent_app with check ((registered_by = actor_id()));
grant insert, select on distribution_key_versions to omforent_app;
grant delete, insert, select, update on distribution_key_versions to omforent_system;

create table events (
  id bigint not null generated always as identity,
  log text not null,
  "position" bigint not null,
  kind text not null,
  subject text not null,
  actor_id text not null,
  on_behalf_of text,
  at timestamp with time zone not null,
  entry text not null,
  hash text not null,
  constraint events_pkey1 PRIMARY KEY (id),
  constraint events_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint events_kind_check1 CHECK (kind ~ '^[a-z-]+/[a-z-]+$'::text),
  constraint events_log_check CHECK (log ~ '^[a-z]+(:.+)?$'::text),
  constraint events_log_position_key UNIQUE (log, "position"),
  constraint events_position_check CHECK ("position" > 0),
  constraint events_subject_check1 CHECK (subject ~ '^[a-z-]+:.+$'::text)
);
CREATE INDEX events_by_actor ON public.events USING btree (actor_id, id);
CREATE INDEX events_on_subject ON public.events USING btree (subject, id);
CREATE TRIGGER events_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table events enable row level security;
create policy events_read on events for select to omforent_app using ((reads_log(log) OR (actor_id = actor_id())));
create policy events_read_by_system on events for select to omforent_system using (true);
grant select on events to omforent_app;
grant select on events to omforent_system;

create table former_municipalities (
  number text not null,
  name text collate nb not null,
  first_year integer,
  last_year integer not null,
  constraint former_municipalities_pkey PRIMARY KEY (number),
  constraint former_municipalities_number_check CHECK (number ~ '^\d{4}$'::text)
);
grant select on former_municipalities to omforent_app;
grant delete, insert, select, update on former_municipalities to omforent_system;

create table former_municipality_leads (
  former text not null,
  municipality text not null,
  constraint former_municipality_leads_pkey PRIMARY KEY (former, municipality),
  constraint former_municipality_leads_former_fkey FOREIGN KEY (former) REFERENCES former_municipalities(number),
  constraint former_municipality_leads_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipalities(number)
);
grant select on former_municipality_leads to omforent_app;
grant delete, insert, select, update on former_municipality_leads to omforent_system;

create table kostra_functions (
  code text not null,
  name text,
  level text not null,
  name_source text,
  constraint kostra_functions_pkey PRIMARY KEY (code),
  constraint kostra_functions_level_check CHECK (level = ANY (ARRAY['municipality'::text, 'county'::text]))
);
grant select on kostra_functions to omforent_app;
grant delete, insert, select, update on kostra_functions to omforent_system;

create table loaded_facts (
  name text not null,
  checksum text not null,
  loaded_at timestamp with time zone not null,
  constraint loaded_facts_pkey PRIMARY KEY (name)
);
grant select on loaded_facts to omforent_app;
grant delete, insert, select, update on loaded_facts to omforent_system;

create table log_heads (
  log text not null,
  entries bigint not null,
  head text not null,
  constraint log_heads_pkey PRIMARY KEY (log)
);
CREATE TRIGGER log_heads_are_kept BEFORE DELETE OR TRUNCATE ON log_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table log_heads enable row level security;
create policy log_heads_read on log_heads for select to omforent_app using (reads_log(log));
create policy log_heads_read_by_system on log_heads for select to omforent_system using (true);
grant select on log_heads to omforent_app;
grant select on log_heads to omforent_system;

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
CREATE TRIGGER measures_are_signed BEFORE INSERT ON measures FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('defined_by_id');
grant insert, select on measures to omforent_app;
grant delete, insert, select, update on measures to omforent_system;

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
grant select on municipalities to omforent_app;
grant delete, insert, select, update on municipalities to omforent_system;

create table municipality_borders (
  municipality text not null,
  geometry jsonb not null,
  import bigint not null,
  constraint municipality_borders_pkey PRIMARY KEY (municipality),
  constraint municipality_borders_import_fkey FOREIGN KEY (import) REFERENCES border_imports(id),
  constraint municipality_borders_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipalities(number)
);
grant delete, insert, select on municipality_borders to omforent_app;
grant delete, insert, select, update on municipality_borders to omforent_system;

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
grant select on municipality_neighbours to omforent_app;
grant delete, insert, select, update on municipality_neighbours to omforent_system;

create table municipality_sources (
  id text not null,
  fields jsonb not null,
  publisher text not null,
  date text,
  licence text not null,
  constraint municipality_sources_pkey PRIMARY KEY (id)
);
grant select on municipality_sources to omforent_app;
grant delete, insert, select, update on municipality_sources to omforent_system;

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
CREATE TRIGGER replaced_statistics_are_signed BEFORE INSERT ON replaced_statistics FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('replaced_by_id');
grant insert, select on replaced_statistics to omforent_app;
grant delete, insert, select, update on replaced_statistics to omforent_system;

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
CREATE TRIGGER statistic_sources_are_signed BEFORE INSERT ON statistic_sources FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('recorded_by_id');
grant insert, select on statistic_sources to omforent_app;
grant delete, insert, select, update on statistic_sources to omforent_system;

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
grant insert, select, update on statistics to omforent_app;
grant delete, insert, select, update on statistics to omforent_system;

CREATE OR REPLACE FUNCTION public.actor_id()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(current_setting('omforent.actor', true), '') $function$;

CREATE OR REPLACE FUNCTION public.administers(holder text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select holder = any (string_to_array(coalesce(current_setting('omforent.administers', true), ''), ' ')) $function$;

CREATE OR REPLACE FUNCTION public.append_events(logs text[], rests text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  place record;
  written text;
  rest jsonb;
begin
  for i in 1 .. coalesce(array_length(logs, 1), 0) loop
    insert into log_heads (log, entries, head) values (logs[i], 0, repeat('0', 64)) on conflict (log) do nothing;
    select entries, head into place from log_heads where log = logs[i] for update;
    rest := rests[i]::jsonb;
    written := '{"log":' || to_json(logs[i])::text || ',"position":' || (place.entries + 1)
      || ',"previous":"' || place.head || '",' || substr(rests[i], 2);
    insert into events (log, position, kind, subject, actor_id, on_behalf_of, at, entry, hash)
    values (logs[i], place.entries + 1, rest ->> 'kind', rest ->> 'subject', rest -> 'actor' ->> 'id',
      rest ->> 'onBehalfOf', (rest ->> 'at')::timestamptz, written, encode(sha256(convert_to(written, 'UTF8')), 'hex'));
    update log_heads set entries = entries + 1,
      head = (select e.hash from events e where e.log = logs[i] and e.position = place.entries + 1)
    where log = logs[i];
  end loop;
end
$function$;

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

CREATE OR REPLACE FUNCTION public.insider_at(holder text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select holder = any (string_to_array(coalesce(current_setting('omforent.insider_at', true), ''), ' ')) $function$;

CREATE OR REPLACE FUNCTION public.reads_log(log text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select log like 'cooperation:%'
    or log = any (string_to_array(coalesce(current_setting('omforent.reads_logs', true), ''), ' ')) $function$;

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

CREATE OR REPLACE FUNCTION public.refuse_other_signature()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('role') = 'omforent_app' and (actor_id() = '' or to_jsonb(new) ->> tg_argv[0] is distinct from actor_id()) then
    raise exception '% is signed by another than the one who writes', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$;
