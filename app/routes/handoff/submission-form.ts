/* Handing over: after a return, with an answer to what was asked. */
import { z } from 'zod';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { optionalParagraphs } from '../../domain/statement/wording-rules';

export const submissionForm = z.object({
  answer: optionalParagraphs({ field: 'answer_to_return', max: MOST.message }).transform(
    (words) => words ?? '',
  ),
});
