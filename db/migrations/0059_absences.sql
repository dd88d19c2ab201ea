-- A member is away, from one day of the workspace to another, both included, and a colleague stands in. It ends by itself;
-- what is ended before is marked. Of a member, one stands at a time.
create table absences (
  id uuid primary key,
  workspace_id uuid not null,
  member_id uuid not null,
  stand_in_member_id uuid not null,
  from_on date not null,
  until_on date not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  unique (workspace_id, id),
  check (from_on <= until_on),
  check (member_id <> stand_in_member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, stand_in_member_id) references members (workspace_id, id)
);

create unique index absences_of_member on absences (member_id) where ended_at is null;

create index absences_by_stand_in on absences (stand_in_member_id) where ended_at is null;

call keep_pages_true('absences', 'pages_of_workspace');

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_workspaces;

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed', 'member_away', 'member_back',
  'mail_worded', 'mail_wording_reset', 'workspace_mail_marked_arrived', 'workspace_mail_sent_again',
  'workspace_changed', 'own_day_closed', 'own_day_removed', 'holiday_worked', 'holiday_kept',
  'workspace_exported', 'customer_exported'
)));
