/* What a new workspace, or somebody new in it, still has to do before the first handoff. */
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';

export type FirstSteps = {
  /** Others who work here or were invited. */
  hasColleagues: boolean;
  /** The reader has said what customers read about them. */
  isDescribed: boolean;
};

export async function firstSteps({ workspaceId, id }: Member): Promise<FirstSteps> {
  const own = await db()
    .selectFrom('members as m')
    .select((eb) => [
      eb.or([eb('m.title', '!=', ''), eb('m.about', '!=', '')]).as('isDescribed'),
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('members as other')
              .select('other.id')
              .whereRef('other.workspace_id', '=', 'm.workspace_id')
              .whereRef('other.id', '!=', 'm.id'),
          ),
          eb.exists(
            eb
              .selectFrom('invitations as i')
              .select('i.id')
              .whereRef('i.workspace_id', '=', 'm.workspace_id')
              .where('i.revoked_at', 'is', null),
          ),
        ])
        .as('hasColleagues'),
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow();
  return { hasColleagues: Boolean(own.hasColleagues), isDescribed: Boolean(own.isDescribed) };
}
