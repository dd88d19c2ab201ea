/*
 * Whom a contact may bring in without anybody of ours looking first: who reads mail at a domain that is on record for
 * their company already. Where everybody may have a mailbox, a domain says nothing about the company.
 */

const FOR_EVERYBODY = new Set([
  'aol.com',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.com',
  'icloud.com',
  'laposte.net',
  'libero.it',
  'live.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'orange.fr',
  'outlook.com',
  'posteo.de',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'seznam.cz',
  't-online.de',
  'telenet.be',
  'tuta.com',
  'wanadoo.fr',
  'web.de',
  'wp.pl',
  'yahoo.com',
  'yahoo.co.uk',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
]);

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether a domain is a company's own, as far as anybody can tell. */
export const isOwnDomain = (domain: string): boolean => !FOR_EVERYBODY.has(domain);
