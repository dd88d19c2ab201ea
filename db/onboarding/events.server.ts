/* What happened: to an onboarding, and to a workspace. Only ever added to, and written nowhere but here. */
import { v7 as uuid } from 'uuid';
import type { Actor, MemberActor } from '../../app/domain/onboarding/access';
import { detailsToStore, type NewEvent, type NewWorkspaceEvent } from '../../app/domain/onboarding/event';
import type { Stage, Turn } from '../../app/domain/onboarding/onboarding';
import type { Standing } from '../../app/domain/webhook/told-data';
import type { Handle } from '../client.server';
import { oweDeliveries } from '../webhook/webhook-deliveries.server';

type Happening = {
  id?: string;
  /** Null for what follows by itself. */
  actor: Actor | null;
  at: Date;
};

/** An onboarding, as it stood when whoever changes it locked it, where they did. */
type Changed = {
  id: string;
  workspaceId: string;
  stage?: Stage;
  turn?: Turn;
  closedAt?: Date | null;
  repId?: string;
  hostId?: string;
};

/** Writes an event of an onboarding into its timeline, and owes it to whoever is told. */
export async function insertEvent(
  handle: Handle,
  event: NewEvent,
  { onboarding, id = uuid(), ...happening }: Happening & { onboarding: Changed },
): Promise<void> {
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  await insert(handle, event, { ...happening, ...which, id });
  const told = { ...which, eventId: id, kind: event.kind, at: happening.at };
  await oweDeliveries(handle, told, standingOf(onboarding));
}

function standingOf({ stage, turn, closedAt, repId, hostId }: Changed): Standing | null {
  if (!stage || !turn || !repId || !hostId) return null;
  return { stage, turn, is_closed: Boolean(closedAt), sales_owner_id: repId, cs_owner_id: hostId };
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
