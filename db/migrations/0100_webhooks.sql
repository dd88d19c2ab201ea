-- Addresses that are told what happens. What signs is derived, and stands in no row.
create table webhook_endpoints (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  url text not null check (length(url) between 8 and 1000),
  topics text[] not null check (cardinality(topics) > 0),
  made_at timestamptz not null,
  off_at timestamptz,
  off_reason text check (off_reason in ('by_hand', 'gone')),
  -- Since when it fails for good, and that is told; null while it takes what it is sent.
  failing_at timestamptz,
  check ((off_at is null) = (off_reason is null)),
  unique (workspace_id, id)
);

create index webhook_endpoints_of_workspace on webhook_endpoints (workspace_id, made_at);

-- Several sign at once while a receiver changes from one to the next.
create table webhook_secrets (
  id uuid primary key,
  workspace_id uuid not null,
  endpoint_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  foreign key (workspace_id, endpoint_id) references webhook_endpoints (workspace_id, id)
);

create index webhook_secrets_of_endpoint on webhook_secrets (endpoint_id) where ended_at is null;

-- The ledger: what is owed to which address, written with the event itself, and what became of it.
create table webhook_deliveries (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  onboarding_id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  kind text not null,
  happened_at timestamptz not null,
  -- How the onboarding stood before and after the change that it tells of; null where it began by it.
  stood jsonb,
  stands jsonb not null,
  -- Written once, before the first try.
  data jsonb,
  state text not null default 'queued' check (state in ('queued', 'sending', 'delivered', 'failed', 'cancelled')),
  due_at timestamptz not null,
  attempt integer not null default 0,
  -- Tries without success since it was last asked for.
  failures integer not null default 0,
  lease_until timestamptz,
  delivered_at timestamptz,
  -- The latest tries, oldest first: when, what was answered, and how long it took.
  tries jsonb not null default '{"latest": []}',
  -- The transaction that it was owed in.
  made_in bigint not null default txid_current(),
  unique (endpoint_id, event_id),
  check ((state = 'sending') = (lease_until is not null)),
  foreign key (workspace_id, endpoint_id) references webhook_endpoints (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
);

create index webhook_deliveries_due on webhook_deliveries (endpoint_id, due_at) where state in ('queued', 'sending');

-- How many are under way is counted without going through what waits.
create index webhook_deliveries_under_way on webhook_deliveries (endpoint_id, lease_until) where state = 'sending';

create index webhook_deliveries_newest on webhook_deliveries (endpoint_id, happened_at desc, id desc);

create index webhook_deliveries_of_onboarding on webhook_deliveries (onboarding_id);

create index webhook_deliveries_by_age on webhook_deliveries (happened_at);

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
  'webhook_secret_ended', 'webhook_sent_again'
)));

-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction', 'colleague_invitation', 'colleague_brought_in', 'page_not_theirs',
  'fresh_link', 'link_code', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'questions_waiting',
  'questions_answered', 'reply_not_taken', 'note_mention', 'files_handed_in', 'files_sent_back', 'step_stuck', 'answers_given', 'question_late', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late', 'answer_due', 'open_point_due', 'open_point_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed',
  'step_day_asked', 'step_day_answered',
  'meeting_offered', 'meeting_set', 'meeting_called_off', 'meeting_proposed', 'meeting_for_us',
  'step_given',
  'step_reminder',
  'steps_opened',
  'step_approved',
  'webhook_failing'
));
