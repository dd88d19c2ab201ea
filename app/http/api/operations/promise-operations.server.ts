/* What a program can ask of promises. */
import { z } from 'zod';
import { PROMISE_STATES } from '../../../domain/promise/promise';
import { promisesFor } from '../../../queries/api/promises.server';
import { operation } from '../operation';
import { PROMISES } from '../shapes/promise-shapes';
import { daySent, id } from '../shapes/shapes';

export const PROMISE_OPERATIONS = [
  operation({
    id: 'list_promises',
    method: 'GET',
    path: '/promises',
    topic: 'promises',
    scope: 'read',
    summary: 'What was promised, over all onboardings, and what came of it',
    description: 'Of a key that acts for somebody who sells, what was promised in their own deals.',
    query: z.object({
      state: z.enum(PROMISE_STATES).optional(),
      onboarding_id: id.optional(),
      due_before: daySent.optional().describe('Only what names a day before this one, from 2000 to 2100'),
    }),
    answer: PROMISES,
    isList: true,
    handle: ({ actor, page, query }) => promisesFor(actor, page, query),
  }),
];
