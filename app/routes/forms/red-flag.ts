/* A red flag: for customer success only. */
import { z } from 'zod';
import { SEVERITIES } from '../../domain/red-flag';
import { WORD_LIMITS as MOST } from '../../domain/word-limits';
import { optionalParagraphs, paragraphs } from '../../domain/wording-rules';

/** `base` is the number of the text that the form showed. */
export const redFlagForm = z
  .object({
    base: z.coerce.number().int().catch(0),
    concern: paragraphs({ label: 'the concern', max: MOST.text, missing: 'Write what worries you' }),
    severity: z.enum(SEVERITIES, 'Say how bad it could get'),
    advice: optionalParagraphs({ label: 'what to do about it', max: MOST.text }).transform(
      (words) => words ?? '',
    ),
  })
  .transform(({ base, ...input }) => ({ base, input }));
