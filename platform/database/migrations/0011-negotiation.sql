-- Agreeing on a key. A proposed key is a version like the others, for all to see, and counted for itself: what is entered as today's key
-- has its own numbers. Whether it is in force is asked of the matter (platform/distribution-keys/server/negotiation), never kept here.
alter table distribution_key_versions drop constraint distribution_key_versions_status_check;
alter table distribution_key_versions add constraint distribution_key_versions_status_check
  check (status in ('registered-as-todays', 'draft', 'proposed'));
drop index distribution_key_versions_by_number;
create unique index distribution_key_versions_by_number on distribution_key_versions (cooperation_id, number)
  where status = 'registered-as-todays';
create unique index distribution_key_proposals_by_number on distribution_key_versions (cooperation_id, number)
  where status = 'proposed';

-- A negotiation: who sits at the table, who may mediate, and the amount and year that every proposal is held against. All of it stands as
-- it was when it was opened.
create table negotiations (
  id text primary key check (id ~ '^n-[a-z0-9]{12}$'),
  cooperation_id text not null references cooperations deferrable initially deferred,
  participants text[] not null check (cardinality(participants) >= 2),
  -- Names and who hosts, in the order of the participants.
  names text[] not null,
  host text,
  mediators text[] not null,
  year integer not null check (year between 1900 and 2200),
  amount bigint not null check (amount > 0),
  amount_is_real boolean not null,
  opened_on date not null,
  opened_for text not null,
  opened_for_name text not null check (length(opened_for_name) between 1 and 200),
  opened_by text not null,
  check (cardinality(names) = cardinality(participants))
);
create index negotiations_by_cooperation on negotiations (cooperation_id, opened_on);

-- How it ended, in the words of whoever ended it; without such a row it is open.
create table negotiation_ends (
  negotiation text primary key references negotiations,
  ended_on date not null,
  reason text not null check (length(reason) between 1 and 5000),
  ended_for text not null,
  ended_for_name text not null,
  ended_by text not null
);

create table negotiation_rounds (
  negotiation text not null references negotiations,
  number integer not null check (number > 0),
  opened_on date not null,
  opened_for text not null,
  opened_by text not null,
  primary key (negotiation, number)
);

-- What was put on the table: the words that councils are asked to adopt, the exact terms, what each would pay, and what can be said about
-- fairness. Never changed; a change is another proposal.
create table key_proposals (
  version text primary key references distribution_key_versions,
  negotiation text not null,
  round integer not null,
  -- Null: the mediator's.
  participant text,
  proposed_for text not null,
  proposed_on date not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  title text not null check (length(title) between 1 and 300),
  text text not null,
  terms text not null check (length(terms) <= 200000),
  hash text not null,
  -- What the phase-in, the advances and the duties in kind are, for the page; the text and the terms are what is adopted.
  agreed jsonb not null,
  figures jsonb not null,
  findings jsonb not null,
  -- What each pays of the negotiation's amount, in øre, in the order of the participants.
  amounts bigint[] not null,
  proposed_by text not null,
  foreign key (negotiation, round) references negotiation_rounds
);
create index key_proposals_by_negotiation on key_proposals (negotiation, round);

-- Which matter asks the councils about a proposal. Nothing about its result stands here.
create table key_proposal_matters (
  version text not null references key_proposals,
  matter text not null references matters on delete cascade,
  brought_for text not null,
  brought_by text not null,
  brought_at timestamptz not null,
  primary key (version, matter)
);

-- What a participant can live with, and why. Private (sharing 'nobody'): the municipality's own internal note (offentleglova § 14), and not
-- even its being there is for others. Shared, it is never changed again; a new answer is another row. Nothing here counts the answers or
-- their changes, so that what is shared does not tell how much was written before it.
create table key_answers (
  id text primary key check (id ~ '^k-[a-z0-9]{16}$'),
  negotiation text not null,
  round integer not null,
  participant text not null,
  holder text not null check (holder ~ '^(municipality:\d{4}|county:\d{2}|cooperation:[a-z][a-z0-9-]{0,139})$'),
  sharing text not null check (sharing in ('nobody', 'mediator', 'everyone')),
  -- By recorded consent, which mediator.
  mediator text,
  shared_on date,
  shared_at timestamptz,
  -- offentleglova § 23, as it is called in law/offentleglova/exemptions.ts.
  exemption text check (exemption = 'offentleglova-23-1'),
  exemption_reason text check (length(exemption_reason) between 1 and 2000),
  exemption_decided_by text,
  said_on date not null,
  said_by text not null,
  foreign key (negotiation, round) references negotiation_rounds,
  check ((sharing = 'nobody') = (shared_on is null)),
  check ((sharing = 'nobody') = (shared_at is null)),
  check ((sharing = 'mediator') = (mediator is not null)),
  check (sharing <> 'nobody' or exemption is null),
  check ((exemption is null) = (exemption_reason is null)),
  check ((exemption is null) = (exemption_decided_by is null))
);
-- One private answer at a time: two who begin one at the same moment cannot both.
create unique index key_answers_private on key_answers (negotiation, round, participant) where sharing = 'nobody';
create index key_answers_by_negotiation on key_answers (negotiation, round);

create table key_answer_contents (
  answer text primary key references key_answers on delete cascade,
  -- The most that it can pay in a year, in øre. Nobody has to say it.
  maximum bigint check (maximum >= 0),
  verdicts jsonb not null,
  conditions text check (length(conditions) <= 20000),
  reason text check (length(reason) <= 20000)
);

-- Which revision of a private answer was seen; gone when it is shared.
create table key_answer_revisions (
  answer text primary key references key_answers on delete cascade,
  revision integer not null check (revision > 0)
);

