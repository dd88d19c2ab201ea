/* What is said when the moment of signing can't be right. */
import type { SlipOf } from '../../domain/form/slip';
import { sayZone } from './say-time';

export function saySigningSlip({ slip, time, now, timeZone }: SlipOf<'signing'>): string {
  const zone = sayZone(timeZone);
  switch (slip) {
    case 'never_came':
      return `There was no ${time} that day in ${zone}: the clocks went forward`;
    case 'later_today':
      return `That is still to come: it is ${now}, ${zone}`;
    case 'to_come':
      return 'That is still to come. Start the handoff once the contract is signed';
    case 'long_ago':
      return 'That is more than two years ago. Check the year';
  }
}
