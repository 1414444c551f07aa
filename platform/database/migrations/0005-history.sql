-- Two roles that own nothing. The application is `omforent_app` whenever it acts for a person or for the public, and row-level
-- security holds for it; it is `omforent_system` when it acts by itself: loading facts, signing people in, doing jobs. Neither can
-- change or remove history. Roles belong to the whole server, so another database may have made them already.
do $$
declare wanted text;
begin
  foreach wanted in array array['omforent_app', 'omforent_system'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- made by another database in the meantime
    end;
    if not pg_has_role(current_user, wanted, 'set') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end
$$;
grant usage on schema public to omforent_app, omforent_system;

-- What a transaction knows about the actor (platform/kernel/server/act-as.ts sets it). Unset means the public.
create function actor_id() returns text language sql stable as
  $$ select coalesce(current_setting('omforent.actor', true), '') $$;
create function insider_at(holder text) returns boolean language sql stable as
  $$ select holder = any (string_to_array(coalesce(current_setting('omforent.insider_at', true), ''), ' ')) $$;
create function administers(holder text) returns boolean language sql stable as
  $$ select holder = any (string_to_array(coalesce(current_setting('omforent.administers', true), ''), ' ')) $$;
create function reads_log(log text) returns boolean language sql stable as
  $$ select log like 'cooperation:%'
    or log = any (string_to_array(coalesce(current_setting('omforent.reads_logs', true), ''), ' ')) $$;

-- The history, chained: each entry's text names its log, its place and the hash before it, and its own hash is SHA-256 of that text.
-- A cooperation's log is public; a municipality's and the installation's are read by their own. Only ever added to.
alter table events rename to events_unchained;
alter index events_by_subject rename to events_unchained_by_subject;
create table events (
  id bigint generated always as identity primary key,
  log text not null check (log ~ '^[a-z]+(:.+)?$'),
  position bigint not null check (position > 0),
  kind text not null check (kind ~ '^[a-z-]+/[a-z-]+$'),
  subject text not null check (subject ~ '^[a-z-]+:.+$'),
  actor_id text not null,
  on_behalf_of text,
  at timestamptz not null,
  entry text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  unique (log, position)
);
create index events_on_subject on events (subject, id);
create index events_by_actor on events (actor_id, id);

-- Where each log ends: the row that writers of one log wait for each other on.
create table log_heads (
  log text primary key,
  entries bigint not null,
  head text not null
);

-- Adds entries to logs, one for each pair, in order. Nobody else can: neither role may insert into events or change log_heads.
create function append_events(logs text[], rests text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
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
$$;

-- What was recorded before the history was chained is chained in the order it was recorded. A draft key was nobody else's business.
do $$
declare old record;
begin
  for old in select * from events_unchained order by id loop
    perform append_events(
      array[case when old.subject like 'cooperation:%' and coalesce(old.after ->> 'status', '') <> 'draft'
        then old.subject else 'installation' end],
      array[json_build_object(
        'at', to_char(old.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'kind', old.kind, 'subject', old.subject,
        'actor', json_build_object('id', old.actor_id, 'kind', old.actor_kind), 'onBehalfOf', null, 'role', null,
        'before', old.before, 'after', old.after, 'reason', old.reason)::text]);
  end loop;
end
$$;
drop table events_unchained;
create trigger events_are_kept before update or delete or truncate on events
  for each statement execute function refuse_change();
create trigger log_heads_are_kept before delete or truncate on log_heads
  for each statement execute function refuse_change();

alter table events enable row level security;
create policy events_read on events for select to omforent_app using (reads_log(log) or actor_id = actor_id());
create policy events_read_by_system on events for select to omforent_system using (true);
alter table log_heads enable row level security;
create policy log_heads_read on log_heads for select to omforent_app using (reads_log(log));
create policy log_heads_read_by_system on log_heads for select to omforent_system using (true);
revoke execute on function append_events(text[], text[]) from public;
grant execute on function append_events(text[], text[]) to omforent_app, omforent_system;
grant select on events, log_heads to omforent_app, omforent_system;

-- Public facts: everyone reads them, the program loads them.
grant select on counties, municipalities, municipality_sources, former_municipalities, former_municipality_leads,
  municipality_neighbours, measures, statistic_sources, statistics, replaced_statistics, border_imports, municipality_borders,
  cooperation_sources, cooperations, cooperation_claims, kostra_functions, loaded_facts, distribution_key_versions
  to omforent_app;
grant select, insert, update, delete on counties, municipalities, municipality_sources, former_municipalities,
  former_municipality_leads, municipality_neighbours, measures, statistic_sources, statistics, replaced_statistics,
  border_imports, municipality_borders, cooperation_sources, cooperations, cooperation_claims, kostra_functions, loaded_facts,
  distribution_key_versions
  to omforent_system;

-- What people may add, in their own name only.
grant insert on measures, statistic_sources, statistics, replaced_statistics, cooperations, cooperation_claims,
  distribution_key_versions to omforent_app;
grant update on statistics, cooperations to omforent_app;
grant insert, delete on municipality_borders, border_imports to omforent_app;

create function refuse_other_signature() returns trigger language plpgsql as $$
begin
  if current_setting('role') = 'omforent_app' and (actor_id() = '' or to_jsonb(new) ->> tg_argv[0] is distinct from actor_id()) then
    raise exception '% is signed by another than the one who writes', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger measures_are_signed before insert on measures
  for each row execute function refuse_other_signature('defined_by_id');
create trigger statistic_sources_are_signed before insert on statistic_sources
  for each row execute function refuse_other_signature('recorded_by_id');
create trigger replaced_statistics_are_signed before insert on replaced_statistics
  for each row execute function refuse_other_signature('replaced_by_id');
create trigger border_imports_are_signed before insert on border_imports
  for each row execute function refuse_other_signature('imported_by_id');
create trigger cooperation_claims_are_signed before insert on cooperation_claims
  for each row execute function refuse_other_signature('registered_by');
create trigger distribution_key_versions_are_signed before insert on distribution_key_versions
  for each row execute function refuse_other_signature('registered_by');

-- A draft key is internal to the municipality that writes it, and so is how many there are: each municipality counts its own.
alter table distribution_key_versions add column holder text;
alter table distribution_key_versions drop constraint distribution_key_versions_cooperation_id_number_key;
create unique index distribution_key_versions_by_number on distribution_key_versions (cooperation_id, number)
  where status <> 'draft';
create unique index distribution_key_drafts_by_number on distribution_key_versions (cooperation_id, holder, number)
  nulls not distinct where status = 'draft';
alter table distribution_key_versions enable row level security;
create policy key_versions_read on distribution_key_versions for select to omforent_app
  using (status <> 'draft' or insider_at(holder) or registered_by = actor_id());
create policy key_versions_write on distribution_key_versions for insert to omforent_app
  with check (registered_by = actor_id());
create policy key_versions_by_system on distribution_key_versions to omforent_system using (true) with check (true);
