/*
 * A form that makes something carries the id of what it will make, so that sending it twice, or ten times at once,
 * makes one. Sent again with other words, it makes another: its id follows from the form's and the words, so that this
 * one too is made once.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '../client.server';

/** One at a time for what a form makes, until the transaction ends. */
export async function lockForm(trx: Trx, formId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${formId}, 704102))`.execute(trx);
}

/** The id of what a form makes when its own is taken by something else. */
export function idBeside(formId: string, ...words: unknown[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([formId, ...words]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
