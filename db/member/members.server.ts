/* A member as somebody to write to. */

import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Role } from '../../app/domain/onboarding/access';
import type { Handle } from '../client.server';

export type ReachableMember = {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  role: Role;
  /** News they asked not to get. */
  muted: NoticeKind[];
};

/** Undefined for a member who was disabled, and for none. */
export function loadReachableMember(
  handle: Handle,
  workspaceId: string,
  id: string,
): Promise<ReachableMember | undefined> {
  return handle
    .selectFrom('members')
    .select(['id', 'name', 'email', 'time_zone as timeZone', 'role', 'muted_notices as muted'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Who answers for a workspace as a whole: its leads, or its admins where it has none; ids by workspace. */
export async function leadersOf(handle: Handle, workspaceIds: string[]): Promise<Map<string, string[]>> {
  const leaders = new Map<string, string[]>();
  if (workspaceIds.length === 0) return leaders;
  const rows = await handle
    .selectFrom('members')
    .select(['id', 'workspace_id', 'role'])
    .where('workspace_id', 'in', workspaceIds)
    .where('role', 'in', ['lead', 'admin'])
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const id of workspaceIds) {
    const own = rows.filter((row) => row.workspace_id === id);
    const leads = own.filter((row) => row.role === 'lead');
    leaders.set(
      id,
      (leads.length > 0 ? leads : own).map((row) => row.id),
    );
  }
  return leaders;
}
