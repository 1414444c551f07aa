-- A matter on its way out of the program: official addresses, the letters that carry it, and the weekly letter that people ask for.

-- No register of municipalities' e-mail addresses is known to us: somebody who knows it says it, with where it comes from.
create table mail_addresses (
  participant text primary key check (participant ~ '^(\d{4}|\d{2}|[a-z][a-z0-9-]{0,139})$'),
  address text not null check (length(address) between 3 and 254),
  source text not null check (length(source) between 1 and 2000),
  registered_for text not null check (registered_for ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'),
  registered_for_name text not null check (length(registered_for_name) between 1 and 200),
  registered_on date not null,
  registered_by text not null,
  registered_at timestamptz not null
);

-- A letter is here from the moment it is decided on until a mail server has taken it over or refused it, so that none is lost; its id is the
-- message's own, so that a receiver sees that a second copy is the same letter. The address of a person is looked up when it is sent.
create table letters (
  id text primary key check (id ~ '^lt-[a-z0-9]{12}$'),
  kind text not null check (kind in ('matter', 'weekly')),
  matter text references matters,
  version integer,
  participant text,
  person text references persons,
  week date,
  to_address text check (length(to_address) between 3 and 254),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  failure text check (failure in ('refused-by-server', 'gave-up', 'mail-not-set-up', 'address-unknown', 'no-longer-wanted')),
  -- The server's own words.
  answered text check (length(answered) <= 500),
  link text references answer_links,
  attempts integer not null default 0,
  -- Whoever is sending it has it alone until then; a process that dies leaves it to the next.
  claimed_until timestamptz,
  written_on date not null,
  written_at timestamptz not null,
  settled_at timestamptz,
  foreign key (matter, version) references matter_versions (matter, number),
  foreign key (matter, participant) references matter_participations (matter, participant),
  check ((kind = 'matter') = (matter is not null and version is not null and participant is not null and to_address is not null)),
  check ((kind = 'weekly') = (person is not null and week is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
-- One letter for each version and participant, unless the one before did not get through; and one for each person and week.
create unique index letters_once_for_a_matter on letters (matter, version, participant) where state <> 'failed' and kind = 'matter';
create unique index letters_once_a_week on letters (person, week) where kind = 'weekly';
create index letters_waiting on letters (written_at) where state = 'waiting';

-- The answer link's token while its letter waits, so that a letter sent twice is the same letter; gone when it is settled. The program's alone.
create table letter_tokens (
  letter text primary key references letters,
  token text not null check (length(token) between 40 and 100)
);

-- Who has asked for the weekly letter. The token stops the letter and does nothing else.
create table weekly_letters (
  person text primary key references persons,
  language text not null check (language in ('nb', 'nn', 'en')),
  token text not null unique check (length(token) between 40 and 100),
  asked_at timestamptz not null
);

create trigger mail_addresses_are_signed before insert or update on mail_addresses
  for each row execute function refuse_other_signature('registered_by');
create trigger weekly_letters_are_signed before insert on weekly_letters for each row execute function refuse_other_signature('person');

do $$
declare of text;
begin
  foreach of in array array['mail_addresses', 'letters', 'letter_tokens', 'weekly_letters'] loop
    execute format('alter table %I enable row level security', of);
    execute format('create policy %I on %I to omforent_system using (true) with check (true)', of || '_by_system', of);
    execute format('grant select, insert, delete on %I to omforent_system', of);
  end loop;
end
$$;
grant update (state, failure, answered, link, attempts, claimed_until, settled_at) on letters to omforent_system;

create policy mail_addresses_read on mail_addresses for select to omforent_app using (true);
create policy mail_addresses_say on mail_addresses for insert to omforent_app
  with check (works_for(registered_for) and registered_by = actor_id());
-- What a municipality has said of itself, nobody else changes.
create policy mail_addresses_change on mail_addresses for update to omforent_app
  using (registered_for <> participant_holder(participant) or works_for(participant_holder(participant)))
  with check (works_for(registered_for) and registered_by = actor_id());
create policy letters_read on letters for select to omforent_app using (kind = 'matter' and leads_matter(matter));
create policy weekly_letters_own on weekly_letters to omforent_app using (person = actor_id()) with check (person = actor_id());

grant select, insert on mail_addresses to omforent_app;
grant update (address, source, registered_for, registered_for_name, registered_on, registered_by, registered_at) on mail_addresses to omforent_app;
grant select on letters to omforent_app;
grant select, insert, delete on weekly_letters to omforent_app;
grant update (language) on weekly_letters to omforent_app;
