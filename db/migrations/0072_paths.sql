-- The path: phases that end at a milestone, and steps in them. These rows are the draft, of which a customer sees
-- nothing; what was published of it stands in tables of its own.
alter table contacts add constraint contacts_of_onboarding unique (workspace_id, onboarding_id, id);

alter table publications add constraint publications_of_onboarding unique (workspace_id, onboarding_id, id);

create table phases (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  sentence text not null,
  statement_id uuid,
  ends_on date,
  revision integer not null check (revision > 0),
  removed_at timestamptz,
  unique (workspace_id, onboarding_id, id),
  check (num_nonnulls(statement_id, ends_on) = 1),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id)
);

create index phases_of_onboarding on phases (onboarding_id, position) where removed_at is null;

create table steps (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  phase_id uuid not null,
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  kind text not null check (kind in ('do', 'read')),
  side text not null check (side in ('ours', 'theirs', 'together')),
  member_id uuid,
  contact_id uuid,
  due_rule text not null check (due_rule in ('none', 'day', 'before_end', 'after_end', 'after_publication')),
  due_on date,
  due_days integer check (due_days between 0 and 250),
  content text not null,
  revision integer not null check (revision > 0),
  removed_at timestamptz,
  unique (workspace_id, onboarding_id, id),
  check (num_nonnulls(member_id, contact_id) <= 1),
  check (member_id is null or side <> 'theirs'),
  check (contact_id is null or side <> 'ours'),
  check ((due_rule = 'day') = (due_on is not null)),
  check ((due_rule in ('before_end', 'after_end', 'after_publication')) = (due_days is not null)),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, onboarding_id, phase_id) references phases (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, onboarding_id, contact_id) references contacts (workspace_id, onboarding_id, id)
);

create index steps_of_onboarding on steps (onboarding_id, position) where removed_at is null;

-- What a step waits for, before it begins.
create table step_waits (
  step_id uuid not null,
  waits_for_id uuid not null,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  primary key (step_id, waits_for_id),
  check (step_id <> waits_for_id),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, waits_for_id) references steps (workspace_id, onboarding_id, id)
);

create index step_waits_of_onboarding on step_waits (onboarding_id);

create index step_waits_by_other on step_waits (waits_for_id);

-- A path that was published with a version of the guide. The latest one is what the customer reads, also after versions
-- that changed nothing of it.
create table published_paths (
  publication_id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  version integer not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, onboarding_id, publication_id),
  unique (onboarding_id, version),
  foreign key (workspace_id, onboarding_id, publication_id) references publications (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create table published_phases (
  publication_id uuid not null,
  phase_id uuid not null,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  position integer not null,
  title text not null,
  sentence text not null,
  statement_id uuid,
  ends_on date,
  primary key (publication_id, phase_id),
  unique (workspace_id, publication_id, phase_id),
  check (num_nonnulls(statement_id, ends_on) = 1),
  foreign key (workspace_id, onboarding_id, publication_id)
    references published_paths (workspace_id, onboarding_id, publication_id),
  foreign key (workspace_id, onboarding_id, phase_id) references phases (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id)
);

create index published_phases_of_onboarding on published_phases (onboarding_id);

-- `waits_for` are steps of the same publication; `published_on` is the day on which the step was first published.
create table published_steps (
  publication_id uuid not null,
  step_id uuid not null,
  phase_id uuid not null,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  position integer not null,
  title text not null,
  kind text not null,
  side text not null,
  member_id uuid,
  contact_id uuid,
  due_rule text not null,
  due_on date,
  due_days integer,
  content text not null,
  waits_for uuid[] not null,
  published_on date not null,
  primary key (publication_id, step_id),
  foreign key (workspace_id, onboarding_id, publication_id)
    references published_paths (workspace_id, onboarding_id, publication_id),
  foreign key (workspace_id, publication_id, phase_id)
    references published_phases (workspace_id, publication_id, phase_id),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, onboarding_id, contact_id) references contacts (workspace_id, onboarding_id, id)
);

create index published_steps_by_phase on published_steps (publication_id, phase_id);

create index published_steps_of_onboarding on published_steps (onboarding_id);

