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

create table document_contents (
  document text not null,
  title text not null,
  text text not null,
  sha256 text not null,
  constraint document_contents_pkey PRIMARY KEY (document),
  constraint document_contents_check CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text)),
  constraint document_contents_document_fkey FOREIGN KEY (document) REFERENCES documents(id) ON DELETE CASCADE,
  constraint document_contents_text_check CHECK (length(text) <= 1000000),
  constraint document_contents_title_check CHECK (length(title) >= 1 AND length(title) <= 300)
);
CREATE TRIGGER document_contents_are_kept BEFORE DELETE OR UPDATE ON document_contents FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_document();
alter table document_contents enable row level security;
create policy document_contents_change on document_contents for update to omforent_app using (is_own_draft(document));
create policy document_contents_read on document_contents for select to omforent_app using ((EXISTS ( SELECT
   FROM documents d
  WHERE ((d.id = document_contents.document) AND (insider_at(d.holder) OR ((d.sent_at IS NOT NULL) AND ((d.exemption IS NULL) OR (EXISTS ( SELECT
           FROM document_recipients r
          WHERE ((r.document = d.id) AND receives_for(r.recipient)))))))))));
create policy document_contents_read_by_system on document_contents for select to omforent_system using (true);
create policy document_contents_write on document_contents for insert to omforent_app with check (is_own_draft(document));
grant insert, select on document_contents to omforent_app;
grant select on document_contents to omforent_system;

create table document_readings (
  document text not null,
  version integer not null,
  person text not null,
  day date not null,
  constraint document_readings_pkey PRIMARY KEY (document, version, person, day),
  constraint document_readings_document_fkey FOREIGN KEY (document) REFERENCES documents(id) ON DELETE CASCADE
);
alter table document_readings enable row level security;
create policy document_readings_add on document_readings for insert to omforent_app with check ((person = actor_id()));
create policy document_readings_read on document_readings for select to omforent_app using ((person = actor_id()));
create policy document_readings_read_by_system on document_readings for select to omforent_system using (true);
grant insert, select on document_readings to omforent_app;
grant select on document_readings to omforent_system;

create table document_recipients (
  document text not null,
  recipient text not null,
  name text not null,
  constraint document_recipients_pkey PRIMARY KEY (document, recipient),
  constraint document_recipients_document_fkey FOREIGN KEY (document) REFERENCES documents(id) ON DELETE CASCADE,
  constraint document_recipients_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint document_recipients_recipient_check CHECK (recipient ~ '^((municipality|council):\d{4}|(county|council):\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'::text)
);
CREATE TRIGGER document_recipients_are_kept BEFORE DELETE OR UPDATE ON document_recipients FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_document();
alter table document_recipients enable row level security;
create policy document_recipients_name on document_recipients for insert to omforent_app with check (is_own_draft(document));
create policy document_recipients_read on document_recipients for select to omforent_app using ((EXISTS ( SELECT
   FROM documents d
  WHERE (d.id = document_recipients.document))));
create policy document_recipients_read_by_system on document_recipients for select to omforent_system using (true);
grant insert, select on document_recipients to omforent_app;
grant select on document_recipients to omforent_system;

