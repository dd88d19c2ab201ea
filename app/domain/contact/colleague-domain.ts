/*
 * Whom a contact may bring in without anybody of ours looking first: who reads mail at a domain that is on record for
 * their company already, unless the workspace says otherwise. Where everybody may have a mailbox, a domain says nothing
 * about the company.
 */

/** on_record: at a domain of the customer's · these_too: or at one that the workspace names · nobody: we look first, always */
export const COLLEAGUE_RULES = ['on_record', 'these_too', 'nobody'] as const;
export type ColleagueRule = (typeof COLLEAGUE_RULES)[number];

/** As many domains a workspace may name. */
export const MOST_DOMAINS = 30;

export type ColleaguesAllowed = { colleagueRule: ColleagueRule; colleagueDomains: string[] };

const FOR_EVERYBODY = new Set([
  '163.com',
  'aol.com',
  'bluewin.ch',
  'btinternet.com',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.co.uk',
  'hotmail.com',
  'hotmail.de',
  'hotmail.fr',
  'hotmail.it',
  'icloud.com',
  'laposte.net',
  'libero.it',
  'live.com',
  'live.fr',
  'live.nl',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'o2.pl',
  'orange.fr',
  'outlook.com',
  'outlook.de',
  'outlook.fr',
  'pm.me',
  'posteo.de',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'seznam.cz',
  't-online.de',
  'telenet.be',
  'tuta.com',
  'uol.com.br',
  'wanadoo.fr',
  'web.de',
  'wp.pl',
  'yahoo.co.uk',
  'yahoo.com',
  'yahoo.com.br',
  'yahoo.de',
  'yahoo.es',
  'yahoo.fr',
  'yahoo.it',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
]);

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether a domain is a company's own, as far as anybody can tell. */
export const isOwnDomain = (domain: string): boolean => !FOR_EVERYBODY.has(domain);

/** Whether somebody at this domain is let in at once. `isOnRecord`: somebody of the customer has an address there. */
export function isLetInAtOnce(
  domain: string,
  { isOnRecord }: { isOnRecord: boolean },
  { colleagueRule, colleagueDomains }: ColleaguesAllowed,
): boolean {
  if (colleagueRule === 'nobody' || !isOwnDomain(domain)) return false;
  return isOnRecord || (colleagueRule === 'these_too' && colleagueDomains.includes(domain));
}
