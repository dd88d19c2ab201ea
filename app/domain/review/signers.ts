/*
 * A guide that nobody can sign waits for ever: it takes somebody who leads on the customer's side or signs off there,
 * who can be written to, and once the introduction is made has a page. Whoever looks after the customer hears of it
 * before publishing, and for as long as it is so.
 */

import type { Part } from '../statement/statement';
import { maySettle } from './review';

export type PossibleSigner = { called: string; parts: Part[]; isReachable: boolean; hasPage: boolean };

/** Why nobody can sign: nobody plays such a part, or nobody who does can be written to, or has a page. */
export type SignerGap = { why: 'nobody' | 'unreachable' | 'no_page'; names: string[] };

/** Null where somebody can sign, or can be introduced to do so. */
export function signerGap(contacts: PossibleSigner[], isIntroduced: boolean): SignerGap | null {
  const signers = contacts.filter((contact) => maySettle(contact.parts));
  const reachable = signers.filter((contact) => contact.isReachable);
  if (isIntroduced ? signers.some((contact) => contact.hasPage) : reachable.length > 0) return null;
  if (signers.length === 0) return { why: 'nobody', names: [] };
  const named = reachable.length > 0 ? reachable : signers;
  return {
    why: reachable.length > 0 ? 'no_page' : 'unreachable',
    names: named.map((contact) => contact.called),
  };
}
