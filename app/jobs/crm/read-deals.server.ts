/* Deals that something was told of are read, many with one request, and followed one after the other. */
import { setTimeout as wait } from 'node:timers/promises';
import { db, transact } from '#db/client.server';
import { claimReads, putOffReads, type ReadClaim, writeRead } from '#db/crm/crm-reads.server';
import { followDeal } from '../../commands/crm/follow-deal.server';
import type { CrmDeal } from '../../domain/crm/crm';
import { log } from '../../log.server';
import type { Line, Passed } from './ask-crms.server';

/** What could not be kept for a fault of ours is tried again. */
const AGAIN_SECONDS = 60;
/** Between two batches, so that requests of people are answered meanwhile where one process does both. */
const BREATHES_MS = 5;

export async function readDue(line: Line): Promise<Passed> {
  const { connection, adapter, signal } = line;
  const of = { workspaceId: connection.workspaceId, connectionId: connection.id };
  for (; !signal?.aborted; await wait(BREATHES_MS)) {
    const claims = await transact(db(), (trx) => claimReads(trx, of, adapter.most.read));
    if (claims.length === 0) return null;
    const answer = await adapter.read(claims.map(({ dealId }) => dealId));
    if (!answer.ok) {
      await putOffReads(db(), of, claims, 0);
      return answer;
    }
    const deals = new Map(answer.value.map((deal) => [deal.id, deal]));
    for (const claim of claims) await followOne(line, claim, deals.get(claim.dealId));
  }
  return null;
}

async function followOne(
  { connection, actor }: Line,
  claim: ReadClaim,
  deal: CrmDeal | undefined,
): Promise<void> {
  const of = { workspaceId: connection.workspaceId, connectionId: connection.id };
  try {
    await writeRead(db(), of, claim, await followDeal(actor, connection, claim, deal));
  } catch (error) {
    log().error({ err: error, connection: connection.id }, 'a deal of a CRM could not be followed');
    await putOffReads(db(), of, [claim], AGAIN_SECONDS);
  }
}
