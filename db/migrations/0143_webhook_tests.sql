-- A test of an address is told of no event and of no onboarding: what it says is written down as it is owed.
alter table webhook_deliveries alter column onboarding_id drop not null;

alter table webhook_deliveries alter column event_id drop not null;

alter table webhook_deliveries alter column stands drop not null;

alter table webhook_deliveries add constraint of_an_event_or_a_test check (
  (kind = 'test') = (event_id is null) and (kind = 'test') = (onboarding_id is null)
  and (kind = 'test') = (stands is null) and (kind <> 'test' or data is not null));

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
  'webhook_secret_ended', 'webhook_sent_again', 'webhook_removed', 'webhook_tested',
  'crm_connected', 'crm_changed', 'crm_removed'
)));
