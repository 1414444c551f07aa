-- The map of the data, written from the migrations; do not edit.
-- To write it anew: npx vitest run --project db-pglite platform/database/describe-schema --update

create collation nb (locale = 'und', rules = '&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<å<<<Å<<aa<<<Aa<<<AA');

create table agreed_decisions (
  cooperation_id text not null,
  decision text not null,
  revision integer not null,
  decides_law text,
  decides_body text,
  heard_law text,
  heard_body text,
  document text,
  place text,
  agreed_on date,
  words text,
  reason text,
  registered_by text not null,
  registered_for text not null,
  registered_name text not null,
  registered_at timestamp with time zone not null,
  constraint agreed_decisions_pkey PRIMARY KEY (cooperation_id, decision, revision),
  constraint agreed_decisions_check CHECK (num_nonnulls(decides_law, decides_body) <= 1),
  constraint agreed_decisions_check1 CHECK (num_nonnulls(heard_law, heard_body) <= 1),
  constraint agreed_decisions_check2 CHECK ((reason IS NOT NULL) = (num_nonnulls(decides_law, decides_body) = 0)),
  constraint agreed_decisions_check3 CHECK (reason IS NULL OR num_nonnulls(heard_law, heard_body, document, place, agreed_on, words) = 0),
  constraint agreed_decisions_check4 CHECK (reason IS NOT NULL OR document IS NOT NULL AND place IS NOT NULL AND (place <> ''::text OR words IS NOT NULL)),
  constraint agreed_decisions_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint agreed_decisions_decides_body_check CHECK (length(decides_body) >= 1 AND length(decides_body) <= 150),
  constraint agreed_decisions_decides_law_check CHECK (length(decides_law) >= 1 AND length(decides_law) <= 50),
  constraint agreed_decisions_decision_check CHECK (decision = ANY (ARRAY['budget'::text, 'strategy'::text, 'service-level'::text, 'staffing'::text, 'location'::text, 'key'::text, 'agreement'::text, 'exit'::text])),
  constraint agreed_decisions_document_check CHECK (length(document) >= 1 AND length(document) <= 300),
  constraint agreed_decisions_heard_body_check CHECK (length(heard_body) >= 1 AND length(heard_body) <= 150),
  constraint agreed_decisions_heard_law_check CHECK (length(heard_law) >= 1 AND length(heard_law) <= 50),
  constraint agreed_decisions_place_check CHECK (length(place) <= 300),
  constraint agreed_decisions_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000),
  constraint agreed_decisions_registered_name_check CHECK (length(registered_name) >= 1 AND length(registered_name) <= 200),
  constraint agreed_decisions_revision_check CHECK (revision > 0),
  constraint agreed_decisions_words_check CHECK (length(words) >= 1 AND length(words) <= 10000)
);
CREATE TRIGGER agreed_decisions_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON agreed_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreed_decisions_are_signed BEFORE INSERT ON agreed_decisions FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
CREATE TRIGGER agreed_decisions_follow BEFORE INSERT ON agreed_decisions FOR EACH ROW EXECUTE FUNCTION check_agreed_decision();
alter table agreed_decisions enable row level security;
create policy agreed_decisions_read on agreed_decisions for select to omforent_app using (true);
create policy agreed_decisions_read_by_system on agreed_decisions for select to omforent_system using (true);
create policy agreed_decisions_tell on agreed_decisions for insert to omforent_app with check (((registered_by = actor_id()) AND (((registered_for = 'installation'::text) AND (actor_id() = 'operator'::text)) OR (works_for(registered_for) AND is_said_to_take_part(registered_for, cooperation_id)))));
grant insert, select on agreed_decisions to omforent_app;
grant select on agreed_decisions to omforent_system;

create table answer_links (
  id text not null,
  matter text not null,
  participant text not null,
  token_hash text not null,
  may text[] not null,
  used text[] not null default '{}'::text[],
  sent_to text not null,
  expires_on date not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint answer_links_pkey PRIMARY KEY (id),
  constraint answer_links_check CHECK (used <@ may),
  constraint answer_links_id_check CHECK (id ~ '^al-[a-z0-9]{12}$'::text),
  constraint answer_links_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id),
  constraint answer_links_matter_participant_fkey FOREIGN KEY (matter, participant) REFERENCES matter_participations(matter, participant),
  constraint answer_links_may_check CHECK (may <@ ARRAY['decision'::text, 'view'::text] AND cardinality(may) >= 1 AND cardinality(may) <= 2),
  constraint answer_links_sent_to_check CHECK (length(sent_to) >= 1 AND length(sent_to) <= 320),
  constraint answer_links_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX answer_links_by_matter ON public.answer_links USING btree (matter);
CREATE TRIGGER answer_links_are_signed BEFORE INSERT ON answer_links FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('made_by');
alter table answer_links enable row level security;
create policy answer_links_by_system on answer_links for all to omforent_system using (true) with check (true);
create policy answer_links_make on answer_links for insert to omforent_app with check ((is_sent_matter(matter) AND leads_matter(matter)));
create policy answer_links_read on answer_links for select to omforent_app using (leads_matter(matter));
create policy answer_links_withdraw on answer_links for update to omforent_app using (leads_matter(matter));
grant insert, select on answer_links to omforent_app;
grant insert, select on answer_links to omforent_system;

create table bodies (
  id text not null,
  holder text not null,
  kind text not null,
  level text not null,
  name text,
  external_system text,
  external_key text,
  papers_days_before integer,
  version integer not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint bodies_pkey PRIMARY KEY (id),
  constraint bodies_check CHECK ((external_system IS NULL) = (external_key IS NULL)),
  constraint bodies_check1 CHECK (name IS NOT NULL OR id ~ '^(\d{4}-(kommunestyre|formannskap|kommunedirektor)|\d{2}-(fylkesting|fylkesutvalg|fylkeskommunedirektor))$'::text),
  constraint bodies_external_key_check CHECK (length(external_key) >= 1 AND length(external_key) <= 200),
  constraint bodies_external_system_check CHECK (length(external_system) >= 1 AND length(external_system) <= 200),
  constraint bodies_holder_check CHECK (holder ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'::text),
  constraint bodies_id_check CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,139}$'::text),
  constraint bodies_kind_check CHECK (kind = ANY (ARRAY['council'::text, 'formannskap'::text, 'committee'::text, 'chief-executive'::text, 'representantskap'::text, 'board'::text, 'joint-board'::text, 'political-council'::text, 'other'::text])),
  constraint bodies_level_check CHECK (level = ANY (ARRAY['elected'::text, 'administrative'::text, 'company'::text])),
  constraint bodies_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint bodies_papers_days_before_check CHECK (papers_days_before >= 0 AND papers_days_before <= 366),
  constraint bodies_version_check CHECK (version > 0)
);
CREATE INDEX bodies_by_holder ON public.bodies USING btree (holder);
CREATE TRIGGER bodies_are_signed BEFORE INSERT OR UPDATE ON bodies FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('changed_by');
alter table bodies enable row level security;
create policy bodies_by_system on bodies for all to omforent_system using (true) with check (true);
create policy bodies_change on bodies for update to omforent_app using (works_for(holder)) with check ((works_for(holder) AND (changed_by = actor_id())));
create policy bodies_read on bodies for select to omforent_app using (true);
create policy bodies_write on bodies for insert to omforent_app with check ((works_for(holder) AND (changed_by = actor_id())));
grant insert, select on bodies to omforent_app;
grant delete, insert, select, update on bodies to omforent_system;

create table body_members (
  id text not null,
  body text not null,
  person_name text not null,
  party text,
  role text not null,
  valid_from date not null,
  valid_to date,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  constraint body_members_pkey PRIMARY KEY (id),
  constraint body_members_body_fkey FOREIGN KEY (body) REFERENCES bodies(id),
  constraint body_members_check CHECK (valid_to >= valid_from),
  constraint body_members_id_check CHECK (id ~ '^bm-[a-z0-9]{12}$'::text),
  constraint body_members_party_check CHECK (length(party) >= 1 AND length(party) <= 100),
  constraint body_members_person_name_check CHECK (length(person_name) >= 1 AND length(person_name) <= 200),
  constraint body_members_role_check CHECK (role = ANY (ARRAY['leader'::text, 'deputy-leader'::text, 'member'::text, 'deputy'::text]))
);
CREATE INDEX body_members_by_body ON public.body_members USING btree (body);
CREATE TRIGGER body_members_are_signed BEFORE INSERT ON body_members FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
CREATE TRIGGER body_members_do_not_overlap BEFORE INSERT OR UPDATE ON body_members FOR EACH ROW EXECUTE FUNCTION refuse_overlap();
alter table body_members enable row level security;
create policy body_members_by_system on body_members for all to omforent_system using (true) with check (true);
create policy body_members_end on body_members for update to omforent_app using (works_for(body_holder(body)));
create policy body_members_read on body_members for select to omforent_app using (true);
create policy body_members_seat on body_members for insert to omforent_app with check ((works_for(body_holder(body)) AND (registered_by = actor_id())));
grant insert, select on body_members to omforent_app;
grant delete, insert, select, update on body_members to omforent_system;

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

