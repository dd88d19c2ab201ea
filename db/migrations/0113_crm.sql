-- The CRM's side: what a workspace is connected with, what the CRM told of, what is read of it, and what is written back.
create table crm_connections (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  crm text not null,
  -- The account there, as the CRM names it.
  account text not null,
  -- Sealed with the key of the installation.
  secret text not null,
  -- Whom it acts for, and who looks after customers that it begins.
  member_id uuid not null,
  host_member_id uuid not null,
  -- Whether whoever has the deal there has the handoff here.
  follows_owner boolean not null default true,
  -- Stages that the CRM offered when it was asked last, and those in which a handoff begins.
  stages jsonb not null default '{"offered": []}',
  begins_in text[] not null default '{}',
  made_at timestamptz not null,
  -- Everything that changed there before this instant is read.
  read_until timestamptz not null,
  looked_at timestamptz,
  -- What stands in the way since it was asked last; null while nothing does.
  trouble text,
  trouble_at timestamptz,
  failures integer not null default 0,
  -- Nothing is asked before.
  rests_until timestamptz,
  is_prepared boolean not null default false,
  check ((trouble is null) = (trouble_at is null)),
  unique (workspace_id, id),
  unique (workspace_id, crm),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, host_member_id) references members (workspace_id, id)
);

create index crm_connections_of_account on crm_connections (crm, account);

-- Inbound events, each once however often it is sent; stored before they are answered.
create table crm_events (
  workspace_id uuid not null,
  connection_id uuid not null,
  -- Of what the event says, as the source names nothing that is unique.
  id text not null,
  deal_id text not null,
  kind text not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  primary key (connection_id, id),
  foreign key (workspace_id, connection_id) references crm_connections (workspace_id, id)
);

create index crm_events_by_age on crm_events (received_at);

-- Deals of the CRM: what is to be read, and how it was read last.
create table crm_reads (
  workspace_id uuid not null,
  connection_id uuid not null,
  deal_id text not null,
  -- Grows each time something is told of it; what was wanted meanwhile is read again.
  wanted integer not null default 1,
  -- Null while there is nothing to read.
  due_at timestamptz,
  attempt integer not null default 0,
  lease_until timestamptz,
  failures integer not null default 0,
  -- As the source counts its changes; an older state is never applied over a newer one.
  version timestamptz,
  read_at timestamptz,
  -- Whoever had it there when it was read last.
  owner text,
  -- Why what the CRM says could not be followed wholly; null where it was.
  trouble text,
  gone_at timestamptz,
  primary key (connection_id, deal_id),
  foreign key (workspace_id, connection_id) references crm_connections (workspace_id, id)
);

create index crm_reads_due on crm_reads (connection_id, due_at) where due_at is not null;

create index crm_reads_in_trouble on crm_reads (connection_id, read_at) where trouble is not null or gone_at is not null;

-- What is to be written back: one row for each deal, so that only its newest state goes.
create table crm_writes (
  workspace_id uuid not null,
  onboarding_id uuid not null,
  connection_id uuid not null,
  wanted integer not null default 1,
  due_at timestamptz,
  attempt integer not null default 0,
  lease_until timestamptz,
  failures integer not null default 0,
  -- What stands there since it was written last.
  written jsonb,
  written_at timestamptz,
  -- The CRM has no such deal.
  gone_at timestamptz,
  primary key (connection_id, onboarding_id),
  foreign key (workspace_id, connection_id) references crm_connections (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
);

create index crm_writes_due on crm_writes (connection_id, due_at) where due_at is not null;

create index crm_writes_of_onboarding on crm_writes (onboarding_id);

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_workspaces;

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed', 'member_away', 'member_back',
  'mail_worded', 'mail_wording_reset', 'workspace_mail_marked_arrived', 'workspace_mail_sent_again',
  'workspace_changed', 'own_day_closed', 'own_day_removed', 'holiday_worked', 'holiday_kept',
  'workspace_exported', 'customer_exported',
  'onboarding_deleted',
  'api_key_made', 'api_key_revoked',
  'starting_point_added', 'starting_point_version_made', 'starting_point_made_default', 'starting_point_put_aside',
  'starting_point_brought_back',
  'webhook_added', 'webhook_changed', 'webhook_turned_on', 'webhook_turned_off', 'webhook_secret_made',
  'webhook_secret_ended', 'webhook_sent_again',
  'crm_connected', 'crm_changed', 'crm_removed'
)));
