/* What was read from a table, as the page that showed it sends it back, with how all of it begins. */
import { z } from 'zod';
import type { Many } from '../../commands/onboarding/start-many.server';
import { LEFT_OUT, whichCustomer } from '../../domain/customer/which-customer';
import { slipped } from '../../domain/form/slip';
import {
  MOST_LINES,
  MOST_NEWCOMERS,
  newcomerCustomer,
  newcomerPerson,
  newcomerPlan,
  whichOf,
} from '../../domain/onboarding/newcomers';
import { isId } from '../../domain/request/id';
import { jsonIn } from '../form/json-in';

const newcomer = z.object({
  line: z.int(),
  customer: newcomerCustomer,
  plan: newcomerPlan,
  people: z.array(newcomerPerson).min(1).max(MOST_LINES),
});
/** No more than a file may hold, whoever wrote the form. */
const newcomers = z
  .array(newcomer)
  .min(1)
  .max(MOST_NEWCOMERS)
  .refine((all) => all.reduce((sum, { people }) => sum + people.length, 0) <= MOST_LINES);

/** What was answered of the name, at whichever line it was asked. */
const answerFor = (typed: Record<string, unknown>, { customer }: { customer: string }): string =>
  String(typed[whichOf(customer)] ?? '');

export const manyForm = (hosts: readonly { id: string }[]) =>
  z
    .looseObject({
      hostId: z
        .string(slipped({ code: 'missing', field: 'host' }))
        .refine((typed) => hosts.some(({ id }) => id === typed), slipped({ code: 'missing', field: 'host' })),
      startingPoint: z
        .string()
        .default('')
        .refine(
          (typed) => typed === '' || isId(typed),
          slipped({ code: 'unlisted', field: 'starting_point' }),
        ),
      newcomers: z.string().default(''),
    })
    .transform(({ hostId, startingPoint: point, newcomers: json, ...typed }, context): Many => {
      const read = newcomers.safeParse(jsonIn(json));
      if (!read.success) {
        context.addIssue({
          code: 'custom',
          path: ['newcomers'],
          message: slipped({ code: 'handoff_unnamed' }),
        });
        return z.NEVER;
      }
      return {
        hostId,
        startingPoint: point === '' ? { is: 'fitting' } : { is: 'chosen', id: point },
        newcomers: read.data.flatMap((one) => {
          const answer = answerFor(typed, one);
          return answer === LEFT_OUT ? [] : [{ ...one, which: whichCustomer(answer, one.customer) }];
        }),
      };
    });
