-- A weekly letter is forgotten two months after it was sent, and when its person is. A letter that carried a matter is kept with the matter.
grant delete on letters to omforent_system;
create function refuse_loss_of_a_matters_letter() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  raise exception 'a letter that carried a matter is kept';
end $$;
create trigger letters_of_matters_are_kept before delete on letters
  for each row when (old.kind = 'matter') execute function refuse_loss_of_a_matters_letter();