create table cooperation_changes (
  counter smallint not null,
  changes bigint not null,
  constraint cooperation_changes_pkey PRIMARY KEY (counter),
  constraint cooperation_changes_changes_check CHECK (changes >= 0),
  constraint cooperation_changes_counter_check CHECK (counter >= 0 AND counter <= 31)
);
grant select on cooperation_changes to omforent_app;
grant select on cooperation_changes to omforent_system;

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
CREATE INDEX cooperations_by_word ON public.cooperations USING gin (string_to_array(search_text, ' '::text));
CREATE TRIGGER cooperations_are_counted AFTER INSERT OR DELETE OR UPDATE ON cooperations FOR EACH STATEMENT EXECUTE FUNCTION count_cooperation_change();
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
  constraint distribution_key_versions_status_check CHECK (status = ANY (ARRAY['registered-as-todays'::text, 'draft'::text, 'proposed'::text]))
);
CREATE UNIQUE INDEX distribution_key_drafts_by_number ON public.distribution_key_versions USING btree (cooperation_id, holder, number) NULLS NOT DISTINCT WHERE (status = 'draft'::text);
CREATE UNIQUE INDEX distribution_key_proposals_by_number ON public.distribution_key_versions USING btree (cooperation_id, number) WHERE (status = 'proposed'::text);
CREATE UNIQUE INDEX distribution_key_versions_by_number ON public.distribution_key_versions USING btree (cooperation_id, number) WHERE (status = 'registered-as-todays'::text);
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

create table evaluation_answers (
  id text not null,
  cooperation_id text not null,
  year integer not null,
  participant text not null,
  holder text not null,
  said_on date not null,
  said_by text not null,
  said_role text not null,
  revision integer,
  shared_on date,
  shared_at timestamp with time zone,
  constraint evaluation_answers_pkey PRIMARY KEY (id),
  constraint evaluation_answers_check CHECK ((shared_on IS NULL) = (shared_at IS NULL)),
  constraint evaluation_answers_check1 CHECK ((shared_on IS NULL) = (revision IS NOT NULL)),
  constraint evaluation_answers_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint evaluation_answers_holder_check CHECK (holder ~ '^(municipality:\d{4}|county:\d{2})$'::text),
  constraint evaluation_answers_id_check CHECK (id ~ '^e-[a-z0-9]{16}$'::text),
  constraint evaluation_answers_participant_check CHECK (participant ~ '^(\d{4}|\d{2})$'::text),
  constraint evaluation_answers_revision_check CHECK (revision > 0),
  constraint evaluation_answers_said_role_check CHECK (said_role = ANY (ARRAY['chief-executive'::text, 'mayor'::text])),
  constraint evaluation_answers_year_check CHECK (year >= 1900 AND year <= 2200)
);
CREATE INDEX evaluation_answers_by_cooperation ON public.evaluation_answers USING btree (cooperation_id, year);
CREATE UNIQUE INDEX evaluation_answers_private ON public.evaluation_answers USING btree (cooperation_id, year, participant) WHERE (shared_on IS NULL);
CREATE INDEX evaluation_answers_shared_about ON public.evaluation_answers USING btree (year, participant) WHERE (shared_on IS NOT NULL);
CREATE TRIGGER evaluation_answers_are_kept BEFORE DELETE OR UPDATE ON evaluation_answers FOR EACH ROW EXECUTE FUNCTION keep_evaluation_answer();
CREATE TRIGGER evaluation_answers_are_signed BEFORE INSERT OR UPDATE ON evaluation_answers FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('said_by');
alter table evaluation_answers enable row level security;
create policy evaluation_answers_change on evaluation_answers for update to omforent_app using (insider_at(holder)) with check ((insider_at(holder) AND (said_by = actor_id())));
create policy evaluation_answers_read on evaluation_answers for select to omforent_app using (((shared_on IS NOT NULL) OR insider_at(holder)));
create policy evaluation_answers_read_by_system on evaluation_answers for select to omforent_system using (true);
create policy evaluation_answers_write on evaluation_answers for insert to omforent_app with check (((shared_on IS NULL) AND insider_at(holder) AND (said_by = actor_id())));
grant insert, select on evaluation_answers to omforent_app;
grant select on evaluation_answers to omforent_system;

create table evaluation_replies (
  answer text not null,
  question text not null,
  step smallint,
  why text,
  constraint evaluation_replies_pkey PRIMARY KEY (answer, question),
  constraint evaluation_replies_answer_fkey FOREIGN KEY (answer) REFERENCES evaluation_answers(id),
  constraint evaluation_replies_question_check CHECK (question = ANY (ARRAY['influence'::text, 'quality'::text, 'cost'::text, 'coordination'::text, 'key'::text])),
  constraint evaluation_replies_step_check CHECK (step >= 1 AND step <= 5),
  constraint evaluation_replies_why_check CHECK (length(why) >= 1 AND length(why) <= 1000)
);
CREATE TRIGGER evaluation_replies_are_kept BEFORE DELETE OR UPDATE ON evaluation_replies FOR EACH ROW EXECUTE FUNCTION keep_evaluation_reply();
alter table evaluation_replies enable row level security;
create policy evaluation_replies_change on evaluation_replies for update to omforent_app using (is_own_unshared_answer(answer)) with check (is_own_unshared_answer(answer));
create policy evaluation_replies_read on evaluation_replies for select to omforent_app using ((EXISTS ( SELECT
   FROM evaluation_answers a
  WHERE (a.id = evaluation_replies.answer))));
create policy evaluation_replies_read_by_system on evaluation_replies for select to omforent_system using (true);
create policy evaluation_replies_write on evaluation_replies for insert to omforent_app with check (is_own_unshared_answer(answer));
grant insert, select on evaluation_replies to omforent_app;
grant select on evaluation_replies to omforent_system;

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

create table key_answer_contents (
  answer text not null,
  maximum bigint,
  verdicts jsonb not null,
  conditions text,
  reason text,
  constraint key_answer_contents_pkey PRIMARY KEY (answer),
  constraint key_answer_contents_answer_fkey FOREIGN KEY (answer) REFERENCES key_answers(id) ON DELETE CASCADE,
  constraint key_answer_contents_conditions_check CHECK (length(conditions) <= 20000),
  constraint key_answer_contents_maximum_check CHECK (maximum >= 0),
  constraint key_answer_contents_reason_check CHECK (length(reason) <= 20000)
);
CREATE TRIGGER key_answer_contents_are_kept BEFORE DELETE OR UPDATE ON key_answer_contents FOR EACH ROW EXECUTE FUNCTION keep_answer_contents();
alter table key_answer_contents enable row level security;
create policy key_answer_contents_change on key_answer_contents for update to omforent_app using (is_own_private_answer(answer));
create policy key_answer_contents_read on key_answer_contents for select to omforent_app using ((EXISTS ( SELECT
   FROM key_answers a
  WHERE ((a.id = key_answer_contents.answer) AND (insider_at(a.holder) OR ((a.sharing = 'mediator'::text) AND works_for(a.mediator)) OR ((a.sharing = 'everyone'::text) AND ((a.exemption IS NULL) OR sits_at(a.negotiation))))))));
create policy key_answer_contents_read_by_system on key_answer_contents for select to omforent_system using (true);
create policy key_answer_contents_write on key_answer_contents for insert to omforent_app with check (is_own_private_answer(answer));
grant insert, select on key_answer_contents to omforent_app;
grant select on key_answer_contents to omforent_system;

create table key_answer_revisions (
  answer text not null,
  revision integer not null,
  constraint key_answer_revisions_pkey PRIMARY KEY (answer),
  constraint key_answer_revisions_answer_fkey FOREIGN KEY (answer) REFERENCES key_answers(id) ON DELETE CASCADE,
  constraint key_answer_revisions_revision_check CHECK (revision > 0)
);
alter table key_answer_revisions enable row level security;
create policy key_answer_revisions_change on key_answer_revisions for update to omforent_app using (is_own_private_answer(answer));
create policy key_answer_revisions_end on key_answer_revisions for delete to omforent_app using ((EXISTS ( SELECT
   FROM key_answers a
  WHERE ((a.id = key_answer_revisions.answer) AND insider_at(a.holder)))));
create policy key_answer_revisions_own on key_answer_revisions for select to omforent_app using ((EXISTS ( SELECT
   FROM key_answers a
  WHERE ((a.id = key_answer_revisions.answer) AND insider_at(a.holder)))));
