/*
 * Whoever follows an onboarding may remind the colleague whose turn it is: one mail, at most once in some hours,
 * whoever presses. Nobody reminds themselves, and nobody reminds a customer this way.
 */
import type { Owners } from '../onboarding/access';
import type { Turn } from '../onboarding/onboarding';

/** Hours around the clock from one reminder to the next, in one onboarding and to one person. */
const REMIND_AGAIN_HOURS = 4;

/** The member who can be reminded now; null where it is nobody's of ours, or the reader's own turn. */
export function whoToRemind(turn: Turn, owners: Owners, readerId: string): string | null {
  if (turn !== 'sales' && turn !== 'cs') return null;
  const onTurn = turn === 'sales' ? owners.repId : owners.hostId;
  return onTurn === readerId ? null : onTurn;
}

/** Whether a reminder sent then still counts, so that another one would only press. */
export const isStillFresh = (remindedAt: Date, now: Date): boolean =>
  now.getTime() - remindedAt.getTime() < REMIND_AGAIN_HOURS * 3_600_000;
