/*
 * Tells the workers, from inside the transaction that owes it, when a notice is due. The job rides on pg-boss and
 * commits with the notice; losing every job loses no mail, because a worker also looks at the ledger by itself.
 */
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Trx } from '../client.server';

export const DELIVERY_QUEUE = 'deliver-notices';

let boss: PgBoss | undefined;

/** The queue of this process; without one (an operator's command, a test) the ledger alone is written. */
export function setBoss(next: PgBoss | undefined): void {
  boss = next;
}

export async function wakeWorker(trx: Trx, noticeId: string, dueAt: Date, now: Date): Promise<void> {
  const later = dueAt > now ? { startAfter: dueAt } : {};
  await boss?.send(DELIVERY_QUEUE, { noticeId }, { ...later, db: fromKysely(trx) });
}
