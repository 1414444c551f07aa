-- A role that is ended on the very day it began, or before, was never held: its last day is the one before its first.
alter table role_assignments drop constraint role_assignments_check;
alter table role_assignments add constraint role_assignments_check check (valid_to >= valid_from - 1);
