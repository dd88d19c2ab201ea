-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares. Mail of a kind that nobody can write would
-- wait for ever.
alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'fresh_link', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'signature_withdrawn', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure'
));

-- What was written and never read.
alter table onboardings drop column revision;

alter table members drop column booking_url;

alter table guide_drafts drop column updated_at;

alter table introduction_drafts drop column updated_at;
