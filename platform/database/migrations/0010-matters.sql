-- One matter before many councils. A draft (sent_on is null) is there for its holder and for nobody else; once sent it is public,
-- and what was asked, of whom and by which rule is never changed again. The result is computed, never stored.
create table matters (
  id text primary key check (id ~ '^m-[a-z0-9]{12}$'),
  holder text not null check (holder ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'),
  holder_name text not null check (length(holder_name) between 1 and 200),
  cooperation_id text references cooperations deferrable initially deferred,
  title text not null check (length(title) between 1 and 300),
  brought_by text not null check (length(brought_by) between 1 and 300),
  rule jsonb not null,
  level jsonb not null,
  final_by date not null,
  hearing_deadline date check (hearing_deadline <= final_by),
  minimums jsonb not null,
  fallback jsonb,
  -- Counts what its holder has saved: two who write at once do not overwrite each other.
  revision integer not null check (revision > 0),
  sent_on date,
  changed_by text not null,
  changed_at timestamptz not null
);
create index matters_by_cooperation on matters (cooperation_id, sent_on);
create index matters_by_holder on matters (holder);

create table matter_participations (
  matter text not null references matters on delete cascade,
  position integer not null,
  participant text not null check (length(participant) between 1 and 140),
  how text not null check (how in ('decides', 'is-heard', 'is-informed')),
  -- The bodies that treat it, in order; the last one answers.
  path text[] not null,
  primary key (matter, participant),
  unique (matter, position)
);
create index matter_participations_by_participant on matter_participations (participant);
create index matter_participations_by_body on matter_participations using gin (path);

create table matter_versions (
  matter text not null references matters on delete cascade,
  number integer not null check (number > 0),
  kind text not null check (kind in ('key', 'budget', 'agreement', 'strategy', 'service-level', 'location', 'exit', 'statement', 'free-text')),
  proposal_id text not null check (length(proposal_id) between 1 and 150),
  title text not null check (length(title) between 1 and 300),
  text text not null check (length(text) between 1 and 4000000),
  terms text check (length(terms) <= 200000),
  figures jsonb,
  attachments text[] not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  note text check (length(note) <= 20000),
  sent_on date,
  written_by text not null,
  written_at timestamptz not null,
  primary key (matter, number)
);

-- A file beside the text. It is public once a sent version, a view or a decision names it; until then it is its uploader's own.
create table matter_attachments (
  id text primary key check (id ~ '^ma-[a-z0-9]{12}$'),
  matter text not null references matters on delete cascade,
  holder text not null,
  name text not null check (length(name) between 1 and 200 and name !~ '[/\\[:cntrl:]]'),
  media_type text not null check (length(media_type) between 3 and 200),
  size integer not null check (size between 1 and 26214400 and size = octet_length(content)),
  sha256 text not null check (sha256 = encode(sha256(content), 'hex')),
  content bytea not null,
  added_by text not null,
  added_at timestamptz not null
);
create index matter_attachments_by_matter on matter_attachments (matter);

create table matter_schedules (
  matter text not null references matters,
  body text not null,
  date date not null,
  scheduled_by text not null,
  scheduled_at timestamptz not null,
  primary key (matter, body)
);
create index matter_schedules_by_body on matter_schedules (body, date);

-- What bodies did, in their own words. Nothing here says what a vote counts for.
create table matter_decisions (
  id text primary key check (id ~ '^md-[a-z0-9]{12}$'),
  matter text not null references matters,
  body text not null,
  version integer not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome in ('adopted', 'adopted-with-changes', 'rejected', 'postponed', 'not-voted')),
  changed_text text check (length(changed_text) <= 4000000),
  changed_hash text check (changed_hash ~ '^[0-9a-f]{64}$'),
  votes jsonb,
  party_votes jsonb not null,
  text text not null check (length(text) between 1 and 4000000),
  beginning text not null generated always as (left(text, 2000)) stored,
  text_length integer not null generated always as (length(text)) stored,
  date date not null,
  case_number text check (length(case_number) between 1 and 100),
  minutes text references matter_attachments,
  urgent text check (length(urgent) between 1 and 5000),
  external_system text,
  external_key text,
  registered text not null check (registered in ('own', 'others')),
  source text check (length(source) between 1 and 2000),
  -- Who registered it, in whose name: null when it came by an answer link.
  registered_by text not null,
  registered_for text,
  registered_name text not null check (length(registered_name) between 1 and 200),
  registered_at timestamptz not null,
  answer_link text,
  confirmed_by text,
  confirmed_name text,
  confirmed_at timestamptz,
  -- How many times it has been put right; what stood there before is kept in matter_corrections.
  corrections integer not null default 0 check (corrections >= 0),
  foreign key (matter, version) references matter_versions (matter, number),
  check ((changed_text is null) = (changed_hash is null)),
  check (changed_text is null or outcome = 'adopted-with-changes'),
  check ((registered = 'others') = (source is not null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by is null or registered = 'others')
);
-- The same decision registered twice changes nothing: same body, same text, same day and case.
create unique index matter_decisions_once on matter_decisions
  (matter, body, version, date, coalesce(lower(regexp_replace(case_number, '\s', '', 'g')), ''));
create index matter_decisions_by_body on matter_decisions (body);

create table matter_corrections (
  decision text not null references matter_decisions,
  number integer not null check (number > 0),
  before jsonb not null,
  reason text not null check (length(reason) between 1 and 5000),
  corrected_by text not null,
  corrected_at timestamptz not null,
  primary key (decision, number)
);

create table matter_recognitions (
  decision text not null references matter_decisions,
  number integer not null check (number > 0),
  by_body text not null,
  on_date date not null,
  reason text not null check (length(reason) between 1 and 5000),
  clause jsonb,
  recognised_by text not null,
  recognised_at timestamptz not null,
  primary key (decision, number)
);

create table matter_views (
  id text primary key check (id ~ '^mv-[a-z0-9]{12}$'),
  matter text not null references matters,
  body text not null,
  version integer not null,
  on_date date not null,
  text text not null check (length(text) <= 4000000),
  beginning text not null generated always as (left(text, 2000)) stored,
  text_length integer not null generated always as (length(text)) stored,
  proposed_text text check (length(proposed_text) <= 4000000),
  proposed_length integer generated always as (length(proposed_text)) stored,
  by_party jsonb not null,
  attachments text[] not null,
  registered text not null check (registered in ('own', 'others')),
  source text check (length(source) between 1 and 2000),
  given_by text not null,
  given_for text,
  given_name text not null check (length(given_name) between 1 and 200),
  given_at timestamptz not null,
  answer_link text,
  confirmed_by text,
  confirmed_name text,
  confirmed_at timestamptz,
  unique (matter, body, version, on_date),
  foreign key (matter, version) references matter_versions (matter, number),
  check ((registered = 'others') = (source is not null)),
  check ((confirmed_by is null) = (confirmed_at is null))
);

-- A new answer stands beside the earlier one.
create table matter_replies (
  view text not null references matter_views,
  number integer not null check (number > 0),
  answer text not null check (answer in ('accepted', 'partly', 'not-accepted')),
  reason text not null check (length(reason) between 1 and 100000),
  changed_version integer,
  changed_place text check (length(changed_place) between 1 and 300),
  by_name text not null check (length(by_name) between 1 and 200),
  on_date date not null,
  replied_by text not null,
  replied_at timestamptz not null,
  primary key (view, number),
  check ((changed_version is null) = (changed_place is null)),
  check ((answer = 'not-accepted') = (changed_place is null))
);

create table matter_closings (
  matter text primary key references matters,
  on_date date not null,
  by_body text not null,
  -- The views that stood without an answer, and the deciding body's reason; null: none did.
  unanswered text[],
  reason text check (length(reason) between 1 and 20000),
  closed_by text not null,
  closed_at timestamptz not null,
  check ((unanswered is null) = (reason is null))
);

create table matter_withdrawals (
  matter text primary key references matters,
  on_date date not null,
  reason text not null check (length(reason) between 1 and 20000),
  withdrawn_by text not null,
  withdrawn_at timestamptz not null
);

-- What the holder has chosen of all proposed words so far: its own work in progress.
create table matter_merges (
  matter text not null references matters on delete cascade,
  version integer not null,
  choices jsonb not null,
  seen integer not null check (seen > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (matter, version)
);

-- A link by which a municipality that has not joined answers once. Only the link's hash is kept.
create table answer_links (
  id text primary key check (id ~ '^al-[a-z0-9]{12}$'),
  matter text not null references matters,
  participant text not null,
  token_hash text not null unique,
  may text[] not null check (may <@ array['decision', 'view'] and cardinality(may) between 1 and 2),
  used text[] not null default '{}' check (used <@ may),
  sent_to text not null check (length(sent_to) between 1 and 320),
  expires_on date not null,
  made_by text not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (matter, participant) references matter_participations (matter, participant)
);
create index answer_links_by_matter on answer_links (matter);

-- Who has read a draft: once for each person, revision and day, so that the history says it once.
create table matter_readings (
  matter text not null references matters on delete cascade,
  revision integer not null,
  person text not null,
  day date not null,
  primary key (matter, revision, person, day)
);

-- Whom a participant is, as a holder.
create function participant_holder(participant text) returns text language sql immutable as $$
  select case when participant ~ '^\d{4}$' then 'municipality:' when participant ~ '^\d{2}$' then 'county:' else 'cooperation:' end
    || participant
$$;

-- Once sent, a matter's terms and its participants stand.
create function keep_sent_matter() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
$$;
create trigger matters_are_kept before update or delete on matters for each row execute function keep_sent_matter();

create function keep_participations() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
$$;
create trigger matter_participations_are_kept before insert or update or delete on matter_participations
  for each row execute function keep_participations();

-- A sent version is never changed; nothing is removed of a matter that has been sent but what was never sent.
create function keep_sent_version() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if old.sent_on is not null then
    raise exception 'a sent version is never changed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger matter_versions_are_kept before update or delete on matter_versions
  for each row execute function keep_sent_version();

-- A decision is never removed. What it says is changed only when what it said is kept; confirming adds, and takes nothing away.
create function keep_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
$$;
create trigger matter_decisions_are_kept before update or delete on matter_decisions
  for each row execute function keep_decision();

-- A view is only ever confirmed.
create function keep_view() returns trigger language plpgsql as $$
declare content text[] := array['beginning', 'text_length', 'proposed_length', 'confirmed_by', 'confirmed_name', 'confirmed_at'];
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - content) is distinct from (to_jsonb(old) - content) then
    raise exception 'a view is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger matter_views_are_kept before update or delete on matter_views for each row execute function keep_view();

do $$
declare of text;
begin
  foreach of in array array['matter_corrections', 'matter_recognitions', 'matter_replies', 'matter_closings', 'matter_withdrawals'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      of || '_are_kept', of);
  end loop;
end
$$;

-- Whether an attachment is named by something that everybody reads.
create function attachment_is_open(attachment text, of_matter text) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from matter_versions v where v.matter = of_matter and v.sent_on is not null and attachment = any (v.attachments))
    or exists (select from matter_views v where v.matter = of_matter and attachment = any (v.attachments))
    or exists (select from matter_decisions d where d.matter = of_matter and d.minutes = attachment)