create table documents (
  id text not null,
  cooperation_id text not null,
  holder text not null,
  holder_name text not null,
  kind text not null,
  version integer not null,
  replaces text,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  journal_year integer,
  journal_number integer,
  journal_date date,
  own_number text,
  between_parties boolean not null default false,
  exemption text,
  exemption_reason text,
  exemption_decided_by text,
  constraint documents_pkey PRIMARY KEY (id),
  constraint documents_check CHECK ((sent_at IS NULL) = (journal_number IS NULL)),
  constraint documents_check1 CHECK ((sent_at IS NULL) = (journal_year IS NULL)),
  constraint documents_check2 CHECK ((sent_at IS NULL) = (journal_date IS NULL)),
  constraint documents_check3 CHECK (journal_year::numeric = EXTRACT(year FROM journal_date)),
  constraint documents_check4 CHECK (sent_at IS NOT NULL OR own_number IS NULL AND exemption IS NULL),
  constraint documents_check5 CHECK ((exemption IS NULL) = (exemption_reason IS NULL)),
  constraint documents_check6 CHECK ((exemption IS NULL) = (exemption_decided_by IS NULL)),
  constraint documents_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint documents_exemption_check CHECK (exemption ~ '^offentleglova-'::text),
  constraint documents_exemption_reason_check CHECK (length(exemption_reason) >= 1 AND length(exemption_reason) <= 2000),
  constraint documents_holder_check CHECK (holder ~ '^(municipality:\d{4}|county:\d{2})$'::text),
  constraint documents_holder_journal_year_journal_number_key UNIQUE (holder, journal_year, journal_number),
  constraint documents_holder_name_check CHECK (length(holder_name) >= 1 AND length(holder_name) <= 200),
  constraint documents_id_check CHECK (id ~ '^d-[a-z0-9]{12}$'::text),
  constraint documents_journal_number_check CHECK (journal_number > 0),
  constraint documents_kind_check CHECK (kind = ANY (ARRAY['note'::text, 'letter'::text, 'case-paper'::text, 'agenda'::text])),
  constraint documents_own_number_check CHECK (length(own_number) >= 1 AND length(own_number) <= 60),
  constraint documents_replaces_fkey FOREIGN KEY (replaces) REFERENCES documents(id),
  constraint documents_version_check CHECK (version > 0)
);
CREATE INDEX documents_by_cooperation ON public.documents USING btree (cooperation_id, sent_at);
CREATE INDEX documents_by_replaced ON public.documents USING btree (replaces);
CREATE TRIGGER documents_are_journalled BEFORE DELETE OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION journal_document();
CREATE TRIGGER documents_are_signed BEFORE INSERT OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('changed_by');
alter table documents enable row level security;
create policy documents_change on documents for update to omforent_app using (((sent_at IS NULL) AND insider_at(holder))) with check ((insider_at(holder) AND (changed_by = actor_id())));
create policy documents_read on documents for select to omforent_app using (((sent_at IS NOT NULL) OR insider_at(holder)));
create policy documents_read_by_system on documents for select to omforent_system using (true);
create policy documents_withdraw on documents for delete to omforent_app using (((sent_at IS NULL) AND insider_at(holder)));
create policy documents_write on documents for insert to omforent_app with check (((sent_at IS NULL) AND insider_at(holder) AND (changed_by = actor_id())));
grant delete, insert, select on documents to omforent_app;
grant select on documents to omforent_system;

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

create table identities (
  issuer text not null,
  subject text not null,
  person text not null,
  created_at timestamp with time zone not null,
  constraint identities_pkey PRIMARY KEY (issuer, subject),
  constraint identities_person_fkey FOREIGN KEY (person) REFERENCES persons(id),
  constraint identities_subject_check CHECK (length(subject) <= 255)
);
CREATE INDEX identities_by_person ON public.identities USING btree (person);
alter table identities enable row level security;
create policy identities_by_system on identities for all to omforent_system using (true) with check (true);
create policy identities_read on identities for select to omforent_app using ((person = actor_id()));
grant select on identities to omforent_app;
grant delete, insert, select, update on identities to omforent_system;

create table impartiality_assessments (
  id text not null,
  person text not null,
  holder text not null,
  cooperation text not null,
  tie text,
  outcome text not null,
  reasons text not null,
  assessed_by text not null,
  assessed_at timestamp with time zone not null,
  constraint impartiality_assessments_pkey PRIMARY KEY (id),
  constraint impartiality_assessments_cooperation_fkey FOREIGN KEY (cooperation) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint impartiality_assessments_id_check CHECK (id ~ '^a-[a-z0-9]{12}$'::text),
  constraint impartiality_assessments_outcome_check CHECK (outcome = ANY (ARRAY['impartial'::text, 'not-impartial'::text])),
  constraint impartiality_assessments_person_fkey FOREIGN KEY (person) REFERENCES persons(id),
  constraint impartiality_assessments_reasons_check CHECK (length(reasons) >= 1 AND length(reasons) <= 5000),
  constraint impartiality_assessments_tie_fkey FOREIGN KEY (tie) REFERENCES ties(id)
);
CREATE TRIGGER impartiality_assessments_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON impartiality_assessments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table impartiality_assessments enable row level security;
create policy assessments_make on impartiality_assessments for insert to omforent_app with check ((assessed_by = actor_id()));
create policy assessments_read on impartiality_assessments for select to omforent_app using (((person = actor_id()) OR insider_at(holder)));
create policy impartiality_assessments_by_system on impartiality_assessments for all to omforent_system using (true) with check (true);
grant insert, select on impartiality_assessments to omforent_app;
grant insert, select on impartiality_assessments to omforent_system;

