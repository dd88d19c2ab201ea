/* What each refusal is told with over HTTP: what is wrong with the request, who may not, what isn't there, who was slower. */
import { expect, test } from 'vitest';
import { type RefusalCode, refuse, statusOf } from '~/domain/onboarding/refusal';

const STATUS: Record<RefusalCode, number> = {
  // What was asked for can't be done as it was asked.
  handoff_incomplete: 422,
  promise_unjudged: 422,
  return_needs_reason: 422,
  guide_blocked: 422,
  promise_stays: 422,
  why_missing: 422,
  no_recipients: 422,
  recipient_unreachable: 422,
  time_passed: 422,
  time_too_far: 422,
  name_missing: 422,
  nothing_to_settle: 422,
  day_not_ahead: 422,
  day_too_far: 422,
  day_off: 422,
  line_missing: 422,
  same_words: 422,
  colleague_unfit: 422,
  days_over: 422,
  days_turned_round: 422,
  days_too_far: 422,
  away_for_one_another: 422,
  mention_unclear: 422,
  waits_in_circle: 422,
  // It stands otherwise than whoever asked had it before their eyes.
  handoff_locked: 409,
  same_address: 409,
  customer_known: 409,
  not_submitted: 409,
  being_judged: 409,
  already_accepted: 409,
  not_accepted: 409,
  changed_meanwhile: 409,
  written_meanwhile: 409,
  step_gone: 409,
  phase_has_steps: 409,
  path_full: 409,
  step_behind: 409,
  other_side: 422,
  person_gone: 409,
  starting_point_gone: 409,
  name_differs: 422,
  other_would_go: 409,
  mail_on_its_way: 409,
  not_published: 409,
  already_introduced: 409,
  not_introduced: 409,
  wording_changed: 409,
  nothing_to_undo: 409,
  closed_answer: 409,
  points_open: 409,
  already_resolved: 409,
  not_for_the_call: 409,
  already_asked: 409,
  nobody_to_remind: 409,
  has_it_already: 409,
  handed_over_meanwhile: 409,
  handed_over_since: 409,
  introduced_before: 409,
  still_looks_after: 409,
  colleague_gone: 409,
  member_exists: 409,
  day_closed: 409,
  too_many_days: 409,
  sender_elsewhere: 422,
  place_unknown: 422,
  own_account: 409,
  inviter_gone: 409,
  onboarding_closed: 409,
  key_shown_already: 409,
  key_lasts_too_long: 422,
  too_many_keys: 409,
  not_closed: 409,
  owner_gone: 409,
  // It isn't theirs to do.
  not_allowed: 403,
  may_not_settle: 403,
  // Absent, foreign or forged: one answer. A way in that was there, and no longer is.
  not_found: 404,
  link_ended: 410,
  code_wanted: 401,
  code_wrong: 422,
  too_many_tries: 429,
  too_many_files: 429,
  too_many_words: 429,
  too_many_questions: 429,
};

test.each(Object.entries(STATUS) as [RefusalCode, number][])('%s: %i', (code, status) => {
  expect(statusOf(refuse(code))).toBe(status);
});

test('a refusal says what stands in the way, and holds nothing else', () => {
  expect(refuse('not_found')).toEqual({ ok: false, code: 'not_found' });
  const gaps = [{ at: 'add-goal', code: 'add_goal' }];
  expect(refuse('handoff_incomplete', { gaps })).toEqual({ ok: false, code: 'handoff_incomplete', gaps });
});