$$;
create function keep_attachment() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' or attachment_is_open(old.id, old.matter) then
    raise exception 'an attachment that has been used is never changed' using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create trigger matter_attachments_are_kept before update or delete on matter_attachments
  for each row execute function keep_attachment();

create trigger matters_are_signed before insert or update on matters
  for each row execute function refuse_other_signature('changed_by');
create trigger matter_versions_are_signed before insert or update on matter_versions
  for each row execute function refuse_other_signature('written_by');
create trigger matter_attachments_are_signed before insert on matter_attachments
  for each row execute function refuse_other_signature('added_by');
create trigger matter_schedules_are_signed before insert or update on matter_schedules
  for each row execute function refuse_other_signature('scheduled_by');
create trigger matter_decisions_are_signed before insert on matter_decisions
  for each row execute function refuse_other_signature('registered_by');
create trigger matter_corrections_are_signed before insert on matter_corrections
  for each row execute function refuse_other_signature('corrected_by');
create trigger matter_recognitions_are_signed before insert on matter_recognitions
  for each row execute function refuse_other_signature('recognised_by');
create trigger matter_views_are_signed before insert on matter_views
  for each row execute function refuse_other_signature('given_by');
create trigger matter_replies_are_signed before insert on matter_replies
  for each row execute function refuse_other_signature('replied_by');
