/* Handing a part of an onboarding over: which, from whom, to whom, and what is said to the customer and to colleagues. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { HAND_OVER_LIMITS as MOST, OWNED_PARTS } from '../../domain/onboarding/hand-over';
import { isId } from '../../domain/request/id';
import { optionalParagraphs } from '../../domain/statement/wording-rules';

const colleague = z
  .string()
  .default('')
  .refine(isId, slipped({ code: 'missing', field: 'colleague' }));

const mayBeEmpty = (field: 'words_to_customer' | 'line_to_colleagues', max: number) =>
  optionalParagraphs({ field, max }).transform((text) => text ?? '');

export const handOverForm = z.object({
  part: z.enum(OWNED_PARTS, slipped({ code: 'incomplete' })),
  from: z.string().refine(isId, slipped({ code: 'incomplete' })),
  to: colleague,
  words: mayBeEmpty('words_to_customer', MOST.words),
  note: mayBeEmpty('line_to_colleagues', MOST.note),
});
