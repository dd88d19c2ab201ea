/* What starts a handoff: the customer, the deal, the moment of signing, and who is to look after them. */
import { z } from 'zod';
import type { NewHandoff } from '../../commands/handoff/start-handoff.server';
import { whichCustomer } from '../../domain/customer/which-customer';
import { slipped } from '../../domain/form/slip';
import { CURRENCIES, readAmount } from '../../domain/handoff/amount';
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
export const newHandoffForm = ({ timeZone, now, owners }: Start) =>
  fields.transform((typed, context): NewHandoff => {
    const { id, customer, dealName, crmId, hostId, dealCurrency, startingPoint: point } = typed;
    const at = { day: typed.signedOn, time: typed.signedTime };
    const slip = signingSlip(at, timeZone, now);
    if (slip) {
      const clock = { time: at.time, now: wallTimeOf(now, timeZone).time, timeZone };
      const message = slipped({ code: 'signing', slip, ...clock });
      context.addIssue({ code: 'custom', path: [SIGNED_AT[slip]], message });
    }
    const dealValue = typed.dealValue === null ? null : readAmount(typed.dealValue);
    if (typed.dealValue !== null && dealValue === null)
      context.addIssue({
        code: 'custom',
        path: ['dealValue'],
        message: slipped({ code: 'value_unlike' }),
      });
    if (!owners.some(({ id: owner }) => owner === hostId))
      context.addIssue({
        code: 'custom',
        path: ['hostId'],
        message: slipped({ code: 'unlisted', field: 'listed_host' }),
      });
    const signedAt = instantAt(at, timeZone);
    if (!signedAt || slip) return z.NEVER;
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
