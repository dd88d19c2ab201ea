/* The CRMs that a workspace can be connected with, and how each stands. */
import { db } from '#db/client.server';
import { connectionOf } from '#db/crm/crm-connections.server';
import type { Member } from '../../auth/member/member.server';
import { CRMS, type Crm } from '../../domain/crm/crm';

export type CrmFacts = { crm: Crm; account: string | null; isInTrouble: boolean };

export async function crmsOf({ workspaceId }: Member): Promise<CrmFacts[]> {
  const all: CrmFacts[] = [];
  for (const crm of CRMS) {
    const known = await connectionOf(db(), workspaceId, crm);
    all.push({ crm, account: known?.account ?? null, isInTrouble: Boolean(known?.trouble) });
  }
  return all;
}
