-- Whoever takes a copy of everything, of the company or of one customer, is written into the record of the workspace.
alter table events drop constraint events_of_workspaces;

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed',
  'mail_worded', 'mail_wording_reset', 'workspace_mail_marked_arrived', 'workspace_mail_sent_again',
  'workspace_changed', 'own_day_closed', 'own_day_removed', 'holiday_worked', 'holiday_kept',
  'workspace_exported', 'customer_exported'
)));

-- Who took copies of late, the latest first; they are few among all that happens.
create index events_of_exports on events (workspace_id, id) where kind in ('workspace_exported', 'customer_exported');
