/*
 * Six digits that only a mailbox has, derived under the link key from the row that they belong to: a retry of the mail is
 * equal to the byte, and a copy of the database opens nothing.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { secrets } from '../secrets.server';

export function codeOf(id: string): string {
  const digest = createHmac('sha256', secrets().linkKey).update(`code ${id}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** Takes as long whatever was typed. */
export const isCodeOf = (id: string, typed: string): boolean =>
  timingSafeEqual(hashOf(codeOf(id)), hashOf(typed));

const hashOf = (text: string) => createHash('sha256').update(text).digest();
