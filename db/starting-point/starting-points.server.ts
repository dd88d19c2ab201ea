/*
 * Starting points and their versions. A version is only ever added; what is being written of the next one stands with the
 * starting point, and counts for nothing. Written nowhere but here.
 */
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { SHIPPED, shippedPoint } from '../../app/domain/starting-point/shipped';
import type { StartingPoint } from '../../app/domain/starting-point/starting-point';
import type { Trx } from '../client.server';
import { type CurrentPoint, loadStartingPoints } from './load-starting-points.server';
import type { StartingPointTables } from './starting-point-tables';

type NewVersion = {
  pointId: string;
  number: number;
  document: StartingPoint;
  memberId: string | null;
  at: Date;
};

async function insertVersion(trx: Trx, workspaceId: string, version: NewVersion): Promise<string> {
  const id = uuid();
  await trx
    .insertInto('starting_point_versions')
    .values({
      id,
      workspace_id: workspaceId,
      starting_point_id: version.pointId,
      number: version.number,
      document: JSON.stringify(version.document),
      member_id: version.memberId,
      at: version.at,
    })
    .execute();
  return id;
}

/** The three that come with Foyer, where a workspace doesn't have them: whatever was made of them since stays. */
export async function bringShipped(trx: Trx, workspaceId: string, at: Date): Promise<void> {
  for (const [place, shippedAs] of [...SHIPPED].reverse().entries()) {
    const brought = await trx
      .insertInto('starting_points')
      .values({
        id: uuid(),
        workspace_id: workspaceId,
        shipped_as: shippedAs,
        position: place + 1,
        is_default: shippedAs === 'standard',
        draft: null,
        revision: 1,
        put_aside_at: null,
        created_at: at,
      })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'shipped_as']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!brought) continue;
    const document = shippedPoint(shippedAs);
    await insertVersion(trx, workspaceId, { pointId: brought.id, number: 1, document, memberId: null, at });
  }
}

/** One of this workspace, locked until the transaction ends; undefined where there is none. */
export async function lockStartingPoint(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<CurrentPoint | undefined> {
  await trx
    .selectFrom('starting_points')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return (await loadStartingPoints(trx, workspaceId)).find((one) => one.id === id);
}

/** Comes first among those that are asked whether they fit. Its first version is made of the document. */
export async function insertStartingPoint(
  trx: Trx,
  workspaceId: string,
  { id, document, memberId, at }: { id: string; document: StartingPoint; memberId: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('starting_points')
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .execute();
  await trx
    .insertInto('starting_points')
    .values({
      id,
      workspace_id: workspaceId,
      shipped_as: null,
      position: 1,
      is_default: false,
      draft: null,
      revision: 1,
      put_aside_at: null,
      created_at: at,
    })
    .execute();
  await insertVersion(trx, workspaceId, { pointId: id, number: 1, document, memberId, at });
}

type Which = { workspaceId: string; id: string };

async function change(
  trx: Trx,
  { workspaceId, id }: Which,
  to: Updateable<StartingPointTables['starting_points']>,
): Promise<void> {
  await trx
    .updateTable('starting_points')
    .set(to)
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Null where nothing is written beside the latest version. */
export const saveDraft = (trx: Trx, which: Which, draft: StartingPoint | null): Promise<void> =>
  change(trx, which, { draft: draft && JSON.stringify(draft) });

/** What was written becomes the next version. */
export async function insertNextVersion(
  trx: Trx,
  { workspaceId, id }: Which,
  version: Omit<NewVersion, 'pointId'>,
): Promise<void> {
  await insertVersion(trx, workspaceId, { ...version, pointId: id });
  await change(trx, { workspaceId, id }, { draft: null });
}

export async function makeDefault(trx: Trx, which: Which): Promise<void> {
  await trx
    .updateTable('starting_points')
    .set({ is_default: false })
    .where('workspace_id', '=', which.workspaceId)
    .where('is_default', '=', true)
    .execute();
  await change(trx, which, { is_default: true });
}

export const setPutAside = (trx: Trx, which: Which, at: Date | null): Promise<void> =>
  change(trx, which, { put_aside_at: at });
