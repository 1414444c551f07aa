-- Persons. The id is a pseudonym: it is all that the history keeps. When somebody is deleted the name and the address go, the id stays.
create table persons (
  id text primary key check (id ~ '^p-[a-z0-9]{12}$'),
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) <= 320),
  -- Example people of the development issuer; they cannot sign in anywhere else.
  example boolean not null default false,
  created_at timestamptz not null,
  erased_at timestamptz
);

-- How a person is known to an issuer. No passwords, and no national identity numbers.
create table identities (
  issuer text not null,
  subject text not null check (length(subject) <= 255),
  person text not null references persons,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index identities_by_person on identities (person);

-- A role, held at a holder for a period. A substitute's or delegate's role names the role it stands in for, and has an end.
create table role_assignments (
  id text primary key check (id ~ '^r-[a-z0-9]{12}$'),
  person text not null references persons,
  role text not null,
  holder text not null check (holder ~ '^(municipality:\d{4}|county:\d{2}|(cooperation|body):[a-z0-9][a-z0-9-]*|installation)$'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null check (basis in ('own', 'substitute', 'delegated')),
  stands_in_for text references role_assignments,
  granted_by text not null,
  granted_at timestamptz not null,
  check ((basis = 'own') = (stands_in_for is null)),
  check (basis = 'own' or valid_to is not null)
);
-- The same person cannot hold the same role at the same holder twice over; for periods that have an end the program looks after it.
create unique index role_assignments_held_once on role_assignments (person, role, holder, basis) where valid_to is null;
create index role_assignments_by_person on role_assignments (person);
create index role_assignments_by_holder on role_assignments (holder);

-- An invitation is a link that can be used once. Only the link's hash is kept.
create table invitations (
  id text primary key check (id ~ '^i-[a-z0-9]{12}$'),
  token_hash text not null unique,
  role text not null,
  holder text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null check (basis in ('own', 'substitute', 'delegated')),
  stands_in_for text references role_assignments,
  -- Who it is meant for, as the inviter wrote it; removed when the invitation is used or withdrawn.
  invited text check (length(invited) <= 200),
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text references persons,
  withdrawn_at timestamptz,
  check ((used_at is null) = (used_by is null)),
  check (used_at is null or withdrawn_at is null)
);
create index invitations_by_holder on invitations (holder);

-- A sign-in that has begun: what must come back from the issuer, and in which browser.
create table sign_in_attempts (
  state_hash text primary key,
  browser_hash text not null,
  issuer text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  invitation_hash text,
  begun_at timestamptz not null
);

-- A session lives here and nowhere else; the cookie holds the token, this row its hash.
create table sessions (
  id text primary key check (id ~ '^s-[a-z0-9]{12}$'),
  token_hash text not null unique,
  person text not null references persons,
  issuer text not null,
  -- The issuer's own name of its session, for logout that the issuer begins.
  issuer_session text,
  subject text not null,
  -- The organisation that was chosen at sign-in, where the issuer offers that; null: none was.
  organisation text check (organisation ~ '^\d{9}$'),
  id_token text,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('signed-out', 'revoked', 'issuer', 'replaced', 'erased')),
  check ((ended_at is null) = (ended_why is null))
);
create index sessions_by_person on sessions (person);
create index sessions_by_issuer on sessions (issuer, issuer_session);

-- What binds a person to somebody who may be a party in a matter. The person registers it, and reads it alone with the secretaries and
-- the chief executive of the municipalities where she holds a role.
create table ties (
  id text primary key check (id ~ '^t-[a-z0-9]{12}$'),
  person text not null references persons,
  kind text not null check (kind in (
    'leads-party', 'board-member-of-party', 'representantskap-member-of-party', 'employee-of-party',
    'close-kin-of-party', 'close-to-leader-or-board-member-of-party', 'other'
  )),
  cooperation text references cooperations deferrable initially deferred,
  party_name text check (length(party_name) <= 200),
  valid_from date,
  valid_to date,
  note text check (length(note) <= 2000),
  registered_at timestamptz not null,
  ended_at timestamptz,
  check (cooperation is not null or party_name is not null)
);
create index ties_by_person on ties (person);
create index ties_by_cooperation on ties (cooperation);

-- That impartiality was assessed before a matter: by whom, with which outcome, and why.
create table impartiality_assessments (
  id text primary key check (id ~ '^a-[a-z0-9]{12}$'),
  person text not null references persons,
  holder text not null,
  cooperation text not null references cooperations deferrable initially deferred,
  tie text references ties,
  outcome text not null check (outcome in ('impartial', 'not-impartial')),
  reasons text not null check (length(reasons) between 1 and 5000),
  assessed_by text not null,
  assessed_at timestamptz not null
);
create trigger impartiality_assessments_are_kept before update or delete or truncate on impartiality_assessments
  for each statement execute function refuse_change();

-- The name that is shown of a holder: «Osen kommune».
create function holder_name(holder text) returns text language sql stable as $$
  select case split_part(holder, ':', 1)
    when 'municipality' then (select name || ' kommune' from municipalities where number = substr(holder, 14))
    when 'county' then (select name || ' fylkeskommune' from counties where number = substr(holder, 8))
    when 'cooperation' then (select name from cooperations where id = substr(holder, 13))
    else 'Omforent'
  end
$$;

-- Who is signed in by a token, with the roles of the day: one question for each request, asked before the actor is known.
create function session_by_token(token_hash text, today date) returns table (
  id text, person text, name text, issuer text, organisation text, began_at timestamptz, last_seen_at timestamptz,
  ended_at timestamptz, roles json
) language sql stable security definer set search_path = pg_catalog, public as $$
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
$$;

alter table persons enable row level security;
alter table identities enable row level security;
alter table role_assignments enable row level security;
alter table invitations enable row level security;
alter table sign_in_attempts enable row level security;
alter table sessions enable row level security;
alter table ties enable row level security;
alter table impartiality_assessments enable row level security;

-- Signing in is done by the program itself.
do $$
declare of text;
begin
  foreach of in array array['persons', 'identities', 'role_assignments', 'invitations', 'sign_in_attempts', 'sessions', 'ties',
    'impartiality_assessments'] loop
    execute format('create policy %I on %I to omforent_system using (true) with check (true)', of || '_by_system', of);
  end loop;
end
$$;
grant select, insert, update on persons, role_assignments, invitations, ties to omforent_system;
grant select, insert, update, delete on identities, sign_in_attempts, sessions to omforent_system;
grant select, insert on impartiality_assessments to omforent_system;

-- Everyone reads herself. Colleagues at a holder, and those who look after its access, read who holds roles there.
create function is_at(holder text) returns boolean language sql stable as
  $$ select insider_at(holder) or administers(holder) $$;
create function is_colleague(person text) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as
  $$ select exists (select from role_assignments r where r.person = $1 and is_at(r.holder)) $$;
create policy persons_read on persons for select to omforent_app using (id = actor_id() or is_colleague(id));
create policy identities_read on identities for select to omforent_app using (person = actor_id());
create policy role_assignments_read on role_assignments for select to omforent_app
  using (person = actor_id() or is_at(holder));
create policy role_assignments_grant on role_assignments for insert to omforent_app
  with check (granted_by = actor_id() and (administers(holder) or administers('installation') or basis <> 'own'));
create policy role_assignments_end on role_assignments for update to omforent_app
  using (administers(holder) or administers('installation') or granted_by = actor_id() or person = actor_id());
create policy invitations_read on invitations for select to omforent_app
  using (administers(holder) or administers('installation') or invited_by = actor_id());
create policy invitations_make on invitations for insert to omforent_app with check (invited_by = actor_id());
create policy invitations_withdraw on invitations for update to omforent_app
  using (administers(holder) or administers('installation') or invited_by = actor_id());
create policy sessions_read on sessions for select to omforent_app using (person = actor_id());
create policy sessions_end on sessions for update to omforent_app using (person = actor_id());
create policy ties_read on ties for select to omforent_app using (person = actor_id());
create policy ties_own on ties for insert to omforent_app with check (person = actor_id());
create policy ties_end on ties for update to omforent_app using (person = actor_id());
create policy assessments_read on impartiality_assessments for select to omforent_app
  using (person = actor_id() or insider_at(holder));
create policy assessments_make on impartiality_assessments for insert to omforent_app
  with check (assessed_by = actor_id());

grant select on persons, identities to omforent_app;
grant select, insert on role_assignments, invitations, ties to omforent_app;
grant update (valid_to) on role_assignments to omforent_app;
grant update (withdrawn_at, invited) on invitations to omforent_app;
grant select (id, person, issuer, organisation, began_at, last_seen_at, ended_at, ended_why) on sessions to omforent_app;
grant update (ended_at, ended_why, id_token) on sessions to omforent_app;
grant update (ended_at) on ties to omforent_app;
grant select, insert on impartiality_assessments to omforent_app;
grant execute on function session_by_token(text, date) to omforent_app, omforent_system;
revoke execute on function session_by_token(text, date) from public;
