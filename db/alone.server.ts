/* What only one process does at a time: whoever comes second leaves it to the first. */
import { sql } from 'kysely';
import type { Trx } from './client.server';

/** Takes the lock of this name until the transaction ends; false when another process holds it. */
export async function isAloneWith(trx: Trx, name: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken
  `.execute(trx);
  return rows[0]?.taken ?? false;
}

/** Waits for the lock of this name, and holds it until the transaction ends. */
export async function waitAlone(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}
