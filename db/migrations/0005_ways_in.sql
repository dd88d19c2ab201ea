-- When the clocks of an onboarding were looked at last: what came due after that is news.
alter table onboardings add column watched_at timestamptz;

-- Colleagues who were asked in. The link is derived from id and generation; only the hash of its token is kept.
create table invitations (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  name text not null,
  email text not null,
  role text not null check (role in ('sales', 'cs', 'lead', 'admin')),
  invited_by uuid not null,
  generation integer not null default 1,
  token_hash text not null unique,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, invited_by) references members (workspace_id, id)
);

create unique index invitations_open on invitations (workspace_id, email) where accepted_at is null and revoked_at is null;

create index invitations_by_workspace on invitations (workspace_id, created_at desc);

create table password_resets (
  id uuid primary key,
  workspace_id uuid not null,
  member_id uuid not null,
  token_hash text not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index password_resets_open on password_resets (workspace_id, member_id) where ended_at is null;

-- An invitation goes to somebody who is no member yet.
alter table notices drop constraint notices_recipient_kind_check;

alter table notices add constraint notices_recipient_kind_check
  check (recipient_kind in ('member', 'contact', 'invitation'));

-- The digest of a week asks a whole workspace what was settled.
create index events_of_settling on events (workspace_id, at) where kind = 'settled';
