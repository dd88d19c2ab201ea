/*
 * A refusal is the domain's "no": it says which rule stands in the way, and what would clear it.
 * It is returned, never thrown; its words stand in app/ui/frame/copy.ts, one for every code.
 */

const REFUSALS = {
  not_found: 404,
  not_allowed: 403,
  handoff_incomplete: 422,
  handoff_locked: 409,
  same_address: 409,
  customer_known: 409,
  not_submitted: 409,
  being_judged: 409,
  promise_unjudged: 422,
  return_needs_reason: 422,
  already_accepted: 409,
  not_accepted: 409,
  changed_meanwhile: 409,
  guide_blocked: 422,
  promise_stays: 422,
  not_published: 409,
  why_missing: 422,
  no_recipients: 422,
  time_passed: 422,
  time_too_far: 422,
  recipient_unreachable: 422,
  already_introduced: 409,
  not_introduced: 409,
  wording_changed: 409,
  nothing_to_undo: 409,
  closed_answer: 409,
  may_not_settle: 403,
  name_missing: 422,
  nothing_to_settle: 422,
  points_open: 409,
  already_resolved: 409,
  not_for_the_call: 409,
  day_not_ahead: 422,
  day_gone: 422,
  day_too_far: 422,
  day_off: 422,
  line_missing: 422,
  same_words: 422,
  already_asked: 409,
  nobody_to_remind: 409,
  has_it_already: 409,
  handed_over_meanwhile: 409,
  handed_over_since: 409,
  introduced_before: 409,
  still_looks_after: 409,
  colleague_gone: 409,
  colleague_unfit: 422,
  link_ended: 410,
  code_wanted: 401,
  code_wrong: 422,
  inviter_gone: 409,
  member_exists: 409,
  day_closed: 409,
  place_unknown: 422,
  too_many_days: 409,
  sender_elsewhere: 422,
  own_account: 409,
  too_many_tries: 429,
  too_many_words: 429,
  too_many_questions: 429,
  written_meanwhile: 409,
  onboarding_closed: 409,
  not_closed: 409,
  owner_gone: 409,
  days_over: 422,
  days_turned_round: 422,
  days_too_far: 422,
  away_for_one_another: 422,
  name_differs: 422,
  other_would_go: 409,
  mail_on_its_way: 409,
  mention_unclear: 422,
  step_gone: 409,
  too_many_files: 429,
  step_full_of_files: 409,
  waits_in_circle: 422,
  phase_has_steps: 409,
  path_full: 409,
  step_behind: 409,
  step_waits: 409,
  day_it_has: 422,
  theirs_to_approve: 409,
  other_side: 422,
  person_gone: 409,
  starting_point_gone: 409,
  key_shown_already: 409,
  key_lasts_too_long: 422,
  too_many_keys: 409,
  starting_point_unfit: 422,
  begun_by_default: 409,
  no_path_yet: 409,
  signing_unlikely: 422,
  answer_unfit: 422,
  question_hangs: 422,
  questions_full: 422,
  answers_missing: 422,
  meeting_over: 409,
  times_changed: 409,
  time_taken: 409,
  call_too_far: 422,
  call_ahead: 409,
  corrections_unread: 409,
  agenda_full: 409,
  step_needs_path: 409,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof REFUSALS;

/** Something that stands in the way, with the id of the field or item that clears it. */
export type Gap = { at: string; code: string; about?: string };

export type Refusal = { ok: false; code: RefusalCode; gaps?: Gap[]; latest?: unknown };
export type Done<T> = { ok: true } & T;
export type Outcome<T = object> = Done<T> | Refusal;

export function refuse(code: RefusalCode, more: { gaps?: Gap[]; latest?: unknown } = {}): Refusal {
  return { ok: false, code, ...more };
}

/** The HTTP status that a refusal is told with. */
export const statusOf = ({ code }: Refusal): number => statusOfCode(code);

export const statusOfCode = (code: RefusalCode): number => REFUSALS[code];
