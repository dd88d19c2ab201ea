/* What is said when the moment of signing can't be right, and at which of the two fields. */

import { type SigningSlip, type WallTime, wallTimeOf } from '../../domain/handoff/signing';
import { sayZone } from './say-time';

/** `timeZone` is the workspace's, on whose wall clock the moment was typed. */
export function saySigningSlip(
  slip: SigningSlip,
  typed: WallTime,
  timeZone: string,
  now: Date,
): { at: 'day' | 'time'; says: string } {
  const zone = sayZone(timeZone);
  switch (slip) {
    case 'never_came':
      return { at: 'time', says: `There was no ${typed.time} that day in ${zone}: the clocks went forward` };
    case 'later_today':
      return { at: 'time', says: `That is still to come: it is ${wallTimeOf(now, timeZone).time}, ${zone}` };
    case 'to_come':
      return { at: 'day', says: 'That is still to come. Start the handoff once the contract is signed' };
    case 'long_ago':
      return { at: 'day', says: 'That is more than two years ago. Check the year' };
  }
}
