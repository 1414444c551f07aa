-- A letter remembers by which way it goes: by e-mail, or by SvarUt to an organisation number, which then stands as its address.
alter table letters add column way text not null default 'e-mail' check (way in ('e-mail', 'svarut'));
alter table letters add constraint letters_by_svarut_check check (way = 'e-mail' or (kind = 'matter' and to_address ~ '^\d{9}$'));
alter table letters drop constraint letters_failure_check;
alter table letters add constraint letters_failure_check
  check (failure in ('refused-by-server', 'gave-up', 'mail-not-set-up', 'svarut-not-set-up', 'address-unknown', 'no-longer-wanted'));

-- One letter for each version, participant and way, unless the one before did not get through.
drop index letters_once_for_a_matter;
create unique index letters_once_for_a_matter on letters (matter, version, participant, way) where state <> 'failed' and kind = 'matter';
