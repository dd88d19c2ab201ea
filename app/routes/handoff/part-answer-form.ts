/* What sales answers where there is nothing to record. Which answers there are depends on the question. */
import { z } from 'zod';
import { QUESTIONS } from '../../domain/handoff/open-form';
import type { Question } from '../../domain/handoff/parts';
import { KINDS, kindListed } from '../../domain/statement/kinds';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { line } from '../../domain/statement/wording-rules';

/** Only "does not apply" has a reason. */
const noReason = z
  .unknown()
  .optional()
  .transform(() => '');
const none = z.object({ answer: z.literal('none'), reason: noReason });
const unknown = z.object({ answer: z.literal('unknown'), reason: noReason });
const notApplicable = z.object({
  answer: z.literal('not_applicable'),
  reason: line({ field: 'reason_for_none', max: MOST.line }),
});
const ofSystems = z.discriminatedUnion('answer', [unknown, notApplicable]);

const INSTEAD = { none, not_applicable: notApplicable, unknown: ofSystems };

/** A question of the template by the name in an address; undefined when there is none. */
export const questionNamed = (name: string | undefined): Question | undefined =>
  QUESTIONS.find((question) => question === name);

export function partAnswerForm(question: Question) {
  if (question === 'red_flags') return none;
  return INSTEAD[KINDS[kindListed(question) ?? 'system'].instead];
}
