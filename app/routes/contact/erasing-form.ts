/* Erasing somebody: their name, typed, and whether parts of it that stand alone go too. */
import { z } from 'zod';
import { line } from '../../domain/statement/wording-rules';

export const erasingForm = z.object({
  typed: line({ field: 'typed_name', max: 300 }),
  alone: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
});
