/* That an onboarding is closed, since when and by whom, and what was said of it: the event that tells so. */
import { calledOf } from '../../app/domain/contact/first-name';
import type { ClosingReason } from '../../app/domain/onboarding/closing';
import { readEvent } from '../../app/domain/onboarding/event';
import type { Handle } from '../client.server';
import type { KeepingRule } from './kept.server';

export type Closing = {
  at: Date;
  isArchived: boolean;
  byId: string;
  /** As they are called. */
  by: string;
  reason: ClosingReason;
  /** For colleagues; no customer ever reads them. */
  words: string;
  /** How long its workspace keeps it from then on, where its days begin; no months: for good. */
  kept: KeepingRule;
};

/** Null for one that isn't closed. */
export async function loadClosing(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<Closing | null> {
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('events as e', (join) =>
      join
        .onRef('e.workspace_id', '=', 'o.workspace_id')
        .onRef('e.onboarding_id', '=', 'o.id')
        .on('e.kind', '=', 'onboarding_closed'),
    )
    .innerJoin('members as m', 'm.id', 'e.actor_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .select(['o.closed_at', 'o.archived_at', 'e.details', 'm.id as byId', 'm.name', 'm.called'])
    .select(['w.closed_kept_months as months', 'w.time_zone as timeZone'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .where('o.closed_at', 'is not', null)
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const event = row && readEvent('onboarding_closed', row.details);
  if (!row?.closed_at || event?.kind !== 'onboarding_closed') return null;
  const { byId, closed_at: at, archived_at, months, timeZone } = row;
  return {
    at,
    isArchived: archived_at !== null,
    byId,
    by: calledOf(row),
    kept: { months, timeZone },
    ...event.details,
  };
}
