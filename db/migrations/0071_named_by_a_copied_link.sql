-- Whom somebody named on a page that a copied link opened, we are asked about first, whatever their address.
alter table colleague_invitations drop constraint colleague_invitations_held_because_check;

alter table colleague_invitations add constraint colleague_invitations_held_because_check
  check (held_because in ('domain', 'said_stop', 'replaced', 'everybody', 'copied'));
