-- Whether whoever opens a welcome link in a browser for the first time is asked for a code that goes to their mailbox.
alter table workspaces add column code_rule text not null default 'never' check (code_rule in ('never', 'moved', 'always'));

-- A code that was mailed. Its digits are derived from its id, and kept nowhere.
create table link_codes (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  contact_id uuid not null,
  link_id uuid not null,
  issued_at timestamptz not null,
  ended_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, link_id) references welcome_links (workspace_id, id)
);

create index link_codes_of_link on link_codes (link_id, issued_at);

create index link_codes_of_onboarding on link_codes (onboarding_id);

-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction', 'colleague_invitation', 'colleague_brought_in', 'page_not_theirs',
  'fresh_link', 'link_code', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'questions_waiting',
  'questions_answered', 'reply_not_taken', 'question_late', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late', 'answer_due', 'open_point_due', 'open_point_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed'
));
