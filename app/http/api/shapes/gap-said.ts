/* What stands in the way, for programs: what is missing, and which operations clear it. */
import type { Gap } from '../../../domain/onboarding/refusal';
import { gapWords } from '../../../ui/frame/copy';

const SAY = ['add_statement', 'answer_question'];
const WORDS = ['change_statement'];
const PERSON = ['add_statement', 'change_statement'];

/** By the code of a gap. What isn't here is cleared by people, on the page. */
const CLEARED_BY: Record<string, readonly string[]> = {
  add_goal: SAY,
  add_promise: SAY,
  add_purchase: SAY,
  add_date: SAY,
  give_number: WORDS,
  give_goal_date: WORDS,
  give_measure: WORDS,
  add_person: ['add_statement'],
  name_first_contact: PERSON,
  name_decision_maker: PERSON,
  name_day_to_day: [...PERSON, 'answer_question'],
  name_technical: PERSON,
  name_billing: PERSON,
  give_address: PERSON,
  give_their_address: WORDS,
  say_today: SAY,
  say_connects: SAY,
  say_data: SAY,
  say_security: SAY,
  say_red_flags: ['record_red_flag', 'answer_question'],
  fill_own: ['fill_fields'],
  judge_promise: ['judge_promises'],
};

export const gapSaid = (gap: Gap) => ({
  code: gap.code,
  at: gap.at,
  message: gapWords(gap),
  operations: [...(CLEARED_BY[gap.code] ?? [])],
});
