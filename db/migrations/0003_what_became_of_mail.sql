-- The provider may give a mail up by itself, which is no bounce.
alter table notices drop constraint notices_delivery_check;

alter table notices
  add constraint notices_delivery_check
  check (delivery in ('delayed', 'delivered', 'failed', 'suppressed', 'bounced', 'complained'));

-- An event may come before we know the id of the mail it is about; a sweep finds those that still wait.
alter table provider_events add column applied_at timestamptz;

create index provider_events_waiting on provider_events (received_at) where applied_at is null;

-- A company's own sender; without it, the one of the installation.
alter table workspaces add column mail_from text;
