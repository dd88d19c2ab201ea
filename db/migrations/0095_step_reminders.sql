-- Of which steps somebody of the customer was reminded, and when a path is looked at next for that.
create table step_reminders (
  reminder_id uuid not null,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  contact_id uuid not null,
  step_id uuid not null,
  due_on date not null,
  kind text not null check (kind in ('soon', 'late')),
  nth integer not null check (nth > 0),
  at timestamptz not null,
  primary key (step_id, contact_id, due_on, kind, nth),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, contact_id) references contacts (workspace_id, onboarding_id, id)
);

create index step_reminders_of_onboarding on step_reminders (onboarding_id);

create index step_reminders_of_contact on step_reminders (contact_id, at);

create trigger step_reminders_append_only before update or delete on step_reminders
for each row execute function refuse_change();

create trigger step_reminders_never_emptied before truncate on step_reminders
for each statement execute function refuse_change();

-- Whose a step is stands on the customer's page.
call keep_pages_true('step_gives', 'pages_of_onboarding');

alter table onboardings add column steps_remind_at timestamptz;

update onboardings set steps_remind_at = now() where path_steps_left > 0 and closed_at is null;

create index onboardings_steps_remind_at on onboardings (steps_remind_at) where steps_remind_at is not null;

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
  'step_reminder'
));
