-- A point that was talked about and isn't decided: until which day it stays open, and the line that says why. Another day
-- is another row; the latest of a wording holds.
create table points_left_open (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null,
  wording_id uuid not null,
  open_until date not null,
  line text not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index points_left_open_by_onboarding on points_left_open (onboarding_id, wording_id, at desc);

call keep_pages_true('points_left_open', 'pages_of_onboarding');

-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction',
  'fresh_link', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late', 'open_point_due',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed'
));

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'owner_changed', 'customer_merged',
  'part_answered', 'part_answer_withdrawn', 'red_flag_recorded', 'red_flag_removed', 'red_flag_restored',
  'handoff_submitted', 'handoff_taken_back',
  'statement_recorded', 'statement_reworded', 'statement_changed', 'statement_removed', 'statement_restored',
  'promises_judged', 'handoff_accepted', 'handoff_returned',
  'guide_reworded', 'recorded_words_kept', 'statement_left_out', 'statement_put_back', 'greeting_written',
  'guide_published', 'shown_first_chosen',
  'introduction_sent', 'introduction_made_by_phone', 'introduction_made_at_meeting', 'introduction_set',
  'introduction_set_anew', 'introduction_called_off', 'introduction_did_not_leave', 'introduction_sent_again',
  'page_opened', 'contact_added', 'contact_introduced', 'first_contact_made', 'link_renewed', 'link_revoked', 'fresh_link_asked',
  'fresh_link_asked_by_address', 'address_corrected', 'person_replaced',
  'statement_confirmed', 'statement_corrected', 'statement_added', 'statement_set_for_call', 'answer_withdrawn',
  'signed_off', 'agreement_kept', 'sign_off_withdrawn', 'fast_answers_taken_back', 'correction_resolved', 'call_outcome_noted', 'point_left_open',
  'sales_asked', 'sales_answered',
  'mail_bounced', 'mail_marked_arrived', 'mail_sent_again',
  'colleague_reminded'
));