create trigger matter_closings_are_signed before insert on matter_closings
  for each row execute function refuse_other_signature('closed_by');
create trigger matter_withdrawals_are_signed before insert on matter_withdrawals
  for each row execute function refuse_other_signature('withdrawn_by');
create trigger matter_merges_are_signed before insert or update on matter_merges
  for each row execute function refuse_other_signature('changed_by');
create trigger answer_links_are_signed before insert on answer_links
  for each row execute function refuse_other_signature('made_by');

-- The holder, and of a sent matter the cooperation's own officer too.
create function leads_matter(matter text) returns boolean language sql stable as $$
  select exists (select from matters m where m.id = matter
    and (works_for(m.holder) or (m.sent_on is not null and works_for('cooperation:' || m.cooperation_id))))
$$;
create function is_sent_matter(matter text) returns boolean language sql stable as
  $$ select exists (select from matters m where m.id = matter and m.sent_on is not null) $$;
create function is_own_matter(matter text) returns boolean language sql stable as
  $$ select exists (select from matters m where m.id = matter and m.sent_on is null and works_for(m.holder)) $$;

do $$
declare of text;
begin
  foreach of in array array['matters', 'matter_participations', 'matter_versions', 'matter_attachments', 'matter_schedules',
    'matter_decisions', 'matter_corrections', 'matter_recognitions', 'matter_views', 'matter_replies', 'matter_closings',
    'matter_withdrawals', 'matter_merges', 'answer_links', 'matter_readings'] loop
    execute format('alter table %I enable row level security', of);
    execute format('create policy %I on %I to omforent_system using (true) with check (true)', of || '_by_system', of);
    execute format('grant select, insert on %I to omforent_system', of);
  end loop;
