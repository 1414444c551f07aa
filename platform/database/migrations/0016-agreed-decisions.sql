-- What the participants of a cooperation have agreed of who decides what, as somebody who takes part has told it, with the place in the
-- agreement. Each telling is a row of its own, by revision: the last one stands, and what was told before it is kept. Agreements between
-- municipalities are public, and so is this.
create table agreed_decisions (
  cooperation_id text not null references cooperations deferrable initially deferred,
  decision text not null
    check (decision in ('budget', 'strategy', 'service-level', 'staffing', 'location', 'key', 'agreement', 'exit')),
  revision integer not null check (revision > 0),
  -- Who decides: a kind that the law names («each-council»), or a body. Neither: what was told has been withdrawn.
  decides_law text check (length(decides_law) between 1 and 50),
  decides_body text check (length(decides_body) between 1 and 150),
  -- Who is heard first. Neither: the agreement lets nobody be heard.
  heard_law text check (length(heard_law) between 1 and 50),
  heard_body text check (length(heard_body) between 1 and 150),
  document text check (length(document) between 1 and 300),
  place text check (length(place) <= 300),
  -- The day of the agreement; null: not known.
  agreed_on date,
  -- Word for word.
  words text check (length(words) between 1 and 10000),
  -- Why it was withdrawn.
  reason text check (length(reason) between 1 and 2000),
  registered_by text not null,
  registered_for text not null,
  registered_name text not null check (length(registered_name) between 1 and 200),
  registered_at timestamptz not null,
  primary key (cooperation_id, decision, revision),
  check (num_nonnulls(decides_law, decides_body) <= 1),
  check (num_nonnulls(heard_law, heard_body) <= 1),
  check ((reason is not null) = (num_nonnulls(decides_law, decides_body) = 0)),
  check (reason is null or num_nonnulls(heard_law, heard_body, document, place, agreed_on, words) = 0),
  -- Somebody else must be able to find it.
  check (reason is not null or (document is not null and place is not null and (place <> '' or words is not null)))
);
create trigger agreed_decisions_are_kept before update or delete or truncate on agreed_decisions
  for each statement execute function refuse_change();
create trigger agreed_decisions_are_signed before insert on agreed_decisions
  for each row execute function refuse_other_signature('registered_by');

-- A telling follows the one before it, and is about bodies that there are; only what stands can be withdrawn.
create function check_agreed_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
$$;
create trigger agreed_decisions_follow before insert on agreed_decisions
  for each row execute function check_agreed_decision();

-- Whether anything that is said of a cooperation names the holder as one who takes part in it or hosts it; or it is the cooperation itself.
create function is_said_to_take_part(holder text, cooperation text) returns boolean language sql stable as $$
  select holder = 'cooperation:' || cooperation or exists (
    select from cooperation_claims c where c.cooperation_id = cooperation and c.field in ('participants', 'host')
      and jsonb_path_exists(c.value, '$.**.id ? (@ == $who)', jsonb_build_object('who', split_part(holder, ':', 2))))
$$;

alter table agreed_decisions enable row level security;
create policy agreed_decisions_read on agreed_decisions for select to omforent_app using (true);
create policy agreed_decisions_read_by_system on agreed_decisions for select to omforent_system using (true);
create policy agreed_decisions_tell on agreed_decisions for insert to omforent_app with check (
  registered_by = actor_id() and (
    (registered_for = 'installation' and actor_id() = 'operator')
    or (works_for(registered_for) and is_said_to_take_part(registered_for, cooperation_id))));
grant select, insert on agreed_decisions to omforent_app;
grant select on agreed_decisions to omforent_system;
