/* The figures over the worklist of leads and admins, from what the last weeks recorded. */
import { db } from '#db/client.server';
import { CALENDAR_COLUMNS, calendarFrom } from '#db/workspace/workspaces.server';
import { FIGURE_WEEKS, handoffTimes } from '../../domain/handoff/handoff-figures';
import type { MemberActor } from '../../domain/onboarding/access';

/** The latest handoffs that are read for the figures. */
const MOST = 200;
const WEEK = 7 * 24 * 3_600_000;

export type HandoffFigures = {
  acceptance: { typicalHours: number; of: number; limitHours: number } | null;
  introduction: { typicalHours: number; of: number; limitHours: number } | null;
  inTime: { count: number; of: number } | null;
  /** Promises on customers' pages that stand in the words sales recorded. */
  asRecorded: { count: number; of: number } | null;
};

export async function handoffFigures(member: MemberActor, now: Date): Promise<HandoffFigures> {
  const { workspaceId } = member;
  const since = new Date(now.getTime() - FIGURE_WEEKS * WEEK);
  const workspace = await db()
    .selectFrom('workspaces as w')
    .select(['w.acceptance_hours', 'w.introduction_hours', ...CALENDAR_COLUMNS])
    .where('w.id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const moments = await momentsSince(workspaceId, since);
  const { acceptance_hours: toAccept, introduction_hours: toIntroduce } = workspace;
  const times = handoffTimes(moments, {
    since,
    calendar: calendarFrom(workspace),
    limitHours: toIntroduce,
  });
  const promises = await promisesSince(workspaceId, since);
  const typical = (hours: number | null, of: number, limitHours: number) =>
    hours === null ? null : { typicalHours: hours, of, limitHours };
  return {
    acceptance: typical(times.acceptanceHours, times.accepted, toAccept),
    introduction: typical(times.introductionHours, times.introduced, toIntroduce),
    inTime: times.introduced > 0 ? { count: times.inTime, of: times.introduced } : null,
    asRecorded: promises.of > 0 ? promises : null,
  };
}

function momentsSince(workspaceId: string, since: Date) {
  return db()
    .selectFrom('onboardings as o')
    .leftJoin('receipts as r', (join) =>
      join.onRef('r.onboarding_id', '=', 'o.id').on('r.outcome', '=', 'accepted'),
    )
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .select(['o.signed_at as signedAt', 'r.at as acceptedAt', 'i.at as introducedAt'])
    .select('o.introduction_hours as ownLimitHours')
    .where('o.workspace_id', '=', workspaceId)
    .where('o.is_without_handoff', '=', false)
    .where((eb) => eb.or([eb('r.at', '>=', since), eb('i.at', '>=', since)]))
    .orderBy('o.signed_at', 'desc')
    .limit(MOST)
    .execute();
}

/** Promises that sales recorded, as the customers who were introduced since then read them now. */
async function promisesSince(workspaceId: string, since: Date): Promise<{ count: number; of: number }> {
  return db()
    .with('latest', (query) =>
      query
        .selectFrom('publications as p')
        .innerJoin('introductions as i', 'i.onboarding_id', 'p.onboarding_id')
        .distinctOn('p.onboarding_id')
        .select('p.id')
        .where('p.workspace_id', '=', workspaceId)
        .where('i.at', '>=', since)
        .orderBy('p.onboarding_id')
        .orderBy('p.version', 'desc'),
    )
    .selectFrom('latest')
    .innerJoin('publication_items as item', 'item.publication_id', 'latest.id')
    .innerJoin('statements as s', 's.id', 'item.statement_id')
    .innerJoin('wordings as w', 'w.id', 'item.wording_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('of'),
      fn.countAll<number>().filterWhere('w.purpose', '=', 'recorded').as('count'),
    ])
    .where('s.commitment', '=', 'promised')
    .where('s.origin', '=', 'sales')
    .executeTakeFirstOrThrow();
}
