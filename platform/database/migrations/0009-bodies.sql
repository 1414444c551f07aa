-- In whose name the actor writes, beside the municipalities that she is inside: cooperations that she is the officer of
-- (platform/bodies/server/as-writer.ts sets it).
create function works_for(holder text) returns boolean language sql stable as
  $$ select insider_at(holder)
    or holder = any (string_to_array(coalesce(current_setting('omforent.works_for', true), ''), ' ')) $$;

-- Bodies that people have entered; and, of those that every municipality and county has without anyone entering them
-- (platform/bodies/domain/standing-body.ts), what has been said beside what follows from the number. Name null: the standing one.
create table bodies (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,139}$'),
  holder text not null check (holder ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'),
  kind text not null check (kind in ('council', 'formannskap', 'committee', 'chief-executive', 'representantskap', 'board',
    'joint-board', 'political-council', 'other')),
  level text not null check (level in ('elected', 'administrative', 'company')),
  name text check (length(name) between 1 and 200),
  external_system text check (length(external_system) between 1 and 200),
  external_key text check (length(external_key) between 1 and 200),
  papers_days_before integer check (papers_days_before between 0 and 366),
  -- Counts the changes of the body and of its plan.
  version integer not null check (version > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  check ((external_system is null) = (external_key is null)),
  check (name is not null or id ~ '^(\d{4}-(kommunestyre|formannskap|kommunedirektor)|\d{2}-(fylkesting|fylkesutvalg|fylkeskommunedirektor))$')
);
create index bodies_by_holder on bodies (holder);
create trigger bodies_are_signed before insert or update on bodies
  for each row execute function refuse_other_signature('changed_by');

-- Whose body it is; null when there is no such body.
create function body_holder(body text) returns text language sql stable as $$
  select coalesce(
    (select b.holder from bodies b where b.id = body),
    case
      when body ~ '^\d{4}-(kommunestyre|formannskap|kommunedirektor)$' and (
        exists (select from municipalities m where m.number = substr(body, 1, 4))
        or exists (select from former_municipalities f where f.number = substr(body, 1, 4))) then 'municipality:' || substr(body, 1, 4)
      when body ~ '^\d{2}-(fylkesting|fylkesutvalg|fylkeskommunedirektor)$'
        and exists (select from counties c where c.number = substr(body, 1, 2)) then 'county:' || substr(body, 1, 2)
    end)
$$;

-- A body's plan of meetings. A cancelled one stays.
create table meetings (
  body text not null references bodies,
  uid text not null check (length(uid) between 1 and 300),
  date date not null,
  time text check (time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  paper_deadline date,
  cancelled boolean not null,
  primary key (body, uid),
  check (paper_deadline <= date)
);
create index meetings_by_day on meetings (body, date);

create table body_members (
  id text primary key check (id ~ '^bm-[a-z0-9]{12}$'),
  body text not null references bodies,
  person_name text not null check (length(person_name) between 1 and 200),
  party text check (length(party) between 1 and 100),
  role text not null check (role in ('leader', 'deputy-leader', 'member', 'deputy')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  registered_by text not null,
  registered_at timestamptz not null
);
create index body_members_by_body on body_members (body);
create trigger body_members_are_signed before insert on body_members
  for each row execute function refuse_other_signature('registered_by');

-- What a participant's vote counts for, with the clause that it rests on. Entered by whoever keeps the records, never by the voter.
create table voting_weights (
  id text primary key check (id ~ '^vw-[a-z0-9]{12}$'),
  cooperation_id text not null references cooperations deferrable initially deferred,
  -- The cooperation itself or one of its bodies.
  place text not null check (length(place) between 1 and 150),
  voter text not null check (length(voter) between 1 and 150),
  numerator numeric not null check (numerator >= 0 and scale(numerator) = 0),
  denominator numeric not null check (denominator > 0 and scale(denominator) = 0),
  clause jsonb not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  registered_by text not null,
  registered_at timestamptz not null
);
create index voting_weights_by_place on voting_weights (place, voter);
create index voting_weights_by_cooperation on voting_weights (cooperation_id);
create trigger voting_weights_are_signed before insert on voting_weights
  for each row execute function refuse_other_signature('registered_by');

-- Two periods of the same voter in the same place never overlap, nor do two of the same person in a body; writers at once wait for each other.
create function refuse_overlap() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
$$;
create trigger voting_weights_do_not_overlap before insert or update on voting_weights
  for each row execute function refuse_overlap();
create trigger body_members_do_not_overlap before insert or update on body_members
  for each row execute function refuse_overlap();

alter table bodies enable row level security;
alter table meetings enable row level security;
alter table body_members enable row level security;
alter table voting_weights enable row level security;

-- Who decides, and when, is public.
create policy bodies_read on bodies for select to omforent_app using (true);
create policy bodies_write on bodies for insert to omforent_app with check (works_for(holder) and changed_by = actor_id());
create policy bodies_change on bodies for update to omforent_app
  using (works_for(holder)) with check (works_for(holder) and changed_by = actor_id());
create policy meetings_read on meetings for select to omforent_app using (true);
create policy meetings_add on meetings for insert to omforent_app with check (works_for(body_holder(body)));
create policy meetings_change on meetings for update to omforent_app using (works_for(body_holder(body)));
create policy meetings_remove on meetings for delete to omforent_app using (works_for(body_holder(body)));
create policy body_members_read on body_members for select to omforent_app using (true);
create policy body_members_seat on body_members for insert to omforent_app
  with check (works_for(body_holder(body)) and registered_by = actor_id());
create policy body_members_end on body_members for update to omforent_app using (works_for(body_holder(body)));
create policy voting_weights_read on voting_weights for select to omforent_app using (true);
create policy voting_weights_record on voting_weights for insert to omforent_app
  with check (works_for('cooperation:' || cooperation_id) and registered_by = actor_id());
create policy voting_weights_end on voting_weights for update to omforent_app
  using (works_for('cooperation:' || cooperation_id));

grant select, insert on bodies, body_members, voting_weights to omforent_app;
grant update (name, external_system, external_key, papers_days_before, version, changed_by, changed_at) on bodies to omforent_app;
grant update (valid_to) on body_members, voting_weights to omforent_app;
grant select, insert, update, delete on meetings to omforent_app;

do $$
declare of text;
begin
  foreach of in array array['bodies', 'meetings', 'body_members', 'voting_weights'] loop
    execute format('create policy %I on %I to omforent_system using (true) with check (true)', of || '_by_system', of);
  end loop;
end
$$;
grant select, insert, update, delete on bodies, meetings, body_members, voting_weights to omforent_system;
