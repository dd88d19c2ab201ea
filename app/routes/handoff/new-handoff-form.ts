/* What starts a handoff: the customer, the deal, the moment of signing, and who is to look after them. */
import { z } from 'zod';
import type { NewHandoff } from '../../commands/handoff/start-handoff.server';
import { whichCustomer } from '../../domain/customer/which-customer';
import { slipped } from '../../domain/form/slip';
import { readAmount, sumIn } from '../../domain/handoff/amount';
import { CURRENCIES } from '../../domain/handoff/currencies';
import { instantAt, type SigningSlip, signingSlip, wallTimeOf } from '../../domain/handoff/signing';
import { isId } from '../../domain/request/id';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { day, line, optionalLine } from '../../domain/statement/wording-rules';

const fields = z.object({
  id: z.string().refine(isId, slipped({ code: 'handoff_unnamed' })),
  customer: line({ field: 'customer', max: MOST.name }),
  which: z.string().default(''),
  askedAbout: z.string().default(''),
  dealName: line({ field: 'deal_name', max: MOST.line }),
  signedOn: day({ field: 'signed_on' }),
  signedTime: z
    .string(slipped({ code: 'missing', field: 'signed_time' }))
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, slipped({ code: 'signed_time_unlike' }))
    .transform((time) => time.slice(0, 5)),
  dealValue: optionalLine({ field: 'deal_value', max: 30 }).refine(
    (typed) => typed === null || readAmount(typed) !== null,
    slipped({ code: 'value_unlike' }),
  ),
  dealCurrency: z.enum(CURRENCIES, slipped({ code: 'unlisted', field: 'currency' })),
  startingPoint: z
    .string()
    .default('')
    .refine((typed) => typed === '' || isId(typed), slipped({ code: 'unlisted', field: 'starting_point' })),
  crmId: optionalLine({ field: 'crm_id', max: MOST.figure }),
  hostId: z
    .string(slipped({ code: 'missing', field: 'host' }))
    .refine(isId, slipped({ code: 'missing', field: 'host' })),
});

/** At which of its two fields a moment of signing is put right. */
const SIGNED_AT: Record<SigningSlip, 'signedOn' | 'signedTime'> = {
  never_came: 'signedTime',
  later_today: 'signedTime',
  to_come: 'signedOn',
  long_ago: 'signedOn',
};

type Start = { timeZone: string; now: Date; owners: readonly { id: string }[] };

/** Read in the workspace's time zone, at the instant of `now`; `owners` are those who could look after them. */
export function newHandoffForm({ timeZone, now, owners }: Start) {
  const slipOf = (typed: unknown): SigningSlip | null => {
    const { signedOn, signedTime } = { ...(typed as { signedOn?: unknown; signedTime?: unknown }) };
    const isTyped = typeof signedOn === 'string' && typeof signedTime === 'string' && TIME.test(signedTime);
    return isTyped ? signingSlip({ day: signedOn, time: signedTime }, timeZone, now) : null;
  };
  // Said beside what is wrong with other fields, so that nothing is put right in two rounds.
  const signedRight = (path: 'signedOn' | 'signedTime') => ({
    path: [path],
    when: () => true,
    error: ({ input }: { input?: unknown }) => {
      const time = String((input as { signedTime?: unknown }).signedTime);
      const clock = { time, now: wallTimeOf(now, timeZone).time, timeZone };
      return slipped({ code: 'signing', slip: slipOf(input) ?? 'never_came', ...clock });
    },
  });
  const isRightAt = (path: 'signedOn' | 'signedTime') => (typed: unknown) => {
    const slip = slipOf(typed);
    return slip === null || SIGNED_AT[slip] !== path;
  };
  return fields
    .extend({
      hostId: fields.shape.hostId.refine(
        // What is no id is told as missing already.
        (typed) => !isId(typed) || owners.some(({ id }) => id === typed),
        slipped({ code: 'unlisted', field: 'listed_host' }),
      ),
    })
    .refine((typed) => !hundredthsIn(typed), {
      path: ['dealValue'],
      when: () => true,
      error: ({ input }) => slipped({ code: 'value_whole', currency: hundredthsIn(input) ?? '' }),
    })
    .refine(isRightAt('signedOn'), signedRight('signedOn'))
    .refine(isRightAt('signedTime'), signedRight('signedTime'))
    .transform((typed, context): NewHandoff => {
      const { id, customer, dealName, crmId, hostId, dealCurrency, startingPoint: point } = typed;
      const signedAt = instantAt({ day: typed.signedOn, time: typed.signedTime }, timeZone);
      const dealValue = typed.dealValue === null ? null : readAmount(typed.dealValue);
      if (!signedAt || context.issues.length > 0) return z.NEVER;
      return {
        id,
        customer,
        which: whichCustomer(typed.which, typed.askedAbout),
        dealName,
        signedAt,
        dealValue: dealValue && sumIn(dealCurrency, dealValue),
        dealCurrency: dealValue === null ? null : dealCurrency,
        crmId,
        hostId,
        startingPoint: point === '' ? { is: 'fitting' } : { is: 'chosen', id: point },
      };
    });
}

/** The currency that has no hundredths, though the sum in it has some; null for every other. */
function hundredthsIn(typed: unknown): string | null {
  const { dealValue, dealCurrency } = { ...(typed as { dealValue?: unknown; dealCurrency?: unknown }) };
  if (typeof dealValue !== 'string' || typeof dealCurrency !== 'string') return null;
  const value = readAmount(dealValue);
  return value !== null && sumIn(dealCurrency, value) === null ? dealCurrency : null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
