/* What is chosen of starting points in a handoff. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';

export const chooseForm = z.object({
  point: z
    .string(slipped({ code: 'missing', field: 'starting_point' }))
    .refine(isId, slipped({ code: 'missing', field: 'starting_point' })),
});

/** Buttons send both: a form that lacks one wasn't ours. */
export const offeredForm = z.object({
  what: z.enum(['date', 'promise']),
  key: z.string().max(40),
});