create index published_steps_by_step on published_steps (step_id);

-- What was said of a step, by a member or a contact. The latest mark is where it stands.
create table step_marks (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  step_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('done', 'undone', 'stuck', 'unstuck', 'skipped')),
  member_id uuid,
  contact_id uuid,
  words text not null,
  at timestamptz not null,
  unique (workspace_id, id),
  unique (step_id, number),
  check (num_nonnulls(member_id, contact_id) = 1),
  check ((kind in ('stuck', 'skipped')) = (words <> '')),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, onboarding_id, contact_id) references contacts (workspace_id, onboarding_id, id)
);

create index step_marks_of_onboarding on step_marks (onboarding_id);

create trigger published_paths_append_only before update or delete on published_paths
for each row execute function refuse_change();

create trigger published_paths_never_emptied before truncate on published_paths
for each statement execute function refuse_change();

create trigger published_phases_append_only before update or delete on published_phases
for each row execute function refuse_change();

create trigger published_phases_never_emptied before truncate on published_phases
for each statement execute function refuse_change();

create trigger published_steps_append_only before update or delete on published_steps
for each row execute function refuse_change();

create trigger published_steps_never_emptied before truncate on published_steps
for each statement execute function refuse_change();

create trigger step_marks_append_only before update or delete on step_marks
for each row execute function refuse_change();

create trigger step_marks_never_emptied before truncate on step_marks
for each statement execute function refuse_change();

-- The customer's page reads what was published and marked.
call keep_pages_true('published_paths', 'pages_of_onboarding');

call keep_pages_true('published_phases', 'pages_of_onboarding');

call keep_pages_true('published_steps', 'pages_of_onboarding');

call keep_pages_true('step_marks', 'pages_of_onboarding');

-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction', 'colleague_invitation', 'colleague_brought_in', 'page_not_theirs',
  'fresh_link', 'link_code', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'questions_waiting',
  'questions_answered', 'reply_not_taken', 'note_mention', 'step_stuck', 'question_late', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late', 'answer_due', 'open_point_due', 'open_point_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed'
));

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'owner_changed', 'customer_merged',
  'deal_changed', 'onboarding_closed', 'onboarding_reopened', 'onboarding_archived',
  'part_answered', 'part_answer_withdrawn', 'red_flag_recorded', 'red_flag_removed', 'red_flag_restored',
  'handoff_submitted', 'handoff_taken_back',
  'statement_recorded', 'statement_reworded', 'statement_changed', 'statement_removed', 'statement_restored',
  'promises_judged', 'handoff_accepted', 'handoff_returned',
  'guide_reworded', 'recorded_words_kept', 'statement_left_out', 'statement_put_back', 'greeting_written',
  'guide_published', 'shown_first_chosen',
  'path_written', 'path_published', 'step_done', 'step_undone', 'step_stuck', 'step_unstuck', 'step_skipped',
  'introduction_sent', 'introduction_made_by_phone', 'introduction_made_at_meeting', 'introduction_set',
  'introduction_set_anew', 'introduction_called_off', 'introduction_did_not_leave', 'introduction_sent_again',
  'page_opened', 'page_opened_by_copied_link', 'contact_added', 'contact_introduced', 'colleague_brought_in', 'colleague_asked_for',
  'colleague_let_in', 'colleague_left_out', 'page_not_theirs', 'first_contact_made', 'link_renewed', 'link_copied', 'link_revoked',
  'fresh_link_asked', 'fresh_link_asked_by_address', 'address_corrected', 'person_replaced',
  'statement_confirmed', 'statement_corrected', 'statement_added', 'statement_set_for_call', 'answer_withdrawn',
  'signed_off', 'agreement_kept', 'sign_off_withdrawn', 'fast_answers_taken_back', 'correction_resolved',
  'call_outcome_noted', 'point_left_open',
  'sales_asked', 'sales_answered',
  'question_asked', 'question_taken_back', 'question_answered', 'question_read', 'note_written',
  'mail_bounced', 'mail_marked_arrived', 'mail_sent_again',
  'colleague_reminded',
  'person_erased', 'agreement_rewritten'
));