end
$$;
grant update (used) on answer_links to omforent_system;
grant delete on matter_attachments to omforent_system;

create policy matters_read on matters for select to omforent_app using (sent_on is not null or works_for(holder));
create policy matters_write on matters for insert to omforent_app
  with check (sent_on is null and works_for(holder) and changed_by = actor_id());
create policy matters_change on matters for update to omforent_app
  using (works_for(holder) or (sent_on is not null and works_for('cooperation:' || cooperation_id)))
  with check (changed_by = actor_id());
create policy matters_discard on matters for delete to omforent_app using (sent_on is null and works_for(holder));

-- What belongs to a matter is seen by whoever sees the matter (the inner question is under the rule above).
create policy matter_participations_read on matter_participations for select to omforent_app
  using (exists (select from matters m where m.id = matter));
create policy matter_participations_write on matter_participations for insert to omforent_app with check (is_own_matter(matter));
create policy matter_participations_remove on matter_participations for delete to omforent_app using (is_own_matter(matter));

create policy matter_versions_read on matter_versions for select to omforent_app
  using (exists (select from matters m where m.id = matter and (matter_versions.sent_on is not null or works_for(m.holder))));
create policy matter_versions_write on matter_versions for insert to omforent_app
  with check (leads_matter(matter) and written_by = actor_id());
create policy matter_versions_change on matter_versions for update to omforent_app
  using (sent_on is null and leads_matter(matter)) with check (written_by = actor_id());
create policy matter_versions_remove on matter_versions for delete to omforent_app
  using (sent_on is null and leads_matter(matter));

create policy matter_attachments_read on matter_attachments for select to omforent_app
  using (works_for(holder) or (attachment_is_open(id, matter) and exists (select from matters m where m.id = matter)));
create policy matter_attachments_add on matter_attachments for insert to omforent_app
  with check (works_for(holder) and added_by = actor_id() and exists (select from matters m where m.id = matter));

create policy matter_schedules_read on matter_schedules for select to omforent_app
  using (exists (select from matters m where m.id = matter));
create policy matter_schedules_add on matter_schedules for insert to omforent_app
  with check (is_sent_matter(matter) and works_for(body_holder(body)));
create policy matter_schedules_change on matter_schedules for update to omforent_app using (works_for(body_holder(body)));

create policy matter_decisions_read on matter_decisions for select to omforent_app
  using (exists (select from matters m where m.id = matter));
create policy matter_decisions_register on matter_decisions for insert to omforent_app
  with check (is_sent_matter(matter) and registered_by = actor_id() and works_for(registered_for)
    and (registered = 'others' or works_for(body_holder(body))));
