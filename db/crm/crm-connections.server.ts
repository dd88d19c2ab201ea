/* What a workspace is connected with. Its secret is sealed, and opened by whoever asks the CRM. */
import type { Selectable } from 'kysely';
import type { Crm, CrmStage, CrmTrouble } from '../../app/domain/crm/crm';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';
import type { CrmTables } from './crm-tables';

type Which = { workspaceId: string; id: string };

export type CrmConnection = {
  id: string;
  workspaceId: string;
  crm: Crm;
  account: string;
  secret: string;
  memberId: string;
  hostId: string;
  followsOwner: boolean;
  stages: CrmStage[];
  beginsIn: string[];
  madeAt: Date;
  readUntil: Date;
  lookedAt: Date | null;
  trouble: CrmTrouble | null;
  troubleAt: Date | null;
  failures: number;
  isPrepared: boolean;
};

const asConnection = (row: Selectable<CrmTables['crm_connections']>): CrmConnection => ({
  id: row.id,
  workspaceId: row.workspace_id,
  crm: row.crm,
  account: row.account,
  secret: row.secret,
  memberId: row.member_id,
  hostId: row.host_member_id,
  followsOwner: row.follows_owner,
  stages: row.stages.offered,
  beginsIn: row.begins_in,
  madeAt: row.made_at,
  readUntil: row.read_until,
  lookedAt: row.looked_at,
  trouble: row.trouble,
  troubleAt: row.trouble_at,
  failures: row.failures,
  isPrepared: row.is_prepared,
});

/** What a workspace is connected with; undefined where it isn't. */
export async function connectionOf(
  handle: Handle,
  workspaceId: string,
  crm: Crm,
): Promise<CrmConnection | undefined> {
  const row = await handle
    .selectFrom('crm_connections')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('crm', '=', crm)
    .executeTakeFirst();
  return row && asConnection(row);
}

/** All that are with this account there: usually one. */
export async function connectionsWith(handle: Handle, crm: Crm, account: string): Promise<CrmConnection[]> {
  const rows = await handle
    .selectFrom('crm_connections')
    .selectAll()
    .where('crm', '=', crm)
    .where('account', '=', account)
    .execute();
  return rows.map(asConnection);
}

/** Those that may be asked now, whichever workspace they are of. */
export async function connectionsAwake(handle: Handle): Promise<CrmConnection[]> {
  const rows = await handle
    .selectFrom('crm_connections')
    .selectAll()
    .where((eb) => eb.or([eb('rests_until', 'is', null), eb('rests_until', '<=', NOW)]))
    .orderBy('id')
    .execute();
  return rows.map(asConnection);
}

export type NewConnection = Which & {
  crm: Crm;
  account: string;
  secret: string;
  memberId: string;
  hostId: string;
  stages: CrmStage[];
  beginsIn: string[];
  madeAt: Date;
};

export async function insertConnection(trx: Trx, of: NewConnection): Promise<void> {
  await trx
    .insertInto('crm_connections')
    .values({
      id: of.id,
      workspace_id: of.workspaceId,
      crm: of.crm,
      account: of.account,
      secret: of.secret,
      member_id: of.memberId,
      host_member_id: of.hostId,
      stages: JSON.stringify({ offered: of.stages }),
      begins_in: of.beginsIn,
      made_at: of.madeAt,
      read_until: of.madeAt,
    })
    .execute();
}

/** Another token of the same account: what stood in the way may be gone. */
export async function setSecret(
  trx: Trx,
  { workspaceId, id }: Which,
  { secret, memberId, stages }: { secret: string; memberId: string; stages: CrmStage[] },
): Promise<void> {
  await trx
    .updateTable('crm_connections')
    .set({
      secret,
      member_id: memberId,
      stages: JSON.stringify({ offered: stages }),
      trouble: null,
      trouble_at: null,
      failures: 0,
      rests_until: null,
      is_prepared: false,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function setRules(
  trx: Trx,
  { workspaceId, id }: Which,
  { hostId, followsOwner, beginsIn }: { hostId: string; followsOwner: boolean; beginsIn: string[] },
): Promise<void> {
  await trx
    .updateTable('crm_connections')
    .set({ host_member_id: hostId, follows_owner: followsOwner, begins_in: beginsIn })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function deleteConnection(trx: Trx, { workspaceId, id }: Which): Promise<void> {
  await trx
    .deleteFrom('crm_connections')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function notePrepared(handle: Handle, { id }: Which): Promise<void> {
  await handle.updateTable('crm_connections').set({ is_prepared: true }).where('id', '=', id).execute();
}

/** Its fields are looked at again before anything is written. */
export async function noteUnprepared(handle: Handle, { id }: Which): Promise<void> {
  await handle.updateTable('crm_connections').set({ is_prepared: false }).where('id', '=', id).execute();
}

/** Everything that changed there before an instant was seen. */
export async function noteReadUntil(handle: Handle, { id }: Which, until: Date): Promise<void> {
  await handle
    .updateTable('crm_connections')
    .set({ read_until: until, looked_at: NOW })
    .where('id', '=', id)
    .execute();
}
