-- The yearly evaluation of a cooperation: five questions to every participant, each year.

-- What a participant says. Not shared (shared_on null) it is the municipality's own internal note (offentleglova § 14), and not even its being
-- there is for others. Shared, it is never changed again; a new answer is another row, and the last that was shared counts.
create table evaluation_answers (
  id text primary key check (id ~ '^e-[a-z0-9]{16}$'),
  cooperation_id text not null references cooperations deferrable initially deferred,
  -- The calendar year that it is about.
  year integer not null check (year between 1900 and 2200),
  participant text not null check (participant ~ '^(\d{4}|\d{2})$'),
  holder text not null check (holder ~ '^(municipality:\d{4}|county:\d{2})$'),
  said_on date not null,
  said_by text not null,
  said_role text not null check (said_role in ('chief-executive', 'mayor')),
  -- How many times it has been written; nobody else's business, so it is gone when the answer is shared.
  revision integer check (revision > 0),
  shared_on date,
  shared_at timestamptz,
  check ((shared_on is null) = (shared_at is null)),
  check ((shared_on is null) = (revision is not null))
);
-- One answer that is not shared at a time: two who begin one at the same moment cannot both.
create unique index evaluation_answers_private on evaluation_answers (cooperation_id, year, participant) where shared_on is null;
create index evaluation_answers_by_cooperation on evaluation_answers (cooperation_id, year);
create index evaluation_answers_shared_about on evaluation_answers (year, participant) where shared_on is not null;

create table evaluation_replies (
  answer text not null references evaluation_answers,
  question text not null check (question in ('influence', 'quality', 'cost', 'coordination', 'key')),
  -- Null: they do not know.
  step smallint check (step between 1 and 5),
  why text check (length(why) between 1 and 1000),
  primary key (answer, question)
);

create function keep_evaluation_answer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.shared_on is null and (new.id, new.cooperation_id, new.year, new.participant, new.holder) =
    (old.id, old.cooperation_id, old.year, old.participant, old.holder) then
    return new;
  end if;
  raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger evaluation_answers_are_kept before update or delete on evaluation_answers
  for each row execute function keep_evaluation_answer();
create function keep_evaluation_reply() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and exists (select from evaluation_answers a where a.id = old.answer and a.shared_on is null)
    and (new.answer, new.question) = (old.answer, old.question) then
    return new;
  end if;
  raise exception 'a shared answer is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger evaluation_replies_are_kept before update or delete on evaluation_replies
  for each row execute function keep_evaluation_reply();
create trigger evaluation_answers_are_signed before insert or update on evaluation_answers
  for each row execute function refuse_other_signature('said_by');

do $$
declare of text;
begin
  foreach of in array array['evaluation_answers', 'evaluation_replies'] loop
    execute format('alter table %I enable row level security', of);
    execute format('create policy %I on %I for select to omforent_system using (true)', of || '_read_by_system', of);
    execute format('grant select on %I to omforent_system', of);
    execute format('grant select, insert on %I to omforent_app', of);
  end loop;
end
$$;
create policy evaluation_answers_read on evaluation_answers for select to omforent_app
  using (shared_on is not null or insider_at(holder));
create policy evaluation_answers_write on evaluation_answers for insert to omforent_app
  with check (shared_on is null and insider_at(holder) and said_by = actor_id());
create policy evaluation_answers_change on evaluation_answers for update to omforent_app
  using (insider_at(holder)) with check (insider_at(holder) and said_by = actor_id());
-- Seen by whoever sees the answer.
create policy evaluation_replies_read on evaluation_replies for select to omforent_app
  using (exists (select from evaluation_answers a where a.id = answer));
create function is_own_unshared_answer(answer text) returns boolean language sql stable as
  $$ select exists (select from evaluation_answers a where a.id = answer and a.shared_on is null and insider_at(a.holder)) $$;
create policy evaluation_replies_write on evaluation_replies for insert to omforent_app with check (is_own_unshared_answer(answer));
create policy evaluation_replies_change on evaluation_replies for update to omforent_app
  using (is_own_unshared_answer(answer)) with check (is_own_unshared_answer(answer));

grant update (said_on, said_by, said_role, revision, shared_on, shared_at) on evaluation_answers to omforent_app;
grant update (step, why) on evaluation_replies to omforent_app;
