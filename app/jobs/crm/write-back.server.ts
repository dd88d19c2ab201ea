/*
 * What changed here is written to the deals of the CRM: of each its newest state, and only where it differs. One that it
 * refuses is put off, and the others go on.
 */
import { db, transact } from '#db/client.server';
import { noteUnprepared } from '#db/crm/crm-connections.server';
import {
  areRefused,
  claimWrites,
  noteWritten,
  putOffWrites,
  type WriteClaim,
} from '#db/crm/crm-writes.server';
import { writtenFactsOf } from '#db/crm/written-facts.server';
import { waitAfter } from '../../domain/crm/retry';
import { fieldsOf, isSameWritten, type WrittenFields } from '../../domain/crm/written-fields';
import { env } from '../../env.server';
import type { Line, Passed } from './line';

type Writing = { claim: WriteClaim; fields: WrittenFields };

export async function writeDue({ connection, adapter, signal }: Line): Promise<Passed> {
  const of = { workspaceId: connection.workspaceId, connectionId: connection.id };
  while (!signal?.aborted) {
    const claims = await transact(db(), (trx) => claimWrites(trx, of, adapter.most.write));
    if (claims.length === 0) return (await areRefused(db(), of)) ? REFUSED : null;
    const all = await fieldsFor(connection.workspaceId, claims);
    const differing = all.filter(({ claim, fields }) => !isSameWritten(claim.written, fields));
    const gone = new Set<string>();
    const refused = new Set<string>();
    if (differing.length > 0) {
      const answer = await adapter.write(
        differing.map(({ claim, fields }) => ({ id: claim.dealId, fields })),
      );
      if (!answer.ok) {
        await putOffWrites(db(), of, claims, 0);
        // A field that somebody took away there is made again.
        if (answer.trouble === 'refused') await noteUnprepared(db(), connection);
        return answer;
      }
      for (const id of answer.value.gone) gone.add(id);
      for (const id of answer.value.refused) refused.add(id);
      if (refused.size > 0) await noteUnprepared(db(), connection);
    }
    for (const { claim, fields } of all)
      if (refused.has(claim.dealId))
        await putOffWrites(db(), of, [claim], waitAfter(claim.failures, null, 1));
      else
        await noteWritten(db(), of, claim, gone.has(claim.dealId) ? { isGone: true } : { written: fields });
  }
  return null;
}

/** It is said for as long as there is one. */
const REFUSED: Passed = { ok: false, trouble: 'refused', waitSeconds: null };

async function fieldsFor(workspaceId: string, claims: WriteClaim[]): Promise<Writing[]> {
  const facts = await writtenFactsOf(
    db(),
    workspaceId,
    claims.map(({ onboardingId }) => onboardingId),
  );
  return claims.flatMap((claim) => {
    const of = facts.get(claim.onboardingId);
    if (!of) return [];
    const url = `${env().origin}/onboardings/${claim.onboardingId}/handoff`;
    return [{ claim, fields: fieldsOf({ ...of, url }) }];
  });
}
