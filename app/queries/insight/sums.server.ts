/*
 * What Insight reads, narrowed as it is asked for and to what is somebody's own. It comes from sums by week and month
 * (`insight_sums`), so that a year costs the same however many onboardings it had. Only where two things narrow it at once
 * are the onboardings themselves read, the latest ones up to a number that the page names.
 */
import type { Handle } from '#db/client.server';
import { type Since, sumsOf } from '#db/insight/insight-sums.server';
import type { InsightPart } from '#db/insight/insight-tables';
import type { Weeks } from '../../domain/insight/period';
import type { Counted } from '../../domain/insight/tally';
import type { MemberActor } from '../../domain/onboarding/access';
import { leadsOthers } from '../../domain/onboarding/access';

/** Where two things narrow it, as many onboardings are read. */
const MOST_READ = 5_000;

export type InsightAsked = {
  weeks: Weeks;
  repId: string | null;
  hostId: string | null;
  startingPointId: string | null;
  /** As it stands with the company. */
  segment: string | null;
};

/** As which they read their own alone; null for who leads. */
export const ownOf = ({ role }: MemberActor): 'rep' | 'host' | null =>
  leadsOthers(role) ? null : role === 'sales' ? 'rep' : 'host';

export type Part = [part: Exclude<InsightPart, 'all'>, id: string];

/** What narrows them: what is asked for, and for whoever doesn't lead that they are their own. */
export function partsOf(
  member: MemberActor,
  { repId, hostId, startingPointId, segment }: InsightAsked,
): Part[] {
  const own = ownOf(member);
  const [rep, host] = [own === 'rep' ? member.id : repId, own === 'host' ? member.id : hostId];
  return [
    ...(rep ? [['rep', rep] as Part] : []),
    ...(host ? [['host', host] as Part] : []),
    ...(startingPointId ? [['starting_point', startingPointId] as Part] : []),
    ...(segment ? [['segment', segment] as Part] : []),
  ];
}

/** Sums by week or month from a day on, as they were counted; or the onboardings one by one. */
export async function countedSince(
  handle: Handle,
  workspaceId: string,
  parts: Part[],
  { span, from }: Since,
): Promise<{ counted: Counted[]; readOnly: number | null }> {
  if (parts.length > 1) return onboardingsOf(handle, workspaceId, parts, from);
  const rows = await sumsOf(handle, workspaceId, parts[0] ?? ['all', workspaceId], { span, from })
    .where('shelf', '!=', 'steps')
    .execute();
  return { counted: rows, readOnly: null };
}

/** What each is narrowed by. */
export const COLUMN_OF = {
  rep: 'rep_member_id',
  host: 'host_member_id',
  starting_point: 'starting_point_id',
  segment: 'segment',
} as const;

/** One by one, the latest of them. */
async function onboardingsOf(handle: Handle, workspaceId: string, parts: Part[], from: string) {
  const rows = await parts
    .reduce(
      (query, [part, id]) => query.where(COLUMN_OF[part], '=', id),
      handle
        .selectFrom('insight_facts')
        .select(['signed_on', 'tally'])
        .where('workspace_id', '=', workspaceId)
        .where('signed_on', '>=', from),
    )
    .orderBy('signed_on', 'desc')
    .orderBy('onboarding_id', 'desc')
    .limit(MOST_READ + 1)
    .execute();
  const read = rows.slice(0, MOST_READ);
  return {
    counted: read.map(({ signed_on: on, tally }) => ({ on: on ?? '', tally })),
    readOnly: rows.length > MOST_READ ? MOST_READ : null,
  };
}
