-- Keys by which programs come in, each for a member. Only the hash of one is kept, and its last letters to tell it by.
create table api_keys (
  id uuid primary key,
  workspace_id uuid not null,
  member_id uuid not null,
  name text not null check (name <> ''),
  token_hash text not null unique,
  ending text not null check (length(ending) = 4),
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  revoked_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index api_keys_of_workspace on api_keys (workspace_id, made_at);

-- By which key a member did it; null for what they did themselves.
alter table events add column key_id uuid;

alter table events add constraint events_key check (key_id is null or actor_kind = 'member');

alter table events add constraint events_key_of_workspace foreign key (workspace_id, key_id) references api_keys (workspace_id, id);

-- What happened in a workspace is followed from a moment on.
create index events_in_order on events (workspace_id, at, id) where onboarding_id is not null;

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_workspaces;

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed', 'member_away', 'member_back',
  'mail_worded', 'mail_wording_reset', 'workspace_mail_marked_arrived', 'workspace_mail_sent_again',
  'workspace_changed', 'own_day_closed', 'own_day_removed', 'holiday_worked', 'holiday_kept',
  'workspace_exported', 'customer_exported',
  'onboarding_deleted',
  'api_key_made', 'api_key_revoked'
)));
