/* Whether an onboarding began without a handoff: pages about handoffs then lead nowhere. */
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';

/** False for an onboarding of another workspace, as for none at all. */
export async function isWithoutHandoff({ workspaceId }: Member, id: string | undefined): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await db()
    .selectFrom('onboardings')
    .select('is_without_handoff')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.is_without_handoff ?? false;
}
