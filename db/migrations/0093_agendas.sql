-- What a call is about, as far as somebody of ours has put it into order: points of the customer's page, the phase that
-- comes next, and what was written for it. What nobody has ordered yet follows from the page itself.
create table agenda_points (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position > 0),
  statement_id uuid,
  phase_id uuid,
  words text,
  left_out boolean not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, onboarding_id, id),
  unique (meeting_id, statement_id),
  unique (meeting_id, phase_id),
  check (num_nonnulls(statement_id, phase_id, words) = 1),
  check (words <> ''),
  foreign key (workspace_id, onboarding_id, meeting_id) references meetings (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, phase_id) references phases (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index agenda_points_of_onboarding on agenda_points (onboarding_id);

-- What came of what is no point of the page: agreed words, which are one from then on, a step, or nothing. What came of
-- a point of the page stands in call_outcomes.
create table agenda_outcomes (
  point_id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  kind text not null check (kind in ('agreed', 'step', 'left')),
  statement_id uuid,
  step_id uuid,
  line text not null,
  member_id uuid not null,
  at timestamptz not null,
  check ((kind = 'agreed') = (statement_id is not null)),
  check ((kind = 'step') = (step_id is not null)),
  foreign key (workspace_id, onboarding_id, point_id) references agenda_points (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index agenda_outcomes_of_onboarding on agenda_outcomes (onboarding_id);

create trigger agenda_outcomes_append_only before update or delete on agenda_outcomes
for each row execute function refuse_change();

create trigger agenda_outcomes_never_emptied before truncate on agenda_outcomes
for each statement execute function refuse_change();

-- A point that was talked about may also become a step.
alter table call_outcomes add column step_id uuid;

alter table call_outcomes
  add foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id);

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'owner_changed', 'customer_merged', 'starting_point_chosen', 'path_begun',
  'deal_changed', 'onboarding_closed', 'onboarding_reopened', 'onboarding_archived',
  'part_answered', 'part_answer_withdrawn', 'red_flag_recorded', 'red_flag_removed', 'red_flag_restored', 'story_told',
  'handoff_submitted', 'handoff_taken_back',
  'statement_recorded', 'statement_reworded', 'statement_changed', 'statement_removed', 'statement_restored',
  'promises_judged', 'handoff_accepted', 'handoff_returned',
  'guide_reworded', 'recorded_words_kept', 'statement_left_out', 'statement_put_back', 'greeting_written',
  'guide_published', 'shown_first_chosen',
  'path_written', 'path_published', 'step_done', 'step_undone', 'step_stuck', 'step_unstuck', 'step_skipped', 'answers_given',
  'files_handed_in', 'file_taken_back', 'file_accepted', 'file_sent_back', 'file_reopened',
  'introduction_sent', 'introduction_made_by_phone', 'introduction_made_at_meeting', 'introduction_set',
  'introduction_set_anew', 'introduction_called_off', 'introduction_did_not_leave', 'introduction_sent_again',
  'page_opened', 'page_opened_by_copied_link', 'contact_added', 'contact_introduced', 'colleague_brought_in', 'colleague_asked_for',
  'colleague_let_in', 'colleague_left_out', 'page_not_theirs', 'first_contact_made', 'link_renewed', 'link_copied', 'link_revoked',
  'fresh_link_asked', 'fresh_link_asked_by_address', 'address_corrected', 'person_replaced', 'contact_described', 'called_chosen',
  'statement_confirmed', 'statement_corrected', 'statement_added', 'statement_set_for_call', 'answer_withdrawn',
  'signed_off', 'agreement_kept', 'sign_off_withdrawn', 'fast_answers_taken_back', 'correction_resolved',
  'call_outcome_noted', 'point_left_open',
  'sales_asked', 'sales_answered',
  'question_asked', 'question_taken_back', 'question_answered', 'question_read', 'note_written',
  'mail_bounced', 'mail_marked_arrived', 'mail_sent_again',
  'colleague_reminded',
  'person_erased', 'agreement_rewritten',
  'step_ticked',
  'step_day_asked', 'step_day_agreed', 'step_day_kept',
  'version_offered', 'version_taken', 'version_kept',
  'meeting_offered', 'meeting_link_offered', 'meeting_time_taken', 'meeting_time_proposed', 'meeting_set', 'meeting_moved', 'meeting_move_agreed', 'meeting_called_off', 'meeting_held',
  'step_given', 'step_taken_back',
  'company_described',
  'agenda_point_noted'
));
