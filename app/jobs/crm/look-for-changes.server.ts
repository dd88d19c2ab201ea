/*
 * Reconciliation: whatever the CRM told, or didn't, deals that changed there are looked for every ten minutes, and after
 * an outage all of them since it began. How far it was read is counted by their clock, so that ours may be wrong.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { noteReadUntil } from '#db/crm/crm-connections.server';
import { wantChanged } from '#db/crm/crm-reads.server';
import { isLookDue, lookedFrom, readTo } from '../../domain/crm/version';
import { log } from '../../log.server';
import type { Line, Passed } from './line';

/** Two millions of changes; what goes on behind them has no end. */
const MOST_PAGES = 10_000;

export async function lookForChanges({ connection, adapter, signal }: Line): Promise<Passed> {
  const { id, workspaceId, readUntil, madeAt, lookedAt } = connection;
  const now = await databaseNow(db());
  if (!isLookDue(lookedAt, now)) return null;
  const since = lookedFrom(readUntil, madeAt, now);
  let until = readUntil > now ? madeAt : readUntil;
  const asked = new Set<string>();
  for (let next: string | null = null; !signal?.aborted; ) {
    const answer = await adapter.changedSince(since, next);
    if (!answer.ok) return answer;
    const { changes } = answer.value;
    await transact(db(), (trx) => wantChanged(trx, { workspaceId, connectionId: id }, changes, now));
    until = readTo(
      until,
      changes.map(({ version }) => version),
      now,
    );
    next = answer.value.next;
    if (next === null) {
      await noteReadUntil(db(), connection, until);
      return null;
    }
    if (asked.has(next) || asked.size === MOST_PAGES) return goesRound(id);
    asked.add(next);
  }
  return null;
}

function goesRound(connection: string): Passed {
  log().warn({ connection }, 'a search of a CRM goes round');
  return { ok: false, trouble: 'unreadable', waitSeconds: null };
}
