/*
 * What the form of a new handoff starts from: now, in the workspace's time zone, the customers there are, and who could
 * look after them.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { databaseNow, db } from '#db/client.server';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { wallTimeOf } from '../../domain/handoff/signing';

export type NewHandoffFacts = Awaited<ReturnType<typeof newHandoff>>;

export async function newHandoff(member: Member) {
  const { timeZone } = member.workspace;
  const now = await databaseNow(db());
  const members = await possibleOwners(member.workspaceId);
  return {
    now,
    timeZone,
    /** Names the form, so that sending it twice starts one handoff. */
    id: uuid(),
    signed: wallTimeOf(now, timeZone),
    owners: members,
    customers: await customerNames(member.workspaceId),
    points: (await loadStartingPoints(db(), member.workspaceId))
      .filter(({ isPutAside }) => !isPutAside)
      .map(({ id, isDefault, version: { document } }) => ({
        id,
        isDefault,
        name: document.name,
        forWhom: document.forWhom,
        suggestedFor: document.suggestedFor,
        checkIns: document.checkIns,
      })),
    /** Nobody of customer success works here yet. */
    isHostMissing: members.every(({ role }) => role !== 'cs'),
    mayInvite: mayHere(member.role, 'manage_members'),
  };
}

/** As many as a browser offers while somebody types; whichever is meant is found by its name in any case. */
const MOST_NAMES = 500;

/** The names of the customers there are, each once. */
async function customerNames(workspaceId: string): Promise<string[]> {
  const rows = await db()
    .selectFrom('customers')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is', null)
    .orderBy(sql`customer_key(name)`)
    .orderBy('id')
    .limit(MOST_NAMES)
    .execute();
  return [...new Set(rows.map(({ name }) => name))];
}

/** Everyone who isn't sales, customer success first. */
function possibleOwners(workspaceId: string) {
  return db()
    .selectFrom('members')
    .select(['id', 'name', 'title', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('role', '!=', 'sales')
    .where('disabled_at', 'is', null)
    .orderBy((eb) =>
      eb.case().when('role', '=', 'cs').then(0).when('role', '=', 'lead').then(1).else(2).end(),
    )
    .orderBy('name')
    .execute();
}
