/*
 * What becomes of a deal when the CRM tells of it again. A fact that somebody put right here differs from what the CRM
 * said last, and stays; one that nobody touched follows.
 */
import type { Deal } from '../handoff/deal';

export type ToldDeal = Pick<Deal, 'name' | 'value' | 'currency'>;

/** `last` is what the CRM said before; null where it hasn't. */
export function dealAfter(now: Deal, last: ToldDeal | null, told: ToldDeal): Deal {
  const follows = (fact: keyof ToldDeal) => now[fact] === null || now[fact] === last?.[fact];
  // A sum means nothing without its currency.
  const isSumFollowing = follows('value') && follows('currency');
  return {
    ...now,
    name: follows('name') ? told.name : now.name,
    ...(isSumFollowing && { value: told.value, currency: told.value === null ? null : told.currency }),
  };
}
