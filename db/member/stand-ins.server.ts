/* The colleague who stands in for the host of an onboarding, as a letter needs them. */
import type { Handle } from '../client.server';
import type { LetterPerson } from '../workspace/letterheads.server';
import { HOST_AWAY_UNTIL, STAND_IN_OF_HOST } from './absences.server';

/** `until` is the ISO day until which the host is away. */
export type StandIn = LetterPerson & { until: string };

/** Null where nobody stands in now. */
export async function loadStandIn(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<StandIn | null> {
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'o.workspace_id').on('m.id', '=', STAND_IN_OF_HOST),
    )
    .select(['m.id', 'm.name', 'm.called', 'm.email', 'm.title', 'm.phone', 'm.portrait'])
    .select(['m.time_zone as timeZone', HOST_AWAY_UNTIL.as('until')])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirst();
  return row?.until ? { ...row, until: row.until } : null;
}
