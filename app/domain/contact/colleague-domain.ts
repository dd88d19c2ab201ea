/*
 * Whom a contact may bring in without anybody of ours looking first: who reads mail at a domain that is on record for
 * their company already, unless the workspace says otherwise. Where everybody may have a mailbox, a domain says nothing
 * about the company.
 */

import { isForEverybody } from './mail-for-everybody';

/** on_record: at a domain of the customer's · these_too: or at one that the workspace names · nobody: we look first, always */
export const COLLEAGUE_RULES = ['on_record', 'these_too', 'nobody'] as const;
export type ColleagueRule = (typeof COLLEAGUE_RULES)[number];

/** As many domains a workspace may name. */
export const MOST_DOMAINS = 30;

export type ColleaguesAllowed = { colleagueRule: ColleagueRule; colleagueDomains: string[] };

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether a domain is a company's own, as far as anybody can tell. */
export const isOwnDomain = (domain: string): boolean => !isForEverybody(domain);

/** Whether somebody at this domain is let in at once. `isOnRecord`: somebody of the customer has an address there. */
export function isLetInAtOnce(
  domain: string,
  { isOnRecord }: { isOnRecord: boolean },
  { colleagueRule, colleagueDomains }: ColleaguesAllowed,
): boolean {
  if (colleagueRule === 'nobody' || !isOwnDomain(domain)) return false;
  return isOnRecord || (colleagueRule === 'these_too' && colleagueDomains.includes(domain));
}