create policy key_answer_revisions_read_by_system on key_answer_revisions for select to omforent_system using (true);
create policy key_answer_revisions_write on key_answer_revisions for insert to omforent_app with check (is_own_private_answer(answer));
grant delete, insert, select on key_answer_revisions to omforent_app;
grant select on key_answer_revisions to omforent_system;

create table key_answers (
  id text not null,
  negotiation text not null,
  round integer not null,
  participant text not null,
  holder text not null,
  sharing text not null,
  mediator text,
  shared_on date,
  shared_at timestamp with time zone,
  exemption text,
  exemption_reason text,
  exemption_decided_by text,
  said_on date not null,
  said_by text not null,
  constraint key_answers_pkey PRIMARY KEY (id),
  constraint key_answers_check CHECK ((sharing = 'nobody'::text) = (shared_on IS NULL)),
  constraint key_answers_check1 CHECK ((sharing = 'nobody'::text) = (shared_at IS NULL)),
  constraint key_answers_check2 CHECK ((sharing = 'mediator'::text) = (mediator IS NOT NULL)),
  constraint key_answers_check3 CHECK (sharing <> 'nobody'::text OR exemption IS NULL),
  constraint key_answers_check4 CHECK ((exemption IS NULL) = (exemption_reason IS NULL)),
  constraint key_answers_check5 CHECK ((exemption IS NULL) = (exemption_decided_by IS NULL)),
  constraint key_answers_exemption_check CHECK (exemption = 'offentleglova-23-1'::text),
  constraint key_answers_exemption_reason_check CHECK (length(exemption_reason) >= 1 AND length(exemption_reason) <= 2000),
  constraint key_answers_holder_check CHECK (holder ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'::text),
  constraint key_answers_id_check CHECK (id ~ '^k-[a-z0-9]{16}$'::text),
  constraint key_answers_negotiation_round_fkey FOREIGN KEY (negotiation, round) REFERENCES negotiation_rounds(negotiation, number),
  constraint key_answers_sharing_check CHECK (sharing = ANY (ARRAY['nobody'::text, 'mediator'::text, 'everyone'::text]))
);
CREATE INDEX key_answers_by_negotiation ON public.key_answers USING btree (negotiation, round);
CREATE UNIQUE INDEX key_answers_private ON public.key_answers USING btree (negotiation, round, participant) WHERE (sharing = 'nobody'::text);
CREATE TRIGGER key_answers_are_kept BEFORE DELETE OR UPDATE ON key_answers FOR EACH ROW EXECUTE FUNCTION keep_answer();
CREATE TRIGGER key_answers_are_signed BEFORE INSERT OR UPDATE ON key_answers FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('said_by');
alter table key_answers enable row level security;
create policy key_answers_change on key_answers for update to omforent_app using (insider_at(holder)) with check ((insider_at(holder) AND (said_by = actor_id())));
create policy key_answers_read on key_answers for select to omforent_app using ((insider_at(holder) OR (sharing = 'everyone'::text) OR ((sharing = 'mediator'::text) AND works_for(mediator))));
create policy key_answers_read_by_system on key_answers for select to omforent_system using (true);
create policy key_answers_write on key_answers for insert to omforent_app with check (((sharing = 'nobody'::text) AND insider_at(holder) AND (said_by = actor_id())));
grant insert, select on key_answers to omforent_app;
grant select on key_answers to omforent_system;

create table key_proposal_matters (
  version text not null,
  matter text not null,
  brought_for text not null,
  brought_by text not null,
  brought_at timestamp with time zone not null,
  constraint key_proposal_matters_pkey PRIMARY KEY (version, matter),
  constraint key_proposal_matters_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id) ON DELETE CASCADE,
  constraint key_proposal_matters_version_fkey FOREIGN KEY (version) REFERENCES key_proposals(version)
);
CREATE TRIGGER key_proposal_matters_are_signed BEFORE INSERT ON key_proposal_matters FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('brought_by');
alter table key_proposal_matters enable row level security;
create policy key_proposal_matters_bring on key_proposal_matters for insert to omforent_app with check ((works_for(brought_for) AND (brought_by = actor_id())));
create policy key_proposal_matters_read on key_proposal_matters for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = key_proposal_matters.matter))));
create policy key_proposal_matters_read_by_system on key_proposal_matters for select to omforent_system using (true);
grant insert, select on key_proposal_matters to omforent_app;
grant select on key_proposal_matters to omforent_system;

create table key_proposals (
  version text not null,
  negotiation text not null,
  round integer not null,
  participant text,
  proposed_for text not null,
  proposed_on date not null,
  language text not null,
  title text not null,
  text text not null,
  terms text not null,
  hash text not null,
  agreed jsonb not null,
  figures jsonb not null,
  findings jsonb not null,
  amounts bigint[] not null,
  proposed_by text not null,
  constraint key_proposals_pkey PRIMARY KEY (version),
  constraint key_proposals_language_check CHECK (language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])),
  constraint key_proposals_negotiation_round_fkey FOREIGN KEY (negotiation, round) REFERENCES negotiation_rounds(negotiation, number),
  constraint key_proposals_terms_check CHECK (length(terms) <= 200000),
  constraint key_proposals_title_check CHECK (length(title) >= 1 AND length(title) <= 300),
  constraint key_proposals_version_fkey FOREIGN KEY (version) REFERENCES distribution_key_versions(id)
);
CREATE INDEX key_proposals_by_negotiation ON public.key_proposals USING btree (negotiation, round);
CREATE TRIGGER key_proposals_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON key_proposals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER key_proposals_are_signed BEFORE INSERT ON key_proposals FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('proposed_by');
alter table key_proposals enable row level security;
create policy key_proposals_read on key_proposals for select to omforent_app using (true);
create policy key_proposals_read_by_system on key_proposals for select to omforent_system using (true);
create policy key_proposals_table on key_proposals for insert to omforent_app with check ((sits_at(negotiation) AND works_for(proposed_for) AND (proposed_by = actor_id())));
grant insert, select on key_proposals to omforent_app;
grant select on key_proposals to omforent_system;

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

create table letter_tokens (
  letter text not null,
  token text not null,
  constraint letter_tokens_pkey PRIMARY KEY (letter),
  constraint letter_tokens_letter_fkey FOREIGN KEY (letter) REFERENCES letters(id),
  constraint letter_tokens_token_check CHECK (length(token) >= 40 AND length(token) <= 100)
);
alter table letter_tokens enable row level security;
create policy letter_tokens_by_system on letter_tokens for all to omforent_system using (true) with check (true);
grant delete, insert, select on letter_tokens to omforent_system;

create table letters (
  id text not null,
  kind text not null,
  matter text,
  version integer,
  participant text,
  person text,
  week date,
  to_address text,
  state text not null default 'waiting'::text,
  failure text,
  answered text,
  link text,
  attempts integer not null default 0,
  claimed_until timestamp with time zone,
  written_on date not null,
  written_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  way text not null default 'e-mail'::text,
  constraint letters_pkey PRIMARY KEY (id),
  constraint letters_answered_check CHECK (length(answered) <= 500),
  constraint letters_by_svarut_check CHECK (way = 'e-mail'::text OR kind = 'matter'::text AND to_address ~ '^\d{9}$'::text),
  constraint letters_check CHECK ((kind = 'matter'::text) = (matter IS NOT NULL AND version IS NOT NULL AND participant IS NOT NULL AND to_address IS NOT NULL)),
  constraint letters_check1 CHECK ((kind = 'weekly'::text) = (person IS NOT NULL AND week IS NOT NULL)),
  constraint letters_check2 CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint letters_check3 CHECK ((state = 'waiting'::text) = (settled_at IS NULL)),
  constraint letters_failure_check CHECK (failure = ANY (ARRAY['refused-by-server'::text, 'gave-up'::text, 'mail-not-set-up'::text, 'svarut-not-set-up'::text, 'address-unknown'::text, 'no-longer-wanted'::text])),
  constraint letters_id_check CHECK (id ~ '^lt-[a-z0-9]{12}$'::text),
  constraint letters_kind_check CHECK (kind = ANY (ARRAY['matter'::text, 'weekly'::text])),
  constraint letters_link_fkey FOREIGN KEY (link) REFERENCES answer_links(id),
  constraint letters_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id),
  constraint letters_matter_participant_fkey FOREIGN KEY (matter, participant) REFERENCES matter_participations(matter, participant),
  constraint letters_matter_version_fkey FOREIGN KEY (matter, version) REFERENCES matter_versions(matter, number),
  constraint letters_person_fkey FOREIGN KEY (person) REFERENCES persons(id),
  constraint letters_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])),
  constraint letters_to_address_check CHECK (length(to_address) >= 3 AND length(to_address) <= 254),
  constraint letters_way_check CHECK (way = ANY (ARRAY['e-mail'::text, 'svarut'::text]))
);
CREATE UNIQUE INDEX letters_once_a_week ON public.letters USING btree (person, week) WHERE (kind = 'weekly'::text);
CREATE UNIQUE INDEX letters_once_for_a_matter ON public.letters USING btree (matter, version, participant, way) WHERE ((state <> 'failed'::text) AND (kind = 'matter'::text));
CREATE INDEX letters_waiting ON public.letters USING btree (written_at) WHERE (state = 'waiting'::text);
CREATE TRIGGER letters_of_matters_are_kept BEFORE DELETE ON letters FOR EACH ROW WHEN (old.kind = 'matter'::text) EXECUTE FUNCTION refuse_loss_of_a_matters_letter();
alter table letters enable row level security;
create policy letters_by_system on letters for all to omforent_system using (true) with check (true);
create policy letters_read on letters for select to omforent_app using (((kind = 'matter'::text) AND leads_matter(matter)));
grant select on letters to omforent_app;
grant delete, insert, select on letters to omforent_system;

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

