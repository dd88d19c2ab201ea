-- Somebody whose way in ended is let in again by nobody but us.
alter table colleague_invitations drop constraint colleague_invitations_held_because_check;

alter table colleague_invitations add constraint colleague_invitations_held_because_check
  check (held_because in ('domain', 'said_stop', 'replaced'));
