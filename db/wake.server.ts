/*
 * Tells a worker that a notice is due, from inside the transaction that owes it. Losing every such call loses no
 * mail: the worker also looks at the ledger by itself.
 */
import { sql } from 'kysely';
import type { Trx } from './client.server';

export const WAKE_CHANNEL = 'foyer_notice_due';

export async function wakeWorker(trx: Trx, _noticeId: string, dueAt: Date, now: Date): Promise<void> {
  if (dueAt > now) return;
  await sql`select pg_notify(${WAKE_CHANNEL}, '')`.execute(trx);
}
