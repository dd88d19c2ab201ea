/* A red flag: for customer success only. */
import { z } from 'zod';
import { isId } from '../../domain/id';
import { SEVERITIES } from '../../domain/red-flag';
import { WORD_LIMITS as MOST } from '../../domain/word-limits';
import { optionalParagraphs, paragraphs } from '../../domain/wording-rules';

/** `base` is the number of the text that the form showed. */
export const redFlagForm = z
  .object({
    id: z
      .string()
      .optional()
      .transform((id) => (isId(id) ? id : undefined)),
    base: z.coerce.number().int().catch(0),
    concern: paragraphs({ label: 'the concern', max: MOST.text, missing: 'Write what worries you' }),
    severity: z.enum(SEVERITIES, 'Say how bad it could get'),
    advice: optionalParagraphs({ label: 'what to do about it', max: MOST.text }).transform(
      (words) => words ?? '',
    ),
  })
  .transform(({ base, ...input }) => ({ base, input }));