create table invitations (
  id text not null,
  token_hash text not null,
  role text not null,
  holder text not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  stands_in_for text,
  invited text,
  invited_by text not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_by text,
  withdrawn_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_basis_check CHECK (basis = ANY (ARRAY['own'::text, 'substitute'::text, 'delegated'::text])),
  constraint invitations_check CHECK (valid_to >= valid_from),
  constraint invitations_check1 CHECK ((used_at IS NULL) = (used_by IS NULL)),
  constraint invitations_check2 CHECK (used_at IS NULL OR withdrawn_at IS NULL),
  constraint invitations_id_check CHECK (id ~ '^i-[a-z0-9]{12}$'::text),
  constraint invitations_invited_check CHECK (length(invited) <= 200),
  constraint invitations_stands_in_for_fkey FOREIGN KEY (stands_in_for) REFERENCES role_assignments(id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_used_by_fkey FOREIGN KEY (used_by) REFERENCES persons(id)
);
CREATE INDEX invitations_by_holder ON public.invitations USING btree (holder);
alter table invitations enable row level security;
create policy invitations_by_system on invitations for all to omforent_system using (true) with check (true);
create policy invitations_make on invitations for insert to omforent_app with check ((invited_by = actor_id()));
create policy invitations_read on invitations for select to omforent_app using ((administers(holder) OR administers('installation'::text) OR (invited_by = actor_id())));
create policy invitations_withdraw on invitations for update to omforent_app using ((administers(holder) OR administers('installation'::text) OR (invited_by = actor_id())));
grant insert, select on invitations to omforent_app;
grant insert, select, update on invitations to omforent_system;

create table journal_counters (
  holder text not null,
  year integer not null,
  last integer not null,
  constraint journal_counters_pkey PRIMARY KEY (holder, year),
  constraint journal_counters_last_check CHECK (last > 0)
);
alter table journal_counters enable row level security;
create policy journal_counters_read_by_system on journal_counters for select to omforent_system using (true);
grant select on journal_counters to omforent_system;

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

create table persons (
  id text not null,
  name text not null,
  email text,
  example boolean not null default false,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint persons_pkey PRIMARY KEY (id),
  constraint persons_email_check CHECK (length(email) <= 320),
  constraint persons_id_check CHECK (id ~ '^p-[a-z0-9]{12}$'::text),
  constraint persons_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
alter table persons enable row level security;
create policy persons_by_system on persons for all to omforent_system using (true) with check (true);
create policy persons_read on persons for select to omforent_app using (((id = actor_id()) OR is_colleague(id)));
grant select on persons to omforent_app;
grant insert, select, update on persons to omforent_system;

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

create table request_counts (
  key text not null,
  count integer not null,
  ends_at timestamp with time zone not null,
  constraint request_counts_pkey PRIMARY KEY (key),
  constraint request_counts_count_check CHECK (count > 0),
  constraint request_counts_key_check CHECK (key ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX request_counts_by_end ON public.request_counts USING btree (ends_at);
grant delete, select on request_counts to omforent_system;

create table role_assignments (
  id text not null,
  person text not null,
  role text not null,
  holder text not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  stands_in_for text,
  granted_by text not null,
  granted_at timestamp with time zone not null,
  constraint role_assignments_pkey PRIMARY KEY (id),
  constraint role_assignments_basis_check CHECK (basis = ANY (ARRAY['own'::text, 'substitute'::text, 'delegated'::text])),
  constraint role_assignments_check CHECK (valid_to >= valid_from),
  constraint role_assignments_check1 CHECK ((basis = 'own'::text) = (stands_in_for IS NULL)),
  constraint role_assignments_check2 CHECK (basis = 'own'::text OR valid_to IS NOT NULL),
  constraint role_assignments_holder_check CHECK (holder ~ '^(municipality:\d{4}|county:\d{2}|(cooperation|body):[a-z0-9][a-z0-9-]*|installation)$'::text),
  constraint role_assignments_id_check CHECK (id ~ '^r-[a-z0-9]{12}$'::text),
  constraint role_assignments_person_fkey FOREIGN KEY (person) REFERENCES persons(id),
  constraint role_assignments_stands_in_for_fkey FOREIGN KEY (stands_in_for) REFERENCES role_assignments(id)
);
CREATE INDEX role_assignments_by_holder ON public.role_assignments USING btree (holder);
CREATE INDEX role_assignments_by_person ON public.role_assignments USING btree (person);
CREATE UNIQUE INDEX role_assignments_held_once ON public.role_assignments USING btree (person, role, holder, basis) WHERE (valid_to IS NULL);
alter table role_assignments enable row level security;
create policy role_assignments_by_system on role_assignments for all to omforent_system using (true) with check (true);
create policy role_assignments_end on role_assignments for update to omforent_app using ((administers(holder) OR administers('installation'::text) OR (granted_by = actor_id()) OR (person = actor_id())));
create policy role_assignments_grant on role_assignments for insert to omforent_app with check (((granted_by = actor_id()) AND (administers(holder) OR administers('installation'::text) OR (basis <> 'own'::text))));
create policy role_assignments_read on role_assignments for select to omforent_app using (((person = actor_id()) OR is_at(holder)));
grant insert, select on role_assignments to omforent_app;
grant insert, select, update on role_assignments to omforent_system;

create table sessions (
  id text not null,
  token_hash text not null,
  person text not null,
  issuer text not null,
  issuer_session text,
  subject text not null,
  organisation text,
  id_token text,
  began_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_check CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  constraint sessions_ended_why_check CHECK (ended_why = ANY (ARRAY['signed-out'::text, 'revoked'::text, 'issuer'::text, 'replaced'::text, 'erased'::text])),
  constraint sessions_id_check CHECK (id ~ '^s-[a-z0-9]{12}$'::text),
  constraint sessions_organisation_check CHECK (organisation ~ '^\d{9}$'::text),
  constraint sessions_person_fkey FOREIGN KEY (person) REFERENCES persons(id),
  constraint sessions_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX sessions_by_issuer ON public.sessions USING btree (issuer, issuer_session);
CREATE INDEX sessions_by_person ON public.sessions USING btree (person);
alter table sessions enable row level security;
create policy sessions_by_system on sessions for all to omforent_system using (true) with check (true);
create policy sessions_end on sessions for update to omforent_app using ((person = actor_id()));
create policy sessions_read on sessions for select to omforent_app using ((person = actor_id()));
grant delete, insert, select, update on sessions to omforent_system;

create table sign_in_attempts (
  state_hash text not null,
  browser_hash text not null,
  issuer text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  invitation_hash text,
  begun_at timestamp with time zone not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (state_hash)
);
alter table sign_in_attempts enable row level security;
create policy sign_in_attempts_by_system on sign_in_attempts for all to omforent_system using (true) with check (true);
grant delete, insert, select, update on sign_in_attempts to omforent_system;

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

create table ties (
  id text not null,
  person text not null,
  kind text not null,
  cooperation text,
  party_name text,
  valid_from date,
  valid_to date,
  note text,
  registered_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint ties_pkey PRIMARY KEY (id),
  constraint ties_check CHECK (cooperation IS NOT NULL OR party_name IS NOT NULL),
  constraint ties_cooperation_fkey FOREIGN KEY (cooperation) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint ties_id_check CHECK (id ~ '^t-[a-z0-9]{12}$'::text),
  constraint ties_kind_check CHECK (kind = ANY (ARRAY['leads-party'::text, 'board-member-of-party'::text, 'representantskap-member-of-party'::text, 'employee-of-party'::text, 'close-kin-of-party'::text, 'close-to-leader-or-board-member-of-party'::text, 'other'::text])),
  constraint ties_note_check CHECK (length(note) <= 2000),
  constraint ties_party_name_check CHECK (length(party_name) <= 200),
  constraint ties_person_fkey FOREIGN KEY (person) REFERENCES persons(id)
);
CREATE INDEX ties_by_cooperation ON public.ties USING btree (cooperation);
CREATE INDEX ties_by_person ON public.ties USING btree (person);
alter table ties enable row level security;
create policy ties_by_system on ties for all to omforent_system using (true) with check (true);
create policy ties_end on ties for update to omforent_app using ((person = actor_id()));
create policy ties_own on ties for insert to omforent_app with check ((person = actor_id()));
create policy ties_read on ties for select to omforent_app using ((person = actor_id()));
grant insert, select on ties to omforent_app;
grant insert, select, update on ties to omforent_system;

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

CREATE OR REPLACE FUNCTION public.count_request(wanted text, seconds integer, OUT current integer, OUT milliseconds integer)
 RETURNS record
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into request_counts as known (key, count, ends_at)
  values (encode(sha256(convert_to(wanted, 'UTF8')), 'hex'), 1, now() + make_interval(secs => seconds))
  on conflict (key) do update set
    count = case when known.ends_at <= now() then 1 else known.count + 1 end,
    ends_at = case when known.ends_at <= now() then excluded.ends_at else known.ends_at end
  returning count, ceil(extract(epoch from ends_at - now()) * 1000)::integer
$function$;

CREATE OR REPLACE FUNCTION public.enqueue_job(wanted text, payload jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform pgboss.create_queue(wanted, '{"policy":"standard","retryLimit":5,"retryDelay":10,"retryBackoff":true}')
  where not exists (select from pgboss.queue where name = wanted);
  insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds, keep_until)
  select name, payload, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds,
    now() + make_interval(secs => retention_seconds)
  from pgboss.queue where name = wanted;
end
$function$;

CREATE OR REPLACE FUNCTION public.holder_name(holder text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case split_part(holder, ':', 1)
    when 'municipality' then (select name || ' kommune' from municipalities where number = substr(holder, 14))
    when 'county' then (select name || ' fylkeskommune' from counties where number = substr(holder, 8))
    when 'cooperation' then (select name from cooperations where id = substr(holder, 13))
    else 'Omforent'
  end
$function$;

CREATE OR REPLACE FUNCTION public.insider_at(holder text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select holder = any (string_to_array(coalesce(current_setting('omforent.insider_at', true), ''), ' ')) $function$;

CREATE OR REPLACE FUNCTION public.is_at(holder text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select insider_at(holder) or administers(holder) $function$;

CREATE OR REPLACE FUNCTION public.is_colleague(person text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select exists (select from role_assignments r where r.person = $1 and is_at(r.holder)) $function$;

CREATE OR REPLACE FUNCTION public.is_own_draft(document text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select from documents d where d.id = $1 and d.sent_at is null and insider_at(d.holder)) $function$;

CREATE OR REPLACE FUNCTION public.journal_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if old.sent_at is not null then
    raise exception 'a sent document is never changed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.sent_at is not null then
    if not exists (select from document_recipients r where r.document = new.id) then
      raise exception 'a document is sent to somebody' using errcode = 'restrict_violation';
    end if;
    new.journal_year := extract(year from new.journal_date);
    insert into journal_counters (holder, year, last) values (new.holder, new.journal_year, 1)
      on conflict (holder, year) do update set last = journal_counters.last + 1
      returning last into new.journal_number;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.reads_log(log text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select log like 'cooperation:%'
    or log = any (string_to_array(coalesce(current_setting('omforent.reads_logs', true), ''), ' ')) $function$;

CREATE OR REPLACE FUNCTION public.receives_for(recipient text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select insider_at(recipient)
    or recipient = any (string_to_array(coalesce(current_setting('omforent.receives_for', true), ''), ' ')) $function$;

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

CREATE OR REPLACE FUNCTION public.refuse_change_of_sent_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if exists (select from documents d where d.id = case tg_op when 'DELETE' then old.document else new.document end
    and d.sent_at is not null) then
    raise exception 'a sent document is never changed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
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

CREATE OR REPLACE FUNCTION public.session_by_token(token_hash text, today date)
 RETURNS TABLE(id text, person text, name text, issuer text, organisation text, began_at timestamp with time zone, last_seen_at timestamp with time zone, ended_at timestamp with time zone, roles json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select s.id, s.person, p.name, s.issuer, s.organisation, s.began_at, s.last_seen_at, s.ended_at, coalesce((
    select json_agg(json_build_object('role', r.role, 'holder', r.holder, 'standsInFor', r.stands_in_for,
      'holderName', holder_name(r.holder),
      'organisation', (select m.organisation_number from municipalities m where 'municipality:' || m.number = r.holder)) order by r.granted_at, r.id)
    from role_assignments r
    where r.person = s.person and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2)
      and (r.stands_in_for is null or exists (select from role_assignments o where o.id = r.stands_in_for
        and o.valid_from <= $2 and (o.valid_to is null or o.valid_to >= $2)))
  ), '[]'::json)
  from sessions s join persons p on p.id = s.person
  where s.token_hash = $1
$function$;
