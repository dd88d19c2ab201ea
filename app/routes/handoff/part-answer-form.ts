/* What sales answers where there is nothing to record. Which answers there are depends on the question. */
import { z } from 'zod';
import type { PartAnswer } from '../../domain/handoff/handoff';
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
  reason: line({ label: 'the reason', max: MOST.line, missing: 'Say why it doesn’t apply' }),
});
const ofSystems = z.discriminatedUnion('answer', [unknown, notApplicable]);

const FORMS = {
  goals: notApplicable,
  promises: none,
  dates: none,
  people: notApplicable,
  today: ofSystems,
  connects: ofSystems,
  data: ofSystems,
  security: ofSystems,
  red_flags: none,
} satisfies Record<PartAnswer['question'], z.ZodType>;

/** A question of the template by the name in an address; undefined when there is none. */
export const questionNamed = (name: string | undefined): PartAnswer['question'] | undefined =>
  name !== undefined && Object.hasOwn(FORMS, name) ? (name as PartAnswer['question']) : undefined;

export const partAnswerForm = (question: PartAnswer['question']) => FORMS[question];