create table mail_addresses (
  participant text not null,
  address text not null,
  source text not null,
  registered_for text not null,
  registered_for_name text not null,
  registered_on date not null,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  constraint mail_addresses_pkey PRIMARY KEY (participant),
  constraint mail_addresses_address_check CHECK (length(address) >= 3 AND length(address) <= 254),
  constraint mail_addresses_participant_check CHECK (participant ~ '^(\d{4}|\d{2}|[a-z][a-z0-9-]{0,139})$'::text),
  constraint mail_addresses_registered_for_check CHECK (registered_for ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'::text),
  constraint mail_addresses_registered_for_name_check CHECK (length(registered_for_name) >= 1 AND length(registered_for_name) <= 200),
  constraint mail_addresses_source_check CHECK (length(source) >= 1 AND length(source) <= 2000)
);
CREATE TRIGGER mail_addresses_are_signed BEFORE INSERT OR UPDATE ON mail_addresses FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
alter table mail_addresses enable row level security;
create policy mail_addresses_by_system on mail_addresses for all to omforent_system using (true) with check (true);
create policy mail_addresses_change on mail_addresses for update to omforent_app using (((registered_for <> participant_holder(participant)) OR works_for(participant_holder(participant)))) with check ((works_for(registered_for) AND (registered_by = actor_id())));
create policy mail_addresses_read on mail_addresses for select to omforent_app using (true);
create policy mail_addresses_say on mail_addresses for insert to omforent_app with check ((works_for(registered_for) AND (registered_by = actor_id())));
grant insert, select on mail_addresses to omforent_app;
grant delete, insert, select on mail_addresses to omforent_system;

create table matter_attachments (
  id text not null,
  matter text not null,
  holder text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  constraint matter_attachments_pkey PRIMARY KEY (id),
  constraint matter_attachments_check CHECK (size >= 1 AND size <= 26214400 AND size = octet_length(content)),
  constraint matter_attachments_check1 CHECK (sha256 = encode(sha256(content), 'hex'::text)),
  constraint matter_attachments_id_check CHECK (id ~ '^ma-[a-z0-9]{12}$'::text),
  constraint matter_attachments_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_attachments_media_type_check CHECK (length(media_type) >= 3 AND length(media_type) <= 200),
  constraint matter_attachments_name_check CHECK (length(name) >= 1 AND length(name) <= 200 AND name !~ '[/\\[:cntrl:]]'::text)
);
CREATE INDEX matter_attachments_by_matter ON public.matter_attachments USING btree (matter);
CREATE TRIGGER matter_attachments_are_kept BEFORE DELETE OR UPDATE ON matter_attachments FOR EACH ROW EXECUTE FUNCTION keep_attachment();
CREATE TRIGGER matter_attachments_are_signed BEFORE INSERT ON matter_attachments FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('added_by');
alter table matter_attachments enable row level security;
create policy matter_attachments_add on matter_attachments for insert to omforent_app with check ((works_for(holder) AND (added_by = actor_id()) AND (EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_attachments.matter)))));
create policy matter_attachments_by_system on matter_attachments for all to omforent_system using (true) with check (true);
create policy matter_attachments_read on matter_attachments for select to omforent_app using ((works_for(holder) OR (attachment_is_open(id, matter) AND (EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_attachments.matter))))));
grant insert, select on matter_attachments to omforent_app;
grant delete, insert, select on matter_attachments to omforent_system;

create table matter_closings (
  matter text not null,
  on_date date not null,
  by_body text not null,
  unanswered text[],
  reason text,
  closed_by text not null,
  closed_at timestamp with time zone not null,
  constraint matter_closings_pkey PRIMARY KEY (matter),
  constraint matter_closings_check CHECK ((unanswered IS NULL) = (reason IS NULL)),
  constraint matter_closings_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id),
  constraint matter_closings_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 20000)
);
CREATE TRIGGER matter_closings_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON matter_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_closings_are_signed BEFORE INSERT ON matter_closings FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('closed_by');
alter table matter_closings enable row level security;
create policy matter_closings_add on matter_closings for insert to omforent_app with check ((is_sent_matter(matter) AND (leads_matter(matter) OR works_for(body_holder(by_body)))));
create policy matter_closings_by_system on matter_closings for all to omforent_system using (true) with check (true);
create policy matter_closings_read on matter_closings for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_closings.matter))));
grant insert, select on matter_closings to omforent_app;
grant insert, select on matter_closings to omforent_system;

create table matter_corrections (
  decision text not null,
  number integer not null,
  before jsonb not null,
  reason text not null,
  corrected_by text not null,
  corrected_at timestamp with time zone not null,
  constraint matter_corrections_pkey PRIMARY KEY (decision, number),
  constraint matter_corrections_decision_fkey FOREIGN KEY (decision) REFERENCES matter_decisions(id),
  constraint matter_corrections_number_check CHECK (number > 0),
  constraint matter_corrections_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 5000)
);
CREATE TRIGGER matter_corrections_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON matter_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_corrections_are_signed BEFORE INSERT ON matter_corrections FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('corrected_by');
alter table matter_corrections enable row level security;
create policy matter_corrections_add on matter_corrections for insert to omforent_app with check ((EXISTS ( SELECT
   FROM matter_decisions d
  WHERE ((d.id = matter_corrections.decision) AND (works_for(body_holder(d.body)) OR ((d.registered = 'others'::text) AND (d.confirmed_by IS NULL) AND works_for(d.registered_for)))))));
create policy matter_corrections_by_system on matter_corrections for all to omforent_system using (true) with check (true);
create policy matter_corrections_read on matter_corrections for select to omforent_app using ((EXISTS ( SELECT
   FROM matter_decisions d
  WHERE (d.id = matter_corrections.decision))));
grant insert, select on matter_corrections to omforent_app;
grant insert, select on matter_corrections to omforent_system;

