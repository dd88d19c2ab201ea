/* The timeline: what happened, when, by whom. Only ever added to, and written nowhere but here. */
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../app/domain/onboarding/access';
import { detailsToStore, type NewEvent } from '../../app/domain/onboarding/event';
import type { Handle } from '../client.server';
import type { OnboardingRow } from './onboardings.server';

type Happening = {
  id?: string;
  /** Null for what follows by itself. */
  actor: Actor | null;
  at: Date;
};

/** Writes an event of an onboarding into its timeline. */
export async function insertEvent(
  handle: Handle,
  event: NewEvent,
  {
    onboarding,
    id = uuid(),
    actor,
    at,
  }: Happening & { onboarding: Pick<OnboardingRow, 'id' | 'workspace_id'> },
): Promise<void> {
  await handle
    .insertInto('events')
    .values({
      id,
      workspace_id: onboarding.workspace_id,
      onboarding_id: onboarding.id,
      kind: event.kind,
      actor_kind: actor?.kind ?? 'foyer',
      actor_id: actor?.id ?? null,
      statement_id: event.statementId ?? null,
      details: JSON.stringify(detailsToStore(event)),
      at,
    })
    .execute();
}
