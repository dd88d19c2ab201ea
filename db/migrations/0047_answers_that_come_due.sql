-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction',
  'fresh_link', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_due', 'answer_late',
  'open_point_due', 'open_point_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed'
));
