/*
 * Tokens of links that people get by mail: 160 bits, derived under the link key from what the link is for and whose it
 * is. A retry of the mail is equal to the byte, a copy of the database opens nothing; only the hash is ever stored.
 */
import { createHash, createHmac } from 'node:crypto';
import { secrets } from '../secrets.server';

/** Crockford's base32: no letter that is mistaken for a digit. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const TOKEN_BYTES = 20;
const TOKEN_LENGTH = 32;

/** 160 bits as 32 characters. Tokens of different purposes have nothing in common. */
export function deriveToken(
  purpose: 'welcome' | 'copied' | 'reminders' | 'invitation' | 'password' | 'reply' | 'calendar',
  id: string,
  generation: number,
): string {
  const digest = createHmac('sha256', secrets().linkKey).update(`${purpose} ${id} ${generation}`).digest();
  return inBase32(digest.subarray(0, TOKEN_BYTES));
}

export function inBase32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += LETTERS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** What mail clients do to links is undone: letter case, look-alikes, trailing punctuation and spaces. */
export function readToken(given: string): string | null {
  const token = given
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return token.length === TOKEN_LENGTH && [...token].every((letter) => LETTERS.includes(letter))
    ? token
    : null;
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