create table matter_decisions (
  id text not null,
  matter text not null,
  body text not null,
  version integer not null,
  hash text not null,
  outcome text not null,
  changed_text text,
  changed_hash text,
  votes jsonb,
  party_votes jsonb not null,
  text text not null,
  beginning text not null generated always as ("left"(text, 2000)) stored,
  text_length integer not null generated always as (length(text)) stored,
  date date not null,
  case_number text,
  minutes text,
  urgent text,
  external_system text,
  external_key text,
  registered text not null,
  source text,
  registered_by text not null,
  registered_for text,
  registered_name text not null,
  registered_at timestamp with time zone not null,
  answer_link text,
  confirmed_by text,
  confirmed_name text,
  confirmed_at timestamp with time zone,
  corrections integer not null default 0,
  constraint matter_decisions_pkey PRIMARY KEY (id),
  constraint matter_decisions_case_number_check CHECK (length(case_number) >= 1 AND length(case_number) <= 100),
  constraint matter_decisions_changed_hash_check CHECK (changed_hash ~ '^[0-9a-f]{64}$'::text),
  constraint matter_decisions_changed_text_check CHECK (length(changed_text) <= 4000000),
  constraint matter_decisions_check CHECK ((changed_text IS NULL) = (changed_hash IS NULL)),
  constraint matter_decisions_check1 CHECK (changed_text IS NULL OR outcome = 'adopted-with-changes'::text),
  constraint matter_decisions_check2 CHECK ((registered = 'others'::text) = (source IS NOT NULL)),
  constraint matter_decisions_check3 CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  constraint matter_decisions_check4 CHECK (confirmed_by IS NULL OR registered = 'others'::text),
  constraint matter_decisions_corrections_check CHECK (corrections >= 0),
  constraint matter_decisions_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint matter_decisions_id_check CHECK (id ~ '^md-[a-z0-9]{12}$'::text),
  constraint matter_decisions_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id),
  constraint matter_decisions_matter_version_fkey FOREIGN KEY (matter, version) REFERENCES matter_versions(matter, number),
  constraint matter_decisions_minutes_fkey FOREIGN KEY (minutes) REFERENCES matter_attachments(id),
  constraint matter_decisions_outcome_check CHECK (outcome = ANY (ARRAY['adopted'::text, 'adopted-with-changes'::text, 'rejected'::text, 'postponed'::text, 'not-voted'::text])),
  constraint matter_decisions_registered_check CHECK (registered = ANY (ARRAY['own'::text, 'others'::text])),
  constraint matter_decisions_registered_name_check CHECK (length(registered_name) >= 1 AND length(registered_name) <= 200),
  constraint matter_decisions_source_check CHECK (length(source) >= 1 AND length(source) <= 2000),
  constraint matter_decisions_text_check CHECK (length(text) >= 1 AND length(text) <= 4000000),
  constraint matter_decisions_urgent_check CHECK (length(urgent) >= 1 AND length(urgent) <= 5000)
);
CREATE INDEX matter_decisions_by_body ON public.matter_decisions USING btree (body);
CREATE UNIQUE INDEX matter_decisions_once ON public.matter_decisions USING btree (matter, body, version, date, COALESCE(lower(regexp_replace(case_number, '\s'::text, ''::text, 'g'::text)), ''::text));
CREATE TRIGGER matter_decisions_are_kept BEFORE DELETE OR UPDATE ON matter_decisions FOR EACH ROW EXECUTE FUNCTION keep_decision();
CREATE TRIGGER matter_decisions_are_signed BEFORE INSERT ON matter_decisions FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
alter table matter_decisions enable row level security;
create policy matter_decisions_by_system on matter_decisions for all to omforent_system using (true) with check (true);
create policy matter_decisions_read on matter_decisions for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_decisions.matter))));
create policy matter_decisions_register on matter_decisions for insert to omforent_app with check ((is_sent_matter(matter) AND (registered_by = actor_id()) AND works_for(registered_for) AND ((registered = 'others'::text) OR works_for(body_holder(body)))));
create policy matter_decisions_settle on matter_decisions for update to omforent_app using ((works_for(body_holder(body)) OR ((registered = 'others'::text) AND (confirmed_by IS NULL) AND works_for(registered_for))));
grant insert, select on matter_decisions to omforent_app;
grant insert, select on matter_decisions to omforent_system;

create table matter_merges (
  matter text not null,
  version integer not null,
  choices jsonb not null,
  seen integer not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint matter_merges_pkey PRIMARY KEY (matter, version),
  constraint matter_merges_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_merges_seen_check CHECK (seen > 0)
);
CREATE TRIGGER matter_merges_are_signed BEFORE INSERT OR UPDATE ON matter_merges FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('changed_by');
alter table matter_merges enable row level security;
create policy matter_merges_by_system on matter_merges for all to omforent_system using (true) with check (true);
create policy matter_merges_change on matter_merges for update to omforent_app using (leads_matter(matter));
create policy matter_merges_own on matter_merges for select to omforent_app using (leads_matter(matter));
create policy matter_merges_write on matter_merges for insert to omforent_app with check (leads_matter(matter));
grant insert, select on matter_merges to omforent_app;
grant insert, select on matter_merges to omforent_system;

create table matter_participations (
  matter text not null,
  "position" integer not null,
  participant text not null,
  how text not null,
  path text[] not null,
  constraint matter_participations_pkey PRIMARY KEY (matter, participant),
  constraint matter_participations_how_check CHECK (how = ANY (ARRAY['decides'::text, 'is-heard'::text, 'is-informed'::text])),
  constraint matter_participations_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_participations_matter_position_key UNIQUE (matter, "position"),
  constraint matter_participations_participant_check CHECK (length(participant) >= 1 AND length(participant) <= 140)
);
CREATE INDEX matter_participations_by_body ON public.matter_participations USING gin (path);
CREATE INDEX matter_participations_by_participant ON public.matter_participations USING btree (participant);
CREATE TRIGGER matter_participations_are_kept BEFORE INSERT OR DELETE OR UPDATE ON matter_participations FOR EACH ROW EXECUTE FUNCTION keep_participations();
alter table matter_participations enable row level security;
create policy matter_participations_by_system on matter_participations for all to omforent_system using (true) with check (true);
create policy matter_participations_read on matter_participations for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_participations.matter))));
create policy matter_participations_remove on matter_participations for delete to omforent_app using (is_own_matter(matter));
create policy matter_participations_write on matter_participations for insert to omforent_app with check (is_own_matter(matter));
grant delete, insert, select on matter_participations to omforent_app;
grant insert, select on matter_participations to omforent_system;

create table matter_readings (
  matter text not null,
  revision integer not null,
  person text not null,
  day date not null,
  constraint matter_readings_pkey PRIMARY KEY (matter, revision, person, day),
  constraint matter_readings_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id) ON DELETE CASCADE
);
alter table matter_readings enable row level security;
create policy matter_readings_add on matter_readings for insert to omforent_app with check ((person = actor_id()));
create policy matter_readings_by_system on matter_readings for all to omforent_system using (true) with check (true);
create policy matter_readings_read on matter_readings for select to omforent_app using ((person = actor_id()));
grant insert, select on matter_readings to omforent_app;
grant insert, select on matter_readings to omforent_system;

create table matter_recognitions (
  decision text not null,
  number integer not null,
  by_body text not null,
  on_date date not null,
  reason text not null,
  clause jsonb,
  recognised_by text not null,
  recognised_at timestamp with time zone not null,
  constraint matter_recognitions_pkey PRIMARY KEY (decision, number),
  constraint matter_recognitions_decision_fkey FOREIGN KEY (decision) REFERENCES matter_decisions(id),
  constraint matter_recognitions_number_check CHECK (number > 0),
  constraint matter_recognitions_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 5000)
);
CREATE TRIGGER matter_recognitions_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON matter_recognitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_recognitions_are_signed BEFORE INSERT ON matter_recognitions FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('recognised_by');
alter table matter_recognitions enable row level security;
create policy matter_recognitions_add on matter_recognitions for insert to omforent_app with check ((works_for(body_holder(by_body)) AND (EXISTS ( SELECT
   FROM matter_decisions d
  WHERE (d.id = matter_recognitions.decision)))));
create policy matter_recognitions_by_system on matter_recognitions for all to omforent_system using (true) with check (true);
create policy matter_recognitions_read on matter_recognitions for select to omforent_app using ((EXISTS ( SELECT
   FROM matter_decisions d
  WHERE (d.id = matter_recognitions.decision))));
grant insert, select on matter_recognitions to omforent_app;
grant insert, select on matter_recognitions to omforent_system;

create table matter_replies (
  view text not null,
  number integer not null,
  answer text not null,
  reason text not null,
  changed_version integer,
  changed_place text,
  by_name text not null,
  on_date date not null,
  replied_by text not null,
  replied_at timestamp with time zone not null,
  constraint matter_replies_pkey PRIMARY KEY (view, number),
  constraint matter_replies_answer_check CHECK (answer = ANY (ARRAY['accepted'::text, 'partly'::text, 'not-accepted'::text])),
  constraint matter_replies_by_name_check CHECK (length(by_name) >= 1 AND length(by_name) <= 200),
  constraint matter_replies_changed_place_check CHECK (length(changed_place) >= 1 AND length(changed_place) <= 300),
  constraint matter_replies_check CHECK ((changed_version IS NULL) = (changed_place IS NULL)),
  constraint matter_replies_check1 CHECK ((answer = 'not-accepted'::text) = (changed_place IS NULL)),
  constraint matter_replies_number_check CHECK (number > 0),
  constraint matter_replies_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 100000),
  constraint matter_replies_view_fkey FOREIGN KEY (view) REFERENCES matter_views(id)
);
CREATE TRIGGER matter_replies_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON matter_replies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_replies_are_signed BEFORE INSERT ON matter_replies FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('replied_by');
alter table matter_replies enable row level security;
create policy matter_replies_by_system on matter_replies for all to omforent_system using (true) with check (true);
create policy matter_replies_give on matter_replies for insert to omforent_app with check ((EXISTS ( SELECT
   FROM matter_views v
  WHERE ((v.id = matter_replies.view) AND leads_matter(v.matter)))));
create policy matter_replies_read on matter_replies for select to omforent_app using ((EXISTS ( SELECT
   FROM matter_views v
  WHERE (v.id = matter_replies.view))));
grant insert, select on matter_replies to omforent_app;
grant insert, select on matter_replies to omforent_system;

