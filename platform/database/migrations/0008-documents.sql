-- A municipality's own notes and documents about a cooperation. A draft (sent_at is null) is there for the municipality that writes it
-- and for nobody else. What is sent is in the public journal, and is never changed again; the contents may be withheld.
create table documents (
  id text primary key check (id ~ '^d-[a-z0-9]{12}$'),
  cooperation_id text not null references cooperations deferrable initially deferred,
  holder text not null check (holder ~ '^(municipality:\d{4}|county:\d{2})$'),
  holder_name text not null check (length(holder_name) between 1 and 200),
  kind text not null check (kind in ('note', 'letter', 'case-paper', 'agenda')),
  version integer not null check (version > 0),
  -- The sent document that this one is a new version of.
  replaces text references documents,
  changed_by text not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  -- The journal number is given by the database when the document is sent.
  journal_year integer,
  journal_number integer check (journal_number > 0),
  journal_date date,
  -- Its number in the municipality's own case system.
  own_number text check (length(own_number) between 1 and 60),
  between_parties boolean not null default false,
  -- The section of offentleglova that the contents are withheld by, as it is called in law/offentleglova/exemptions.ts.
  exemption text check (exemption ~ '^offentleglova-'),
  exemption_reason text check (length(exemption_reason) between 1 and 2000),
  exemption_decided_by text,
  unique (holder, journal_year, journal_number),
  check ((sent_at is null) = (journal_number is null)),
  check ((sent_at is null) = (journal_year is null)),
  check ((sent_at is null) = (journal_date is null)),
  check (journal_year = extract(year from journal_date)),
  check (sent_at is not null or (own_number is null and exemption is null)),
  check ((exemption is null) = (exemption_reason is null)),
  check ((exemption is null) = (exemption_decided_by is null))
);
create index documents_by_cooperation on documents (cooperation_id, sent_at);
create index documents_by_replaced on documents (replaces);

-- What is written stands apart from the journal's entry, since it may be withheld while the entry is public.
create table document_contents (
  document text primary key references documents on delete cascade,
  title text not null check (length(title) between 1 and 300),
  text text not null check (length(text) <= 1000000),
  sha256 text not null check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);

-- Whom it was sent to, with the place's or the cooperation's name at that time.
create table document_recipients (
  document text not null references documents on delete cascade,
  recipient text not null check (recipient ~ '^((municipality|council):\d{4}|(county|council):\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'),
  name text not null check (length(name) between 1 and 200),
  primary key (document, recipient)
);

-- The last number of each municipality's journal of a year. Senders at the same moment wait for each other on the row, and a sending
-- that comes to nothing gives its number back.
create table journal_counters (
  holder text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (holder, year)
);

-- Who has read what is not public: once for each person, version and day, so that the history says it once.
create table document_readings (
  document text not null references documents on delete cascade,
  version integer not null,
  person text not null,
  day date not null,
  primary key (document, version, person, day)
);

-- A draft is changed and withdrawn; when it is sent it is given its journal number; after that nothing.
create function journal_document() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
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
$$;
create trigger documents_are_journalled before update or delete on documents
  for each row execute function journal_document();
create trigger documents_are_signed before insert or update on documents
  for each row execute function refuse_other_signature('changed_by');

create function refuse_change_of_sent_document() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if exists (select from documents d where d.id = case tg_op when 'DELETE' then old.document else new.document end
    and d.sent_at is not null) then
    raise exception 'a sent document is never changed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger document_contents_are_kept before update or delete on document_contents
  for each row execute function refuse_change_of_sent_document();
create trigger document_recipients_are_kept before update or delete on document_recipients
  for each row execute function refuse_change_of_sent_document();

-- In whose place the actor reads what is sent, beside the municipalities that she is inside: a council's member, a cooperation's officer
-- (platform/cooperations/server/document/as-receiver.ts sets it).
create function receives_for(recipient text) returns boolean language sql stable as
  $$ select insider_at(recipient)
    or recipient = any (string_to_array(coalesce(current_setting('omforent.receives_for', true), ''), ' ')) $$;

alter table documents enable row level security;
alter table document_contents enable row level security;
alter table document_recipients enable row level security;
alter table journal_counters enable row level security;
alter table document_readings enable row level security;

create policy documents_read on documents for select to omforent_app using (sent_at is not null or insider_at(holder));
create policy documents_write on documents for insert to omforent_app
  with check (sent_at is null and insider_at(holder) and changed_by = actor_id());
create policy documents_change on documents for update to omforent_app
  using (sent_at is null and insider_at(holder)) with check (insider_at(holder) and changed_by = actor_id());
create policy documents_withdraw on documents for delete to omforent_app using (sent_at is null and insider_at(holder));

create function is_own_draft(document text) returns boolean language sql stable as
  $$ select exists (select from documents d where d.id = $1 and d.sent_at is null and insider_at(d.holder)) $$;
create policy document_recipients_read on document_recipients for select to omforent_app
  using (exists (select from documents d where d.id = document));
create policy document_recipients_name on document_recipients for insert to omforent_app with check (is_own_draft(document));
create policy document_contents_read on document_contents for select to omforent_app
  using (exists (select from documents d where d.id = document and (
    insider_at(d.holder)
    or (d.sent_at is not null and (d.exemption is null
      or exists (select from document_recipients r where r.document = d.id and receives_for(r.recipient))))
  )));
create policy document_contents_write on document_contents for insert to omforent_app with check (is_own_draft(document));
create policy document_contents_change on document_contents for update to omforent_app using (is_own_draft(document));
create policy document_readings_read on document_readings for select to omforent_app using (person = actor_id());
create policy document_readings_add on document_readings for insert to omforent_app with check (person = actor_id());

grant select, insert, delete on documents to omforent_app;
grant update (kind, version, changed_by, changed_at, sent_at, journal_date, own_number, between_parties, exemption,
  exemption_reason, exemption_decided_by) on documents to omforent_app;
grant select, insert on document_contents, document_recipients, document_readings to omforent_app;
grant update (title, text, sha256) on document_contents to omforent_app;

do $$
declare of text;
begin
  foreach of in array array['documents', 'document_contents', 'document_recipients', 'journal_counters', 'document_readings'] loop
    execute format('create policy %I on %I for select to omforent_system using (true)', of || '_read_by_system', of);
  end loop;
end
$$;
grant select on documents, document_contents, document_recipients, journal_counters, document_readings to omforent_system;
