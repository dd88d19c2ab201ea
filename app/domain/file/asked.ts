/* What a step asks for that wants files: which kinds, how many, and whether somebody of us looks at them. */
import { z } from 'zod';
import { FILE_KINDS } from './file-types';

export const MOST_FILES = 20;
/** Of one step and of a whole onboarding, whatever became of them. */
export const MOST_EVER_OF_STEP = 200;
export const MOST_EVER = 2_000;
/** A form carries so many at once. */
export const MOST_AT_ONCE = 10;

/** In the order of the list, so that the same is written the same. */
export const askedKinds = z
  .array(z.enum(FILE_KINDS))
  .min(1)
  .transform((kinds) => FILE_KINDS.filter((kind) => kinds.includes(kind)));

export const handInAsks = z.strictObject({
  is: z.literal('hand_in'),
  kinds: askedKinds,
  most: z.int().min(1).max(MOST_FILES),
  isLookedAt: z.boolean(),
});

export type HandInAsks = z.output<typeof handInAsks>;
