/* How much of a handoff rests on the customer, in one line at the deal. */
import type { WrittenFields } from '../../domain/crm/written-fields';

export const summaryOf = ({ validated, assumed }: WrittenFields): string =>
  `${validated} customer-validated, ${assumed} sales-assumed`;
