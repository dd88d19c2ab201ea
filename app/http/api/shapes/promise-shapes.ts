/* What programs read of promises. What we said among ourselves of a verdict or an outcome is in none of these shapes. */
import { z } from 'zod';
import { VERDICTS } from '../../../domain/guide/guide';
import { PROMISE_OUTCOMES, PROMISE_STATES } from '../../../domain/promise/promise';
import { answer, listOf } from './named';
import { id, instant, isoDay } from './shapes';

export const PROMISE = answer(
  'Promise',
  z.object({
    statement_id: id,
    onboarding_id: id,
    customer: z.object({ id, name: z.string() }),
    text: z.string().describe('As the customer reads it, or as it was recorded while there is no page'),
    kind: z.enum(['feature', 'timeline', 'service', 'commercial']),
    promised_by: z.object({ kind: z.enum(['member', 'contact']), id, name: z.string() }),
    host: z.object({ id, name: z.string() }),
    verdict: z.enum(VERDICTS).nullable(),
    due_on: isoDay.nullable(),
    state: z.enum(PROMISE_STATES),
    since: instant.nullable().describe('Since when it is kept, changed together or broken'),
    outcome: z
      .object({
        outcome: z.enum(PROMISE_OUTCOMES),
        at: instant,
        by: z.object({ id, name: z.string() }),
        wording: z.object({ id, text: z.string() }).describe('What it read when that was said'),
        holds: z
          .boolean()
          .describe('False for what was kept as it read then, and reads otherwise now: it is open again'),
      })
      .nullable()
      .describe('What was said of it last; null where nothing was, or both sides agreed on other words'),
  }),
);
export const PROMISES = listOf('PromiseList', PROMISE);
