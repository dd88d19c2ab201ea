/* What begins an onboarding without a handoff: the customer, what they have, who looks after them, and their people. */
import { z } from 'zod';
import type { WithoutHandoff } from '../../commands/onboarding/start-without-handoff.server';
import { whichCustomer } from '../../domain/customer/which-customer';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipped } from '../../domain/form/slip';
import { linesIn, personIn } from '../../domain/form/typed-list';
import { newcomerCustomer, newcomerPerson, newcomerPlan } from '../../domain/onboarding/newcomers';
import { isId } from '../../domain/request/id';

/** More than anybody names before there is a page. */
export const MOST_NAMED = 20;

const fields = z.object({
  id: z.string().refine(isId, slipped({ code: 'handoff_unnamed' })),
  customer: newcomerCustomer,
  which: z.string().default(''),
  askedAbout: z.string().default(''),
  dealName: newcomerPlan,
  startingPoint: z
    .string()
    .default('')
    .refine((typed) => typed === '' || isId(typed), slipped({ code: 'unlisted', field: 'starting_point' })),
  hostId: z
    .string(slipped({ code: 'missing', field: 'host' }))
    .refine(isId, slipped({ code: 'missing', field: 'host' })),
  people: z.string().max(20_000).default(''),
});

/** `hosts` are those who could look after them, as far as the reader may choose. */
export const newOnboardingForm = (hosts: readonly { id: string }[]) =>
  fields.transform((typed, context): WithoutHandoff => {
    const { id, customer, dealName, hostId, startingPoint: point } = typed;
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!hosts.some((host) => host.id === hostId))
      wrong('hostId', slipped({ code: 'unlisted', field: 'listed_host' }));
    const lines = linesIn(typed.people);
    if (lines.length === 0) wrong('people', slipped({ code: 'missing', field: 'people_named' }));
    if (lines.length > MOST_NAMED)
      wrong('people', slipped({ code: 'too_many_lines', field: 'people_named', max: MOST_NAMED }));
    const people = lines.slice(0, MOST_NAMED).map(personIn);
    const bare = people.findIndex(({ email }) => email === '');
    if (bare >= 0)
      wrong(
        'people',
        slipped({
          code: 'line_without_address',
          line: bare + 1,
          words: people[bare]?.name.slice(0, 60) ?? '',
        }),
      );
    const read = people.map((one) => newcomerPerson.safeParse(one, PLAIN_ISSUE));
    const slip = read.find(({ success }) => !success)?.error?.issues[0]?.message;
    if (slip) wrong('people', slip);
    return {
      id,
      customer,
      which: whichCustomer(typed.which, typed.askedAbout),
      dealName,
      hostId,
      startingPoint: point === '' ? { is: 'fitting' } : { is: 'chosen', id: point },
      people: read.flatMap(({ data }) => data ?? []),
    };
  });
