/* The facts of a deal in English, and what became of them. */
import { sayAmount } from '../../../domain/handoff/amount';
import { DEAL_FACTS, type Deal } from '../../../domain/handoff/deal';
import { type Reader, sayInstant } from '../say-time';

/** A currency is said with its value. */
const SAYS: { [Fact in keyof Deal]: ((deal: Deal) => string | null) | null } = {
  name: ({ name }) => `“${name}”`,
  value: ({ value, currency }) => (value === null ? 'no value' : sayAmount(value, currency)),
  currency: null,
  crmId: ({ crmId }) => (crmId === null ? 'no CRM id' : `${crmId} in the CRM`),
};

type DealChange = { before: Deal; after: Deal; signed?: { before: string; after: string } | undefined };

/** "€58,000 → €60,000, no CRM id → 0061x in the CRM". */
export function sayDealChange({ before, after, signed }: DealChange, reader: Reader): string {
  const changes = DEAL_FACTS.flatMap((fact) => {
    const said = SAYS[fact];
    const [was, is] = [said?.(before), said?.(after)];
    return was === is ? [] : [`${was} → ${is}`];
  });
  if (signed) {
    const [was, is] = [signed.before, signed.after].map((at) => sayInstant(new Date(at), reader));
    changes.push(`clocks from ${was} → signed ${is}`);
  }
  return changes.join(', ');
}
