/* The facts of a deal, as they are put right. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { CURRENCIES } from '../../domain/handoff/currencies';
import type { Deal } from '../../domain/handoff/deal';
import { readValue } from '../../domain/import/sums';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { line, optionalLine } from '../../domain/statement/wording-rules';

const fields = z.object({
  seen: z.coerce
    .number(slipped({ code: 'incomplete' }))
    .int()
    .nonnegative(),
  dealName: line({ field: 'deal_name', max: MOST.line }),
  dealValue: optionalLine({ field: 'deal_value', max: 30 }),
  dealCurrency: z.enum(CURRENCIES, slipped({ code: 'unlisted', field: 'currency' })),
  crmId: optionalLine({ field: 'crm_id', max: MOST.figure }),
});

/** A currency without a value says nothing. */
export const dealForm = fields.transform((typed, context): { deal: Deal; seen: number } => {
  const { dealName: name, dealCurrency, crmId, seen } = typed;
  const read = typed.dealValue === null ? { value: null } : readValue(typed.dealValue, dealCurrency);
  const value = 'value' in read ? read.value : null;
  if ('slip' in read) context.addIssue({ code: 'custom', path: ['dealValue'], message: slipped(read.slip) });
  return { deal: { name, value, currency: value === null ? null : dealCurrency, crmId }, seen };
});
