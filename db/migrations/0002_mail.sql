-- Some news is about no onboarding: an invitation, a password, a digest.
alter table notices alter column onboarding_id drop not null;

-- What the provider says became of an accepted mail. It rises by rank and never falls back.
alter table notices
  add column delivery text check (delivery in ('delayed', 'delivered', 'bounced', 'complained', 'suppressed')),
  add column delivery_at timestamptz,
  add column delivery_reason text not null default '';

create unique index notices_by_provider_id on notices (provider_id) where provider_id is not null;

-- Stored before it is answered, by the id its signature covers; a second delivery of it changes nothing.
create table provider_events (
  id text primary key,
  provider_id text not null,
  kind text not null,
  at timestamptz not null,
  reason text not null default '',
  received_at timestamptz not null default foyer_now()
);

create index provider_events_by_mail on provider_events (provider_id);

-- One row for all workers together: when the next mail may go, and until when the provider asked us to wait.
create table mail_pace (
  only_row boolean primary key default true check (only_row),
  next_at timestamptz not null default '-infinity',
  paused_until timestamptz,
  pause_reason text not null default ''
);

insert into mail_pace default values;