create policy matter_decisions_settle on matter_decisions for update to omforent_app
  using (works_for(body_holder(body)) or (registered = 'others' and confirmed_by is null and works_for(registered_for)));
create policy matter_corrections_read on matter_corrections for select to omforent_app
  using (exists (select from matter_decisions d where d.id = decision));
create policy matter_corrections_add on matter_corrections for insert to omforent_app
  with check (exists (select from matter_decisions d where d.id = decision and (works_for(body_holder(d.body))
    or (d.registered = 'others' and d.confirmed_by is null and works_for(d.registered_for)))));
create policy matter_recognitions_read on matter_recognitions for select to omforent_app
  using (exists (select from matter_decisions d where d.id = decision));
create policy matter_recognitions_add on matter_recognitions for insert to omforent_app
  with check (works_for(body_holder(by_body)) and exists (select from matter_decisions d where d.id = decision));

create policy matter_views_read on matter_views for select to omforent_app using (exists (select from matters m where m.id = matter));
create policy matter_views_give on matter_views for insert to omforent_app
  with check (is_sent_matter(matter) and given_by = actor_id() and registered = 'own' and works_for(body_holder(body)));
create policy matter_views_confirm on matter_views for update to omforent_app using (works_for(body_holder(body)));
create policy matter_replies_read on matter_replies for select to omforent_app
  using (exists (select from matter_views v where v.id = view));
create policy matter_replies_give on matter_replies for insert to omforent_app
  with check (exists (select from matter_views v where v.id = view and leads_matter(v.matter)));

create policy matter_closings_read on matter_closings for select to omforent_app
  using (exists (select from matters m where m.id = matter));
-- Whoever leads the matter, or the body that decides when views stand without an answer.
create policy matter_closings_add on matter_closings for insert to omforent_app
  with check (is_sent_matter(matter) and (leads_matter(matter) or works_for(body_holder(by_body))));
create policy matter_withdrawals_read on matter_withdrawals for select to omforent_app
  using (exists (select from matters m where m.id = matter));
create policy matter_withdrawals_add on matter_withdrawals for insert to omforent_app
  with check (is_sent_matter(matter) and leads_matter(matter));

create policy matter_merges_own on matter_merges for select to omforent_app using (leads_matter(matter));
create policy matter_merges_write on matter_merges for insert to omforent_app with check (leads_matter(matter));
create policy matter_merges_change on matter_merges for update to omforent_app using (leads_matter(matter));
create policy answer_links_read on answer_links for select to omforent_app using (leads_matter(matter));
create policy answer_links_make on answer_links for insert to omforent_app with check (is_sent_matter(matter) and leads_matter(matter));
create policy answer_links_withdraw on answer_links for update to omforent_app using (leads_matter(matter));
create policy matter_readings_read on matter_readings for select to omforent_app using (person = actor_id());
create policy matter_readings_add on matter_readings for insert to omforent_app with check (person = actor_id());

grant select, insert on matters, matter_participations, matter_versions, matter_attachments, matter_schedules, matter_decisions,
  matter_corrections, matter_recognitions, matter_views, matter_replies, matter_closings, matter_withdrawals, matter_merges, answer_links,
  matter_readings to omforent_app;
grant update (cooperation_id, title, brought_by, rule, level, final_by, hearing_deadline, minimums, fallback, revision, sent_on,
  changed_by, changed_at) on matters to omforent_app;
grant delete on matters, matter_participations, matter_versions to omforent_app;
grant update (title, text, terms, figures, attachments, hash, note, sent_on, written_by, written_at, kind, proposal_id) on matter_versions
  to omforent_app;
grant update (date, scheduled_by, scheduled_at) on matter_schedules to omforent_app;
grant update (outcome, changed_text, changed_hash, votes, party_votes, text, date, case_number, minutes, urgent, external_system,
  external_key, registered, source, registered_by, registered_for, registered_name, registered_at, confirmed_by, confirmed_name,
  confirmed_at, corrections) on matter_decisions to omforent_app;
grant update (confirmed_by, confirmed_name, confirmed_at) on matter_views to omforent_app;
grant update (choices, seen, changed_by, changed_at) on matter_merges to omforent_app;
grant update (withdrawn_at) on answer_links to omforent_app;
