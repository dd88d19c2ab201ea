/*
 * An email address as people paste it: with a name around it, as a link, with characters nobody sees. What surely isn't
 * part of it goes; what can't be kept is named, and no cure leads to another company's domain. A domain with letters
 * beyond ASCII is kept in the form that mail travels under (IDNA), and shown as it is read.
 */
import type { FieldName } from '../form/field-name';
import type { Slip } from '../form/slip';
import { shownDomain } from './punycode';

/** Nothing to see: soft hyphens, joiners, direction marks, byte order marks, variation selectors. */
const INVISIBLE =
  /\u00AD|\u034F|\u061C|\u115F|\u1160|\u17B4|\u17B5|\u180E|[\u200B-\u200F]|[\u2060-\u2064]|[\uFE00-\uFE0F]|\uFEFF/gu;
const MAILBOX = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/;
const LONGEST_TYPED = 1_000;
const LONGEST = 254;
const LONGEST_MAILBOX = 64;

/** The address kept, or why it can't be. */
export function readAddress(typed: string, field: FieldName): { words: string } | { slip: Slip } {
  const check: { slip: Slip } = { slip: { code: 'address_unlike', field } };
  if (typed.length > LONGEST_TYPED) return check;
  const words = bareAddress(typed).toLowerCase();
  if (/[<>,;\s]/.test(words)) return { slip: { code: 'address_crowded', field } };
  const [mailbox = '', domain = '', ...more] = words.split('@');
  if (more.length > 0 || mailbox === '' || domain === '') return check;
  const letter = /[^\x21-\x7e]/u.exec(mailbox)?.[0];
  if (letter) return { slip: { code: 'mailbox_unlike', letter } };
  if (mixesAlphabets(domain)) return { slip: { code: 'alphabets_mixed', field, domain } };
  const travelling = domainOnTheWire(domain);
  if (!travelling || !MAILBOX.test(mailbox) || !DOMAIN.test(travelling)) return check;
  const address = `${mailbox}@${travelling}`;
  return mailbox.length <= LONGEST_MAILBOX && address.length <= LONGEST ? { words: address } : check;
}

/** The address within "Ana Ruiz <ana@acme.com>;" or "mailto:ana@acme.com?subject=Hello". */
function bareAddress(typed: string): string {
  const seen = typed
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/gu, '');
  const [, inBrackets = seen, ...others] = /^[^<>]*<([^<>]*)>$/.exec(seen) ?? [];
  const [address = ''] = /^mailto:/i.test(inBrackets)
    ? inBrackets.slice('mailto:'.length).split('?')
    : [inBrackets];
  return others.length > 0 ? seen : address.trim();
}

/** In ASCII, as servers know it; null for what is no domain. */
function domainOnTheWire(domain: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
  if (/^[a-z0-9.-]+$/.test(domain)) return domain;
  const address = `http://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const mixesAlphabets = (domain: string): boolean =>
  domain.split('.').some((label) => ALPHABETS.filter((letters) => letters.test(label)).length > 1);

/** An address as people read it: jobs@kfz-müller.example. */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at + 1)}${shownDomain(address.slice(at + 1))}`;
}