create table matter_schedules (
  matter text not null,
  body text not null,
  date date not null,
  scheduled_by text not null,
  scheduled_at timestamp with time zone not null,
  constraint matter_schedules_pkey PRIMARY KEY (matter, body),
  constraint matter_schedules_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id)
);
CREATE INDEX matter_schedules_by_body ON public.matter_schedules USING btree (body, date);
CREATE TRIGGER matter_schedules_are_signed BEFORE INSERT OR UPDATE ON matter_schedules FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('scheduled_by');
alter table matter_schedules enable row level security;
create policy matter_schedules_add on matter_schedules for insert to omforent_app with check ((is_sent_matter(matter) AND works_for(body_holder(body))));
create policy matter_schedules_by_system on matter_schedules for all to omforent_system using (true) with check (true);
create policy matter_schedules_change on matter_schedules for update to omforent_app using (works_for(body_holder(body)));
create policy matter_schedules_read on matter_schedules for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_schedules.matter))));
grant insert, select on matter_schedules to omforent_app;
grant insert, select on matter_schedules to omforent_system;

create table matter_versions (
  matter text not null,
  number integer not null,
  kind text not null,
  proposal_id text not null,
  title text not null,
  text text not null,
  terms text,
  figures jsonb,
  attachments text[] not null,
  hash text not null,
  note text,
  sent_on date,
  written_by text not null,
  written_at timestamp with time zone not null,
  constraint matter_versions_pkey PRIMARY KEY (matter, number),
  constraint matter_versions_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint matter_versions_kind_check CHECK (kind = ANY (ARRAY['key'::text, 'budget'::text, 'agreement'::text, 'strategy'::text, 'service-level'::text, 'location'::text, 'exit'::text, 'statement'::text, 'free-text'::text])),
  constraint matter_versions_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_versions_note_check CHECK (length(note) <= 20000),
  constraint matter_versions_number_check CHECK (number > 0),
  constraint matter_versions_proposal_id_check CHECK (length(proposal_id) >= 1 AND length(proposal_id) <= 150),
  constraint matter_versions_terms_check CHECK (length(terms) <= 200000),
  constraint matter_versions_text_check CHECK (length(text) >= 1 AND length(text) <= 4000000),
  constraint matter_versions_title_check CHECK (length(title) >= 1 AND length(title) <= 300)
);
CREATE TRIGGER matter_versions_are_kept BEFORE DELETE OR UPDATE ON matter_versions FOR EACH ROW EXECUTE FUNCTION keep_sent_version();
CREATE TRIGGER matter_versions_are_signed BEFORE INSERT OR UPDATE ON matter_versions FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('written_by');
alter table matter_versions enable row level security;
create policy matter_versions_by_system on matter_versions for all to omforent_system using (true) with check (true);
create policy matter_versions_change on matter_versions for update to omforent_app using (((sent_on IS NULL) AND leads_matter(matter))) with check ((written_by = actor_id()));
create policy matter_versions_read on matter_versions for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE ((m.id = matter_versions.matter) AND ((matter_versions.sent_on IS NOT NULL) OR works_for(m.holder))))));
create policy matter_versions_remove on matter_versions for delete to omforent_app using (((sent_on IS NULL) AND leads_matter(matter)));
create policy matter_versions_write on matter_versions for insert to omforent_app with check ((leads_matter(matter) AND (written_by = actor_id())));
grant delete, insert, select on matter_versions to omforent_app;
grant insert, select on matter_versions to omforent_system;

create table matter_views (
  id text not null,
  matter text not null,
  body text not null,
  version integer not null,
  on_date date not null,
  text text not null,
  beginning text not null generated always as ("left"(text, 2000)) stored,
  text_length integer not null generated always as (length(text)) stored,
  proposed_text text,
  proposed_length integer generated always as (length(proposed_text)) stored,
  by_party jsonb not null,
  attachments text[] not null,
  registered text not null,
  source text,
  given_by text not null,
  given_for text,
  given_name text not null,
  given_at timestamp with time zone not null,
  answer_link text,
  confirmed_by text,
  confirmed_name text,
  confirmed_at timestamp with time zone,
  constraint matter_views_pkey PRIMARY KEY (id),
  constraint matter_views_check CHECK ((registered = 'others'::text) = (source IS NOT NULL)),
  constraint matter_views_check1 CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  constraint matter_views_given_name_check CHECK (length(given_name) >= 1 AND length(given_name) <= 200),
  constraint matter_views_id_check CHECK (id ~ '^mv-[a-z0-9]{12}$'::text),
  constraint matter_views_matter_body_version_on_date_key UNIQUE (matter, body, version, on_date),
  constraint matter_views_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id),
  constraint matter_views_matter_version_fkey FOREIGN KEY (matter, version) REFERENCES matter_versions(matter, number),
  constraint matter_views_proposed_text_check CHECK (length(proposed_text) <= 4000000),
  constraint matter_views_registered_check CHECK (registered = ANY (ARRAY['own'::text, 'others'::text])),
  constraint matter_views_source_check CHECK (length(source) >= 1 AND length(source) <= 2000),
  constraint matter_views_text_check CHECK (length(text) <= 4000000)
);
CREATE TRIGGER matter_views_are_kept BEFORE DELETE OR UPDATE ON matter_views FOR EACH ROW EXECUTE FUNCTION keep_view();
CREATE TRIGGER matter_views_are_signed BEFORE INSERT ON matter_views FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('given_by');
alter table matter_views enable row level security;
create policy matter_views_by_system on matter_views for all to omforent_system using (true) with check (true);
create policy matter_views_confirm on matter_views for update to omforent_app using (works_for(body_holder(body)));
create policy matter_views_give on matter_views for insert to omforent_app with check ((is_sent_matter(matter) AND (given_by = actor_id()) AND (registered = 'own'::text) AND works_for(body_holder(body))));
create policy matter_views_read on matter_views for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_views.matter))));
grant insert, select on matter_views to omforent_app;
grant insert, select on matter_views to omforent_system;

create table matter_withdrawals (
  matter text not null,
  on_date date not null,
  reason text not null,
  withdrawn_by text not null,
  withdrawn_at timestamp with time zone not null,
  constraint matter_withdrawals_pkey PRIMARY KEY (matter),
  constraint matter_withdrawals_matter_fkey FOREIGN KEY (matter) REFERENCES matters(id),
  constraint matter_withdrawals_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 20000)
);
CREATE TRIGGER matter_withdrawals_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON matter_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_withdrawals_are_signed BEFORE INSERT ON matter_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('withdrawn_by');
alter table matter_withdrawals enable row level security;
create policy matter_withdrawals_add on matter_withdrawals for insert to omforent_app with check ((is_sent_matter(matter) AND leads_matter(matter)));
create policy matter_withdrawals_by_system on matter_withdrawals for all to omforent_system using (true) with check (true);
create policy matter_withdrawals_read on matter_withdrawals for select to omforent_app using ((EXISTS ( SELECT
   FROM matters m
  WHERE (m.id = matter_withdrawals.matter))));
grant insert, select on matter_withdrawals to omforent_app;
grant insert, select on matter_withdrawals to omforent_system;

