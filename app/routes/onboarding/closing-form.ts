/* Closing an onboarding with a reason, and opening it again. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { CLOSING_REASONS, CLOSING_LIMITS as MOST } from '../../domain/onboarding/closing';
import { optionalParagraphs, paragraphs } from '../../domain/statement/wording-rules';

/** Another reason than those of the list is said in words. */
export const closeForm = z
  .object({
    reason: z.enum(CLOSING_REASONS, slipped({ code: 'missing', field: 'closing_reason' })),
    words: optionalParagraphs({ field: 'closing_words', max: MOST.words }).transform((text) => text ?? ''),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== '', {
    path: ['words'],
    message: slipped({ code: 'missing', field: 'closing_words' }),
  });

export const reopenForm = z.object({ words: paragraphs({ field: 'reopening_words', max: MOST.words }) });
