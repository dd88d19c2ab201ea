/* A member as somebody to write to. */
import type { Role } from '../app/domain/access';
import type { NoticeKind } from '../app/domain/notice';
import type { Handle } from './client.server';

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
