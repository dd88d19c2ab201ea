-- A webhook that was removed is told nothing, and its address is in no row any more.
alter table webhook_endpoints add column removed_at timestamptz;

alter table webhook_endpoints add constraint removed_is_off check (removed_at is null or off_at is not null);

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
  'webhook_secret_ended', 'webhook_sent_again', 'webhook_removed',
  'crm_connected', 'crm_changed', 'crm_removed'
)));
