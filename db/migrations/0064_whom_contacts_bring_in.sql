-- Whom contacts bring in without anybody of ours looking first: who has an address at a domain on record for the customer,
-- also at domains that the workspace names, or nobody.
alter table workspaces
  add column colleague_rule text not null default 'on_record'
    check (colleague_rule in ('on_record', 'these_too', 'nobody')),
  add column colleague_domains text[] not null default '{}' check (cardinality(colleague_domains) <= 30);

alter table colleague_invitations drop constraint colleague_invitations_held_because_check;

alter table colleague_invitations add constraint colleague_invitations_held_because_check
  check (held_because in ('domain', 'said_stop', 'replaced', 'everybody'));
