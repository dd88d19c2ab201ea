/* What became of a promise, and that it is taken back. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { OUTCOME_LIMIT, PROMISE_OUTCOMES } from '../../domain/promise/promise';
import { paragraphs } from '../../domain/statement/wording-rules';

/** How often something had been said of it when the form was shown. */
const seen = z.coerce.number().int().min(0).max(100_000);

export const outcomeForm = z.object({
  outcome: z.enum(PROMISE_OUTCOMES, slipped({ code: 'missing', field: 'promise_outcome' })),
  words: paragraphs({ field: 'promise_words', max: OUTCOME_LIMIT }),
  seen,
  /** What it read there. */
  wordingId: z.guid(),
});

export const takeBackForm = z.object({ seen });
