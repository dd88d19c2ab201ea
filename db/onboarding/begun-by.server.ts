/* How an onboarding began, and whether people have said since whose it is. */
import { sql } from 'kysely';
import type { OwnedPart } from '../../app/domain/onboarding/hand-over';
import type { Handle } from '../client.server';

export type BegunBy = {
  at: Date;
  /** A program began it. */
  isByKey: boolean;
  /** A person chose who has the part, at the beginning or later. */
  isSetHere: Record<OwnedPart, boolean>;
};

export async function begunBy(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<BegunBy> {
  const { at } = await handle
    .selectFrom('onboardings')
    .select('created_at as at')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  const acts = await handle
    .selectFrom('events')
    .select(['kind', 'key_id as keyId', sql<string | null>`details ->> 'part'`.as('part')])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', ['onboarding_started', 'owner_changed'])
    .execute();
  const isByKey = acts.some(({ kind, keyId }) => kind === 'onboarding_started' && keyId !== null);
  const isSet = (part: OwnedPart) =>
    !isByKey || acts.some((act) => act.kind === 'owner_changed' && act.part === part && act.keyId === null);
  return { at, isByKey, isSetHere: { rep: isSet('rep'), host: isSet('host') } };
}