create function keep_answer() returns trigger language plpgsql as $$
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
$$;
create trigger key_answers_are_kept before update or delete on key_answers for each row execute function keep_answer();
create function keep_answer_contents() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from key_answers a where a.id = old.answer and a.sharing <> 'nobody') then
    raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger key_answer_contents_are_kept before update or delete on key_answer_contents
  for each row execute function keep_answer_contents();

do $$
declare of text;
begin
  foreach of in array array['negotiations', 'negotiation_ends', 'negotiation_rounds', 'key_proposals'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      of || '_are_kept', of);
  end loop;
end
$$;
create trigger negotiations_are_signed before insert on negotiations
  for each row execute function refuse_other_signature('opened_by');
create trigger negotiation_ends_are_signed before insert on negotiation_ends
  for each row execute function refuse_other_signature('ended_by');
create trigger negotiation_rounds_are_signed before insert on negotiation_rounds
  for each row execute function refuse_other_signature('opened_by');
create trigger key_proposals_are_signed before insert on key_proposals
  for each row execute function refuse_other_signature('proposed_by');
create trigger key_proposal_matters_are_signed before insert on key_proposal_matters
  for each row execute function refuse_other_signature('brought_by');
create trigger key_answers_are_signed before insert or update on key_answers
  for each row execute function refuse_other_signature('said_by');

-- At the table: insiders of those who take part, and the mediators' officers.
create function sits_at(negotiation text) returns boolean language sql stable as $$
  select exists (select from negotiations n where n.id = negotiation and (
    exists (select from unnest(n.participants) p where insider_at(
      case when p ~ '^\d{4}$' then 'municipality:' || p when p ~ '^\d\d$' then 'county:' || p else 'cooperation:' || p end))
    or exists (select from unnest(n.mediators) m where works_for(m))))
$$;

do $$
declare of text;
begin
  foreach of in array array['negotiations', 'negotiation_ends', 'negotiation_rounds', 'key_proposals', 'key_proposal_matters',
    'key_answers', 'key_answer_contents', 'key_answer_revisions'] loop
    execute format('alter table %I enable row level security', of);
    execute format('create policy %I on %I for select to omforent_system using (true)', of || '_read_by_system', of);
    execute format('grant select on %I to omforent_system', of);
    execute format('grant select, insert on %I to omforent_app', of);
  end loop;
end
$$;
-- What is proposed is public from the moment it is on the table.
create policy negotiations_read on negotiations for select to omforent_app using (true);
create policy negotiations_open on negotiations for insert to omforent_app
  with check (works_for(opened_for) and opened_by = actor_id());
create policy negotiation_ends_read on negotiation_ends for select to omforent_app using (true);
create policy negotiation_ends_add on negotiation_ends for insert to omforent_app
  with check (sits_at(negotiation) and works_for(ended_for) and ended_by = actor_id());
create policy negotiation_rounds_read on negotiation_rounds for select to omforent_app using (true);
create policy negotiation_rounds_open on negotiation_rounds for insert to omforent_app
  with check (sits_at(negotiation) and works_for(opened_for) and opened_by = actor_id());
create policy key_proposals_read on key_proposals for select to omforent_app using (true);
create policy key_proposals_table on key_proposals for insert to omforent_app
  with check (sits_at(negotiation) and works_for(proposed_for) and proposed_by = actor_id());
-- Seen by whoever sees the matter: a draft is there for its holder alone.
create policy key_proposal_matters_read on key_proposal_matters for select to omforent_app
  using (exists (select from matters m where m.id = matter));
create policy key_proposal_matters_bring on key_proposal_matters for insert to omforent_app
  with check (works_for(brought_for) and brought_by = actor_id());

create policy key_answers_read on key_answers for select to omforent_app
  using (insider_at(holder) or sharing = 'everyone' or (sharing = 'mediator' and works_for(mediator)));
create policy key_answers_write on key_answers for insert to omforent_app
  with check (sharing = 'nobody' and insider_at(holder) and said_by = actor_id());
create policy key_answers_change on key_answers for update to omforent_app
  using (insider_at(holder)) with check (insider_at(holder) and said_by = actor_id());
create policy key_answer_contents_read on key_answer_contents for select to omforent_app
  using (exists (select from key_answers a where a.id = answer and (insider_at(a.holder)
    or (a.sharing = 'mediator' and works_for(a.mediator))
    or (a.sharing = 'everyone' and (a.exemption is null or sits_at(a.negotiation))))));
create function is_own_private_answer(answer text) returns boolean language sql stable as
  $$ select exists (select from key_answers a where a.id = answer and a.sharing = 'nobody' and insider_at(a.holder)) $$;
create policy key_answer_contents_write on key_answer_contents for insert to omforent_app with check (is_own_private_answer(answer));
create policy key_answer_contents_change on key_answer_contents for update to omforent_app using (is_own_private_answer(answer));
create policy key_answer_revisions_own on key_answer_revisions for select to omforent_app
  using (exists (select from key_answers a where a.id = answer and insider_at(a.holder)));
create policy key_answer_revisions_write on key_answer_revisions for insert to omforent_app with check (is_own_private_answer(answer));
create policy key_answer_revisions_change on key_answer_revisions for update to omforent_app using (is_own_private_answer(answer));
create policy key_answer_revisions_end on key_answer_revisions for delete to omforent_app
  using (exists (select from key_answers a where a.id = answer and insider_at(a.holder)));

grant update (sharing, mediator, shared_on, shared_at, exemption, exemption_reason, exemption_decided_by, said_on, said_by) on key_answers
  to omforent_app;
grant update (maximum, verdicts, conditions, reason) on key_answer_contents to omforent_app;
grant update (revision) on key_answer_revisions to omforent_app;
grant delete on key_answer_revisions to omforent_app;
