-- What a starting point asks beyond the questions of every handoff. For us alone it is kept here, each value a row, and
-- the last one holds; what the customer reads is a statement, found by the key of its field.
create table own_values (
  workspace_id uuid not null,
  onboarding_id uuid not null,
  key text not null,
  number integer not null check (number > 0),
  label text not null,
  kind text not null check (kind in ('text', 'number', 'date', 'choice', 'yes_no')),
  value text not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (onboarding_id, key, number),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create trigger own_values_append_only before update or delete on own_values
for each row execute function refuse_change();

create trigger own_values_never_emptied before truncate on own_values
for each statement execute function refuse_change();

alter table begun_parts drop constraint begun_parts_what_check;

alter table begun_parts add constraint begun_parts_what_check
  check (what in ('date', 'promise', 'field', 'phase', 'step'));

-- What a field of its own says of a system answers none of the four questions about them.
alter table statements drop constraint statements_check1;

alter table statements add constraint statements_area_check1 check (kind = 'system' or area is null);

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
  'agenda_point_noted',
  'begun_without_handoff',
  'step_approved',
  'repeats_said',
  'gate_opened', 'deal_won_early',
  'promise_outcome_noted', 'promise_outcome_taken_back',
  'handoff_meeting_set', 'handoff_meeting_called_off', 'handoff_meeting_noted',
  'statement_suggested', 'suggestion_left_out',
  'meeting_declined',
  'own_field_noted'
));
