/* What happened: to an onboarding, and to a workspace. Only ever added to, and written nowhere but here. */
import { v7 as uuid } from 'uuid';
import type { Actor, MemberActor } from '../../app/domain/onboarding/access';
import { detailsToStore, type NewEvent, type NewWorkspaceEvent } from '../../app/domain/onboarding/event';
import type { Handle } from '../client.server';
import type { OnboardingRow } from './onboardings.server';

type Happening = {
  id?: string;
  /** Null for what follows by itself. */
  actor: Actor | null;
  at: Date;
};

/** Writes an event of an onboarding into its timeline. */
export function insertEvent(
  handle: Handle,
  event: NewEvent,
  { onboarding, ...happening }: Happening & { onboarding: Pick<OnboardingRow, 'id' | 'workspaceId'> },
): Promise<void> {
  return insert(handle, event, {
    ...happening,
    workspaceId: onboarding.workspaceId,
    onboardingId: onboarding.id,
  });
}

/** Writes what was done to a workspace, and to no onboarding of it. */
export function insertWorkspaceEvent(
  handle: Handle,
  event: NewWorkspaceEvent,
  happening: Happening & { workspaceId: string; actor: MemberActor | null },
): Promise<void> {
  return insert(handle, event, { ...happening, onboardingId: null });
}

async function insert(
  handle: Handle,
  event: NewEvent | NewWorkspaceEvent,
  {
    id = uuid(),
    actor,
    at,
    workspaceId,
    onboardingId,
  }: Happening & { workspaceId: string; onboardingId: string | null },
): Promise<void> {
  await handle
    .insertInto('events')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      kind: event.kind,
      actor_kind: actor?.kind ?? 'foyer',
      actor_id: actor?.id ?? null,
      key_id: actor?.kind === 'member' ? (actor.key ?? null) : null,
      statement_id: event.statementId ?? null,
      details: JSON.stringify(detailsToStore(event)),
      at,
    })
    .execute();
}
