-- Until when a written mail may leave before its reader's quiet hours; null for mail that goes at any hour.
alter table notices add column quiet_from timestamptz;

create index notices_by_quiet on notices (quiet_from) where state in ('queued', 'sending') and quiet_from is not null;

-- Which reminders a person got, over all onboardings.
create index notices_of_reminders on notices (workspace_id, recipient_id) where kind = 'reminder';
