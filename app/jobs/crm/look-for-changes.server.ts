/*
 * Reconciliation: whatever the CRM told, or didn't, deals that changed there are looked for every ten minutes, and after
 * an outage all of them since it began. How far it was read is counted by their clock, so that ours may be wrong.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { noteReadUntil } from '#db/crm/crm-connections.server';
import { wantChanged } from '#db/crm/crm-reads.server';
import type { Line, Passed } from './ask-crms.server';

const LOOKS_EVERY_MS = 10 * 60_000;
/** What changed just now may be found a little later. */
const OVERLAP_MS = 5 * 60_000;

export async function lookForChanges({ connection, adapter, signal }: Line): Promise<Passed> {
  const { id, workspaceId, readUntil, lookedAt } = connection;
  const now = await databaseNow(db());
  if (lookedAt && now.getTime() - lookedAt.getTime() < LOOKS_EVERY_MS) return null;
  const since = new Date(readUntil.getTime() - OVERLAP_MS);
  let until = readUntil;
  for (let next: string | null = null; !signal?.aborted; ) {
    const answer = await adapter.changedSince(since, next);
    if (!answer.ok) return answer;
    const { changes } = answer.value;
    await transact(db(), (trx) => wantChanged(trx, { workspaceId, connectionId: id }, changes, now));
    for (const { version } of changes) if (version > until) until = version;
    next = answer.value.next;
    if (next === null) {
      await noteReadUntil(db(), connection, until);
      return null;
    }
  }
  return null;
}
