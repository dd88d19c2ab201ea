/*
 * Tells the workers, from inside the transaction that owes it, when a notice or a delivery is due. The job rides on pg-boss and
 * commits with the notice; losing every job loses no mail, because a worker also looks at the ledger by itself.
 */
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Handle } from '../client.server';

export const DELIVERY_QUEUE = 'deliver-notices';

let boss: PgBoss | undefined;

/** The queue of this process; without one (an operator's command, a test) the ledger alone is written. */
export function setBoss(next: PgBoss | undefined): void {
  boss = next;
}

export async function wakeWorker(handle: Handle, id: string, dueAt: Date, now: Date): Promise<void> {
  const later = dueAt > now ? { startAfter: dueAt } : {};
  await boss?.send(DELIVERY_QUEUE, { id }, { ...later, db: fromKysely(handle) });
}
