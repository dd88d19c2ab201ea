/*
 * Deals that something was told of are read, many with one request, and followed one after the other. Where what comes
 * can't be read, it is asked for in halves, until what spoils it stands alone: that one is put off, and the rest goes on.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { db, transact } from '#db/client.server';
import { claimReads, noteUnread, putOffReads, type ReadClaim, writeRead } from '#db/crm/crm-reads.server';
import { followDeal } from '../../commands/crm/follow-deal.server';
import { type CrmDeal, isOfOneAnswer } from '../../domain/crm/crm';
import { waitAfter } from '../../domain/crm/retry';
import { log } from '../../log.server';
import type { Line, Passed } from './line';

/** Between two batches, so that requests of people are answered meanwhile where one process does both. */
const BREATHES_MS = 5;

/** As many spoil it by themselves; beyond them, with nothing that could be read, it is the CRM that does. */
const MOST_SPOILT = 3;

export async function readDue(line: Line): Promise<Passed> {
  const { connection, adapter, signal } = line;
  const of = { workspaceId: connection.workspaceId, connectionId: connection.id };
  const tally = { read: 0, spoilt: 0 };
  for (; !signal?.aborted; await wait(BREATHES_MS)) {
    const claims = await transact(db(), (trx) => claimReads(trx, of, adapter.most.read));
    if (claims.length === 0) return null;
    const no = await readThese(line, claims, tally);
    if (no) return no;
  }
  return null;
}

async function readThese(
  line: Line,
  claims: ReadClaim[],
  tally: { read: number; spoilt: number },
): Promise<Passed> {
  const { connection, adapter } = line;
  const of = { workspaceId: connection.workspaceId, connectionId: connection.id };
  const left = [claims];
  for (let some = left.pop(); some; some = left.pop()) {
    const answer = await adapter.read(some.map(({ dealId }) => dealId));
    if (answer.ok) {
      tally.read += 1;
      const deals = new Map(answer.value.map((deal) => [deal.id, deal]));
      for (const claim of some) await followOne(line, claim, deals.get(claim.dealId));
      continue;
    }
    if (!isOfOneAnswer(answer.trouble) || (tally.read === 0 && tally.spoilt === MOST_SPOILT)) {
      await putOffReads(db(), of, [...some, ...left.flat()]);
      return answer;
    }
    const [claim, ...others] = some;
    if (claim && others.length === 0) {
      tally.spoilt += 1;
      await noteUnread(db(), of, claim, 'unreadable_there', waitAfter(claim.failures, null, 1));
    } else {
      const half = Math.ceil(some.length / 2);
      left.push(some.slice(half), some.slice(0, half));
    }
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
    await noteUnread(db(), of, claim, 'not_kept', waitAfter(claim.failures, null, 1));
  }
}
