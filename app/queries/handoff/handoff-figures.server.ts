/* The figures over the worklist of leads and admins: the first of those that Insight shows. */
import { db } from '#db/client.server';
import type { Times } from '../../domain/insight/figures';
import { USUAL_PERIOD } from '../../domain/insight/period';
import type { MemberActor } from '../../domain/onboarding/access';
import { latestTimes } from '../insight/insight.server';

const WEEK = 7 * 24 * 3_600_000;

export type HandoffFigures = {
  acceptance: { typicalHours: number; of: number; limitHours: number } | null;
  introduction: { typicalHours: number; of: number; limitHours: number } | null;
  inTime: { count: number; of: number } | null;
  /** Promises on customers' pages that stand in the words sales recorded. */
  asRecorded: { count: number; of: number } | null;
};

export async function handoffFigures(member: MemberActor, now: Date): Promise<HandoffFigures> {
  const { times, limits } = await latestTimes(member, now);
  const typical = ({ spread }: Times, limitHours: number) =>
    spread && { typicalHours: spread.middle, of: spread.of, limitHours };
  const { inTime } = times.introduced;
  const since = new Date(now.getTime() - USUAL_PERIOD * WEEK);
  const promises = await promisesSince(member.workspaceId, since);
  return {
    acceptance: typical(times.accepted, limits.acceptanceHours),
    introduction: typical(times.introduced, limits.introductionHours),
    inTime: inTime.of > 0 ? inTime : null,
    asRecorded: promises.of > 0 ? promises : null,
  };
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
