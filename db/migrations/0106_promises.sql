-- What was said of a promise: kept, changed together, or broken, in a sentence of ours. Said anew, it is added below;
-- without an outcome it takes back what was said before.
create table promise_outcomes (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null,
  number integer not null check (number > 0),
  outcome text check (outcome in ('kept', 'changed', 'broken')),
  wording_id uuid not null,
  words text not null check ((outcome is null) = (words = '')),
  member_id uuid not null,
  at timestamptz not null,
  unique (statement_id, number),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index promise_outcomes_of_onboarding on promise_outcomes (onboarding_id);

create trigger promise_outcomes_append_only before update or delete on promise_outcomes
for each row execute function refuse_change();

create trigger promise_outcomes_never_emptied before truncate on promise_outcomes
for each statement execute function refuse_change();

-- What lists of promises are ordered by, worked out with every command on the onboarding. Nothing of it follows from the
-- day on which a list is read.
create table promises (
  statement_id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  wording_id uuid not null,
  kind text not null check (kind in ('feature', 'timeline', 'service', 'commercial')),
  due_on date,
  verdict text check (verdict in ('deliverable', 'with_changes', 'not_deliverable')),
  state text not null check (state in ('open', 'kept', 'changed', 'broken')),
  since timestamptz,
  member_id uuid,
  check ((state = 'open') = (since is null)),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index promises_of_onboarding on promises (onboarding_id);

-- What names no day comes last.
create index promises_by_due on promises
  (workspace_id, state, (coalesce(due_on, '9999-12-31'::date)), statement_id);

create index promises_by_end on promises (workspace_id, state, since desc, statement_id desc);

create index promises_of_workspace on promises (workspace_id, statement_id);

create index promises_of_member on promises (workspace_id, member_id, state);

-- Promises that there are. Where both sides agreed on other words, these stand as the customer said yes to them, or as
-- they wrote them and we agreed.
insert into promises
  (statement_id, workspace_id, onboarding_id, wording_id, kind, due_on, verdict, state, since, member_id)
select s.id, s.workspace_id, s.onboarding_id, w.id, w.fields->>'promiseKind', nullif(w.fields->>'due', '')::date,
  v.verdict, case when agreed.at is null then 'open' else 'changed' end, agreed.at, m.id
from statements s
join lateral (
  select r.id, r.fields from wordings r
  where r.statement_id = s.id and r.purpose = 'recorded'
  order by r.number desc limit 1
) recorded on true
left join lateral (
  select i.wording_id from publication_items i
  join publications p on p.id = i.publication_id
  where i.statement_id = s.id and p.onboarding_id = s.onboarding_id and p.version = (
    select max(q.version) from publications q where q.onboarding_id = s.onboarding_id)
) shown on true
join wordings w on w.id = coalesce(shown.wording_id, recorded.id)
left join lateral (
  select f.fields from publication_items i
  join publications p on p.id = i.publication_id
  join wordings f on f.id = i.wording_id
  left join introductions n on n.onboarding_id = p.onboarding_id
  where i.statement_id = s.id and p.onboarding_id = s.onboarding_id and p.version >= (
    select max(q.version) from publications q
    where q.onboarding_id = s.onboarding_id and (n.at is null or q.at <= n.at))
  order by p.version limit 1
) first on true
left join lateral (
  select max(coalesce(r.at, a.at)) as at from answers a
  left join resolutions r on r.answer_id = a.id
  where a.workspace_id = s.workspace_id and a.onboarding_id = s.onboarding_id and a.statement_id = s.id
    and a.withdrawn_at is null
    and ((a.kind = 'confirmed' and a.wording_id = w.id) or (r.outcome = 'adopted' and r.wording_id = w.id))
    and first.fields is not null
    and (w.fields->>'text', w.fields->>'due', w.fields->>'detail')
      is distinct from (first.fields->>'text', first.fields->>'due', first.fields->>'detail')
) agreed on true
left join lateral (
  select j.verdict from verdicts j join wordings x on x.id = j.wording_id
  where j.workspace_id = s.workspace_id and j.onboarding_id = s.onboarding_id and j.statement_id = s.id
  order by x.number desc, j.at desc, j.id desc limit 1
) v on true
left join members m on m.workspace_id = s.workspace_id and m.id = s.author_id
where s.kind = 'promise' and s.commitment = 'promised' and s.removed_at is null
  and (s.origin <> 'customer' or shown.wording_id is not null);

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
  'promise_outcome_noted', 'promise_outcome_taken_back'
));