create table matters (
  id text not null,
  holder text not null,
  holder_name text not null,
  cooperation_id text,
  title text not null,
  brought_by text not null,
  rule jsonb not null,
  level jsonb not null,
  final_by date not null,
  hearing_deadline date,
  minimums jsonb not null,
  fallback jsonb,
  revision integer not null,
  sent_on date,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint matters_pkey PRIMARY KEY (id),
  constraint matters_brought_by_check CHECK (length(brought_by) >= 1 AND length(brought_by) <= 300),
  constraint matters_check CHECK (hearing_deadline <= final_by),
  constraint matters_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint matters_holder_check CHECK (holder ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'::text),
  constraint matters_holder_name_check CHECK (length(holder_name) >= 1 AND length(holder_name) <= 200),
  constraint matters_id_check CHECK (id ~ '^m-[a-z0-9]{12}$'::text),
  constraint matters_revision_check CHECK (revision > 0),
  constraint matters_title_check CHECK (length(title) >= 1 AND length(title) <= 300)
);
CREATE INDEX matters_by_cooperation ON public.matters USING btree (cooperation_id, sent_on);
CREATE INDEX matters_by_holder ON public.matters USING btree (holder);
CREATE TRIGGER matters_are_kept BEFORE DELETE OR UPDATE ON matters FOR EACH ROW EXECUTE FUNCTION keep_sent_matter();
CREATE TRIGGER matters_are_signed BEFORE INSERT OR UPDATE ON matters FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('changed_by');
alter table matters enable row level security;
create policy matters_by_system on matters for all to omforent_system using (true) with check (true);
create policy matters_change on matters for update to omforent_app using ((works_for(holder) OR ((sent_on IS NOT NULL) AND works_for(('cooperation:'::text || cooperation_id))))) with check ((changed_by = actor_id()));
create policy matters_discard on matters for delete to omforent_app using (((sent_on IS NULL) AND works_for(holder)));
create policy matters_read on matters for select to omforent_app using (((sent_on IS NOT NULL) OR works_for(holder)));
create policy matters_write on matters for insert to omforent_app with check (((sent_on IS NULL) AND works_for(holder) AND (changed_by = actor_id())));
grant delete, insert, select on matters to omforent_app;
grant insert, select on matters to omforent_system;

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

create table meetings (
  body text not null,
  uid text not null,
  date date not null,
  "time" text,
  paper_deadline date,
  cancelled boolean not null,
  constraint meetings_pkey PRIMARY KEY (body, uid),
  constraint meetings_body_fkey FOREIGN KEY (body) REFERENCES bodies(id),
  constraint meetings_check CHECK (paper_deadline <= date),
  constraint meetings_time_check CHECK ("time" ~ '^([01]\d|2[0-3]):[0-5]\d$'::text),
  constraint meetings_uid_check CHECK (length(uid) >= 1 AND length(uid) <= 300)
);
CREATE INDEX meetings_by_day ON public.meetings USING btree (body, date);
alter table meetings enable row level security;
create policy meetings_add on meetings for insert to omforent_app with check (works_for(body_holder(body)));
create policy meetings_by_system on meetings for all to omforent_system using (true) with check (true);
create policy meetings_change on meetings for update to omforent_app using (works_for(body_holder(body)));
create policy meetings_read on meetings for select to omforent_app using (true);
create policy meetings_remove on meetings for delete to omforent_app using (works_for(body_holder(body)));
grant delete, insert, select, update on meetings to omforent_app;
grant delete, insert, select, update on meetings to omforent_system;

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

create table negotiation_ends (
  negotiation text not null,
  ended_on date not null,
  reason text not null,
  ended_for text not null,
  ended_for_name text not null,
  ended_by text not null,
  constraint negotiation_ends_pkey PRIMARY KEY (negotiation),
  constraint negotiation_ends_negotiation_fkey FOREIGN KEY (negotiation) REFERENCES negotiations(id),
  constraint negotiation_ends_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 5000)
);
CREATE TRIGGER negotiation_ends_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON negotiation_ends FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER negotiation_ends_are_signed BEFORE INSERT ON negotiation_ends FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('ended_by');
alter table negotiation_ends enable row level security;
create policy negotiation_ends_add on negotiation_ends for insert to omforent_app with check ((sits_at(negotiation) AND works_for(ended_for) AND (ended_by = actor_id())));
create policy negotiation_ends_read on negotiation_ends for select to omforent_app using (true);
create policy negotiation_ends_read_by_system on negotiation_ends for select to omforent_system using (true);
grant insert, select on negotiation_ends to omforent_app;
grant select on negotiation_ends to omforent_system;

create table negotiation_rounds (
  negotiation text not null,
  number integer not null,
  opened_on date not null,
  opened_for text not null,
  opened_by text not null,
  constraint negotiation_rounds_pkey PRIMARY KEY (negotiation, number),
  constraint negotiation_rounds_negotiation_fkey FOREIGN KEY (negotiation) REFERENCES negotiations(id),
  constraint negotiation_rounds_number_check CHECK (number > 0)
);
CREATE TRIGGER negotiation_rounds_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON negotiation_rounds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER negotiation_rounds_are_signed BEFORE INSERT ON negotiation_rounds FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('opened_by');
alter table negotiation_rounds enable row level security;
create policy negotiation_rounds_open on negotiation_rounds for insert to omforent_app with check ((sits_at(negotiation) AND works_for(opened_for) AND (opened_by = actor_id())));
create policy negotiation_rounds_read on negotiation_rounds for select to omforent_app using (true);
create policy negotiation_rounds_read_by_system on negotiation_rounds for select to omforent_system using (true);
grant insert, select on negotiation_rounds to omforent_app;
grant select on negotiation_rounds to omforent_system;

create table negotiations (
  id text not null,
  cooperation_id text not null,
  participants text[] not null,
  names text[] not null,
  host text,
  mediators text[] not null,
  year integer not null,
  amount bigint not null,
  amount_is_real boolean not null,
  opened_on date not null,
  opened_for text not null,
  opened_for_name text not null,
  opened_by text not null,
  constraint negotiations_pkey PRIMARY KEY (id),
  constraint negotiations_amount_check CHECK (amount > 0),
  constraint negotiations_check CHECK (cardinality(names) = cardinality(participants)),
  constraint negotiations_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint negotiations_id_check CHECK (id ~ '^n-[a-z0-9]{12}$'::text),
  constraint negotiations_opened_for_name_check CHECK (length(opened_for_name) >= 1 AND length(opened_for_name) <= 200),
  constraint negotiations_participants_check CHECK (cardinality(participants) >= 2),
  constraint negotiations_year_check CHECK (year >= 1900 AND year <= 2200)
);
CREATE INDEX negotiations_by_cooperation ON public.negotiations USING btree (cooperation_id, opened_on);
CREATE TRIGGER negotiations_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON negotiations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER negotiations_are_signed BEFORE INSERT ON negotiations FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('opened_by');
alter table negotiations enable row level security;
create policy negotiations_open on negotiations for insert to omforent_app with check ((works_for(opened_for) AND (opened_by = actor_id())));
create policy negotiations_read on negotiations for select to omforent_app using (true);
create policy negotiations_read_by_system on negotiations for select to omforent_system using (true);
grant insert, select on negotiations to omforent_app;
grant select on negotiations to omforent_system;

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
  constraint role_assignments_check CHECK (valid_to >= (valid_from - 1)),
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

create table voting_weights (
  id text not null,
  cooperation_id text not null,
  place text not null,
  voter text not null,
  numerator numeric not null,
  denominator numeric not null,
  clause jsonb not null,
  valid_from date not null,
  valid_to date,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  constraint voting_weights_pkey PRIMARY KEY (id),
  constraint voting_weights_check CHECK (valid_to >= valid_from),
  constraint voting_weights_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint voting_weights_denominator_check CHECK (denominator > 0::numeric AND scale(denominator) = 0),
  constraint voting_weights_id_check CHECK (id ~ '^vw-[a-z0-9]{12}$'::text),
  constraint voting_weights_numerator_check CHECK (numerator >= 0::numeric AND scale(numerator) = 0),
  constraint voting_weights_place_check CHECK (length(place) >= 1 AND length(place) <= 150),
  constraint voting_weights_voter_check CHECK (length(voter) >= 1 AND length(voter) <= 150)
);
CREATE INDEX voting_weights_by_cooperation ON public.voting_weights USING btree (cooperation_id);
CREATE INDEX voting_weights_by_place ON public.voting_weights USING btree (place, voter);
CREATE TRIGGER voting_weights_are_signed BEFORE INSERT ON voting_weights FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('registered_by');
CREATE TRIGGER voting_weights_do_not_overlap BEFORE INSERT OR UPDATE ON voting_weights FOR EACH ROW EXECUTE FUNCTION refuse_overlap();
alter table voting_weights enable row level security;
create policy voting_weights_by_system on voting_weights for all to omforent_system using (true) with check (true);
create policy voting_weights_end on voting_weights for update to omforent_app using (works_for(('cooperation:'::text || cooperation_id)));
create policy voting_weights_read on voting_weights for select to omforent_app using (true);
create policy voting_weights_record on voting_weights for insert to omforent_app with check ((works_for(('cooperation:'::text || cooperation_id)) AND (registered_by = actor_id())));
grant insert, select on voting_weights to omforent_app;
grant delete, insert, select, update on voting_weights to omforent_system;

create table weekly_letters (
  person text not null,
  language text not null,
  token text not null,
  asked_at timestamp with time zone not null,
  constraint weekly_letters_pkey PRIMARY KEY (person),
  constraint weekly_letters_language_check CHECK (language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])),
  constraint weekly_letters_person_fkey FOREIGN KEY (person) REFERENCES persons(id),
  constraint weekly_letters_token_check CHECK (length(token) >= 40 AND length(token) <= 100),
  constraint weekly_letters_token_key UNIQUE (token)
);
CREATE TRIGGER weekly_letters_are_signed BEFORE INSERT ON weekly_letters FOR EACH ROW EXECUTE FUNCTION refuse_other_signature('person');
alter table weekly_letters enable row level security;
create policy weekly_letters_by_system on weekly_letters for all to omforent_system using (true) with check (true);
create policy weekly_letters_own on weekly_letters for all to omforent_app using ((person = actor_id())) with check ((person = actor_id()));
grant delete, insert, select on weekly_letters to omforent_app;
grant delete, insert, select on weekly_letters to omforent_system;

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

