-- Starting points: what an onboarding begins with. Each is kept in versions, which are only ever added to; what is being
-- written of the next one stands beside, and nothing begins with that.
create table starting_points (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  shipped_as text check (shipped_as in ('standard', 'white_glove', 'self_serve')),
  position integer not null check (position > 0),
  is_default boolean not null,
  draft jsonb,
  revision integer not null check (revision > 0),
  put_aside_at timestamptz,
  created_at timestamptz not null,
  unique (workspace_id, id),
  unique (workspace_id, shipped_as),
  check (not (is_default and put_aside_at is not null))
);

create unique index starting_points_by_default on starting_points (workspace_id) where is_default;

create table starting_point_versions (
  id uuid primary key,
  workspace_id uuid not null,
  starting_point_id uuid not null,
  number integer not null check (number > 0),
  document jsonb not null,
  member_id uuid,
  at timestamptz not null,
  unique (workspace_id, id),
  unique (starting_point_id, number),
  foreign key (workspace_id, starting_point_id) references starting_points (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index starting_point_versions_of_point on starting_point_versions (starting_point_id, number desc);

create trigger starting_point_versions_append_only before update or delete on starting_point_versions
for each row execute function refuse_change();

create trigger starting_point_versions_never_emptied before truncate on starting_point_versions
for each statement execute function refuse_change();

-- The version that an onboarding goes by; null for one that began before there were starting points. Its hours count for
-- this onboarding where the version names some, and those of the workspace otherwise.
alter table onboardings
  add column starting_version_id uuid,
  add column acceptance_hours integer,
  add column introduction_hours integer,
  add check ((acceptance_hours is null) = (introduction_hours is null)),
  add check (acceptance_hours > 0 and introduction_hours >= acceptance_hours),
  add foreign key (workspace_id, starting_version_id) references starting_point_versions (workspace_id, id);

create index onboardings_by_starting_version on onboardings (starting_version_id)
where starting_version_id is not null;

-- Which of its dates, promises, phases and steps came from which part of its starting point, by the key that the part
-- has in every version.
create table begun_parts (
  workspace_id uuid not null,
  onboarding_id uuid not null,
  what text not null check (what in ('date', 'promise', 'phase', 'step')),
  key text not null,
  statement_id uuid,
  phase_id uuid,
  step_id uuid,
  primary key (onboarding_id, what, key),
  check (num_nonnulls(statement_id, phase_id, step_id) = 1),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, phase_id) references phases (workspace_id, onboarding_id, id),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id)
);

create index begun_parts_by_statement on begun_parts (statement_id) where statement_id is not null;

create index begun_parts_by_phase on begun_parts (phase_id) where phase_id is not null;

create index begun_parts_by_step on begun_parts (step_id) where step_id is not null;

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'owner_changed', 'customer_merged', 'starting_point_chosen', 'path_begun',
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
