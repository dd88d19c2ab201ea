/* What starts a handoff: the customer, the deal, the moment of signing, and who is to look after them. */
import { z } from 'zod';
import type { NewHandoff } from '../../commands/handoff/start-handoff.server';
import { whichCustomer } from '../../domain/customer/which-customer';
import { CURRENCIES, readAmount } from '../../domain/handoff/amount';
import { instantAt, signingSlip } from '../../domain/handoff/signing';
import { isId } from '../../domain/request/id';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { day, line, optionalLine } from '../../domain/statement/wording-rules';
import { saySigningSlip } from '../../speech/en/say-signing';

const fields = z.object({
  id: z.string().refine(isId, 'Open this page again, then start the handoff'),
  customer: line({ label: 'the customer’s name', max: MOST.name, missing: 'Write the customer’s name' }),
  which: z.string().default(''),
  askedAbout: z.string().default(''),
  dealName: line({ label: 'the deal’s name', max: MOST.line, missing: 'Give the deal a name' }),
  signedOn: day({ label: 'the day of signing', missing: 'Say on which day it was signed' }),
  signedTime: z
    .string('Say at what time it was signed')
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Write the time as hours and minutes, like 14:30')
    .transform((time) => time.slice(0, 5)),
  dealValue: optionalLine({ label: 'the value', max: 30 }),
  dealCurrency: z.enum(CURRENCIES, 'Choose the currency from the list'),
  crmId: optionalLine({ label: 'the CRM id', max: MOST.figure }),
  hostId: z.string('Choose who looks after them').refine(isId, 'Choose who looks after them'),
});

type Start = { timeZone: string; now: Date; owners: readonly { value: string }[] };

/** Read in the workspace's time zone, at the instant of `now`; `owners` are those who could look after them. */
export const newHandoffForm = ({ timeZone, now, owners }: Start) =>
  fields.transform((typed, context): NewHandoff => {
    const { id, customer, dealName, crmId, hostId, dealCurrency } = typed;
    const at = { day: typed.signedOn, time: typed.signedTime };
    const slip = signingSlip(at, timeZone, now);
    if (slip) {
      const said = saySigningSlip(slip, at, timeZone, now);
      const path = [said.at === 'day' ? 'signedOn' : 'signedTime'];
      context.addIssue({ code: 'custom', path, message: said.says });
    }
    const dealValue = typed.dealValue === null ? null : readAmount(typed.dealValue);
    if (typed.dealValue !== null && dealValue === null)
      context.addIssue({
        code: 'custom',
        path: ['dealValue'],
        message: 'Write the value in figures, like 58,000 or 58k',
      });
    if (!owners.some((owner) => owner.value === hostId))
      context.addIssue({
        code: 'custom',
        path: ['hostId'],
        message: 'Choose someone from the list',
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
    };
  });