CREATE OR REPLACE FUNCTION public.attachment_is_open(attachment text, of_matter text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (select from matter_versions v where v.matter = of_matter and v.sent_on is not null and attachment = any (v.attachments))
    or exists (select from matter_views v where v.matter = of_matter and attachment = any (v.attachments))
    or exists (select from matter_decisions d where d.matter = of_matter and d.minutes = attachment)
$function$;

CREATE OR REPLACE FUNCTION public.body_holder(body text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(
    (select b.holder from bodies b where b.id = body),
    case
      when body ~ '^\d{4}-(kommunestyre|formannskap|kommunedirektor)$' and (
        exists (select from municipalities m where m.number = substr(body, 1, 4))
        or exists (select from former_municipalities f where f.number = substr(body, 1, 4))) then 'municipality:' || substr(body, 1, 4)
      when body ~ '^\d{2}-(fylkesting|fylkesutvalg|fylkeskommunedirektor)$'
        and exists (select from counties c where c.number = substr(body, 1, 2)) then 'county:' || substr(body, 1, 2)
    end)
$function$;

CREATE OR REPLACE FUNCTION public.check_agreed_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  body text;
  standing boolean;
  last integer;
begin
  select a.revision, a.reason is null into last, standing from agreed_decisions a
    where a.cooperation_id = new.cooperation_id and a.decision = new.decision order by a.revision desc limit 1;
  if new.revision > coalesce(last, 0) + 1 then
    raise exception 'a telling of what is agreed follows the one before it' using errcode = 'check_violation';
  end if;
  if new.reason is not null and standing is not true then
    raise exception 'there is nothing to withdraw' using errcode = 'check_violation';
  end if;
  foreach body in array array_remove(array[new.decides_body, new.heard_body], null) loop
    if body_holder(body) is null then
      raise exception 'there is no body %', body using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return new;
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

CREATE OR REPLACE FUNCTION public.count_cooperation_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  update cooperation_changes set changes = changes + 1 where counter = pg_backend_pid() % 32;
  return null;
end $function$;

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
  perform pgboss.create_queue(wanted, '{"policy":"standard","retryLimit":5,"retryDelay":10,"retryBackoff":true,"heartbeatSeconds":30}')
  where not exists (select from pgboss.queue where name = wanted);
  insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds,
    deletion_seconds, keep_until)
  select name, payload, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds,
    deletion_seconds, now() + make_interval(secs => retention_seconds)
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

CREATE OR REPLACE FUNCTION public.is_own_matter(matter text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select from matters m where m.id = matter and m.sent_on is null and works_for(m.holder)) $function$;

CREATE OR REPLACE FUNCTION public.is_own_private_answer(answer text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select from key_answers a where a.id = answer and a.sharing = 'nobody' and insider_at(a.holder)) $function$;

CREATE OR REPLACE FUNCTION public.is_own_unshared_answer(answer text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select from evaluation_answers a where a.id = answer and a.shared_on is null and insider_at(a.holder)) $function$;

CREATE OR REPLACE FUNCTION public.is_said_to_take_part(holder text, cooperation text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select holder = 'cooperation:' || cooperation or exists (
    select from cooperation_claims c where c.cooperation_id = cooperation and c.field in ('participants', 'host')
      and jsonb_path_exists(c.value, '$.**.id ? (@ == $who)', jsonb_build_object('who', split_part(holder, ':', 2))))
$function$;

CREATE OR REPLACE FUNCTION public.is_sent_matter(matter text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select from matters m where m.id = matter and m.sent_on is not null) $function$;

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

CREATE OR REPLACE FUNCTION public.keep_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.sharing = 'nobody' then
    return new;
  end if;
  -- What a mediator has been shown may be shared with everyone, as it is.
  if tg_op = 'UPDATE' and old.sharing = 'mediator' and new.sharing = 'everyone'
    and (new.id, new.negotiation, new.round, new.participant, new.holder, new.said_on) =
      (old.id, old.negotiation, old.round, old.participant, old.holder, old.said_on) then
    return new;
  end if;
  raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_answer_contents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if exists (select from key_answers a where a.id = old.answer and a.sharing <> 'nobody') then
    raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_attachment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if tg_op = 'UPDATE' or attachment_is_open(old.id, old.matter) then
    raise exception 'an attachment that has been used is never changed' using errcode = 'restrict_violation';
  end if;
  return old;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare content text[] := array['beginning', 'text_length', 'corrections', 'confirmed_by', 'confirmed_name', 'confirmed_at'];
begin
  if tg_op = 'DELETE' then
    raise exception 'a decision is never removed' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.matter, new.body, new.version) is distinct from (old.id, old.matter, old.body, old.version) then
    raise exception 'a decision stays the decision of its body on its text' using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - content) is distinct from (to_jsonb(old) - content) and not (new.corrections = old.corrections + 1
    and exists (select from matter_corrections c where c.decision = old.id and c.number = new.corrections)) then
    raise exception 'what a decision said is kept when it is put right' using errcode = 'restrict_violation';
  end if;
  if new.corrections < old.corrections then
    raise exception 'corrections are only ever added to' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_evaluation_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.shared_on is null and (new.id, new.cooperation_id, new.year, new.participant, new.holder) =
    (old.id, old.cooperation_id, old.year, old.participant, old.holder) then
    return new;
  end if;
  raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_evaluation_reply()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if tg_op = 'UPDATE' and exists (select from evaluation_answers a where a.id = old.answer and a.shared_on is null)
    and (new.answer, new.question) = (old.answer, old.question) then
    return new;
  end if;
  raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_participations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  one record;
  body text;
begin
  if tg_op = 'DELETE' then
    one := old;
  else
    one := new;
  end if;
  if exists (select from matters m where m.id = one.matter and m.sent_on is not null) then
    raise exception 'who takes part in a sent matter is never changed' using errcode = 'restrict_violation';
  end if;
  if tg_op <> 'DELETE' then
    foreach body in array one.path loop
      if body_holder(body) is distinct from participant_holder(one.participant) then
        raise exception '% is no body of %', body, one.participant using errcode = 'foreign_key_violation';
      end if;
    end loop;
  end if;
  return one;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_sent_matter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if old.sent_on is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a sent matter is never removed' using errcode = 'restrict_violation';
  end if;
  new.revision := old.revision + 1;
  if (to_jsonb(new) - array['revision', 'changed_by', 'changed_at'])
    is distinct from (to_jsonb(old) - array['revision', 'changed_by', 'changed_at']) then
    raise exception 'a sent matter is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_sent_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if old.sent_on is not null then
    raise exception 'a sent version is never changed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_view()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare content text[] := array['beginning', 'text_length', 'proposed_length', 'confirmed_by', 'confirmed_name', 'confirmed_at'];
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - content) is distinct from (to_jsonb(old) - content) then
    raise exception 'a view is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.leads_matter(matter text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from matters m where m.id = matter
    and (works_for(m.holder) or (m.sent_on is not null and works_for('cooperation:' || m.cooperation_id))))
$function$;

CREATE OR REPLACE FUNCTION public.participant_holder(participant text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when participant ~ '^\d{4}$' then 'municipality:' when participant ~ '^\d{2}$' then 'county:' else 'cooperation:' end
    || participant
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

CREATE OR REPLACE FUNCTION public.refuse_loss_of_a_matters_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  raise exception 'a letter that carried a matter is kept';
end $function$;

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

CREATE OR REPLACE FUNCTION public.refuse_overlap()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare is_taken boolean;
begin
  if tg_table_name = 'voting_weights' then
    perform pg_advisory_xact_lock(hashtextextended('weight ' || new.place || ' ' || new.voter, 0));
    select exists (select from voting_weights o where o.place = new.place and o.voter = new.voter and o.id <> new.id
      and daterange(o.valid_from, o.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) into is_taken;
  else
    perform pg_advisory_xact_lock(hashtextextended('member ' || new.body, 0));
    select exists (select from body_members o where o.body = new.body and o.person_name = new.person_name and o.id <> new.id
      and daterange(o.valid_from, o.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) into is_taken;
  end if;
  if is_taken then
    raise exception '% holds one for that time already', tg_table_name using errcode = 'exclusion_violation';
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

CREATE OR REPLACE FUNCTION public.sits_at(negotiation text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from negotiations n where n.id = negotiation and (
    exists (select from unnest(n.participants) p where insider_at(
      case when p ~ '^\d{4}$' then 'municipality:' || p when p ~ '^\d\d$' then 'county:' || p else 'cooperation:' || p end))
    or exists (select from unnest(n.mediators) m where works_for(m))))
$function$;

CREATE OR REPLACE FUNCTION public.works_for(holder text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select insider_at(holder)
    or holder = any (string_to_array(coalesce(current_setting('omforent.works_for', true), ''), ' ')) $function$;
