/* What starts a handoff: the customer, the deal, the moment of signing, and who is to look after them. */
import { z } from 'zod';
import type { NewHandoff } from '../../commands/handoff/start-handoff.server';
import { whichCustomer } from '../../domain/customer/which-customer';
import { type Slip, slipped } from '../../domain/form/slip';
import { CURRENCIES } from '../../domain/handoff/currencies';
import { instantAt, type SigningSlip, signingSlip, wallTimeOf } from '../../domain/handoff/signing';
import { readValue } from '../../domain/import/sums';
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
  dealValue: optionalLine({ field: 'deal_value', max: 30 }),
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
    .refine((typed) => valueSlipOf(typed) === null, {
      path: ['dealValue'],
      when: () => true,
      error: ({ input }) => slipped(valueSlipOf(input) ?? { code: 'value_unlike' }),
    })
    .refine(isRightAt('signedOn'), signedRight('signedOn'))
    .refine(isRightAt('signedTime'), signedRight('signedTime'))
    .transform((typed, context): NewHandoff => {
      const { id, customer, dealName, crmId, hostId, dealCurrency, startingPoint: point } = typed;
      const signedAt = instantAt({ day: typed.signedOn, time: typed.signedTime }, timeZone);
      const value = typed.dealValue === null ? null : readValue(typed.dealValue, dealCurrency);
      const dealValue = value && 'value' in value ? value.value : null;
      if (!signedAt || context.issues.length > 0) return z.NEVER;
      return {
        id,
        customer,
        which: whichCustomer(typed.which, typed.askedAbout),
        dealName,
        signedAt,
        dealValue,
        dealCurrency: dealValue === null ? null : dealCurrency,
        crmId,
        hostId,
        startingPoint: point === '' ? { is: 'fitting' } : { is: 'chosen', id: point },
      };
    });
}

/** What is wrong with the value beside its currency; null where nothing is, or where one of the two is told already. */
function valueSlipOf(typed: unknown): Slip | null {
  const { dealValue, dealCurrency } = { ...(typed as { dealValue?: unknown; dealCurrency?: unknown }) };
  const chosen = CURRENCIES.find((one) => one === dealCurrency);
  if (typeof dealValue !== 'string' || dealValue.trim() === '' || !chosen) return null;
  const read = readValue(dealValue, chosen);
  return 'slip' in read ? read.slip : null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
