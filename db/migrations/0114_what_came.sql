-- Everybody there with a page hears what came of a call.

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
  'webhook_failing',
  'steps_moved',
  'deal_won_early',
  'weekly_news',
  'handoff_meeting',
  'promise_broken',
  'meeting_outcomes'
));
