/* A key as it is asked for, on the page and at the console. */
import { z } from 'zod';
import { slipped } from '../form/slip';
import { isId } from '../request/id';
import { line, optionalDay } from '../statement/wording-rules';
import { KEY_LASTS, KEY_NAME, SCOPES } from './scopes';

export const keyName = line({ field: 'key_name', max: KEY_NAME });

export const keyScopes = z
  .array(z.enum(SCOPES, slipped({ code: 'not_among', words: SCOPES })))
  .min(1, slipped({ code: 'missing', field: 'key_scopes' }))
  .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope)));

export const keyForm = z.object({
  id: z.string().refine(isId, slipped({ code: 'incomplete' })),
  /** Left out, it is for whoever makes it. */
  member: z
    .string()
    .refine(isId, slipped({ code: 'incomplete' }))
    .optional(),
  name: keyName,
  scopes: z.preprocess((typed) => typed ?? [], keyScopes),
  days: z.enum(KEY_LASTS, slipped({ code: 'missing', field: 'key_lasts' })).transform((days) => Number(days)),
  /** A day of their own, which goes before. */
  until: optionalDay({ field: 'key_until' }),
});
