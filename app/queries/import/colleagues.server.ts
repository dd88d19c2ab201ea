/* Whom a table may name as the owners of its deals. */
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import type { Here } from '../../domain/import/deals';

export async function dealsHere({ id, role, workspaceId, workspace }: Member): Promise<Here> {
  const colleagues = await db()
    .selectFrom('members')
    .select(['id', 'name', 'email', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute();
  return { colleagues, me: { id, role }, timeZone: workspace.timeZone, now: await databaseNow(db()) };
}
