/*
 * The figures of handing over, for whoever leads; whoever sells or looks after customers reads those of their own.
 */
import { sql } from 'kysely';
import { databaseNow, db, type Handle } from '#db/client.server';
import type { InsightPart } from '#db/insight/insight-tables';
import { type CurrentPoint, loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import { dayOf } from '../../domain/clock/clock';
import { type Figures, figuresOf } from '../../domain/insight/figures';
import { periodOf, spanOf, stepsOfPeriod, USUAL_PERIOD, type Weeks } from '../../domain/insight/period';
import { sumBetween } from '../../domain/insight/tally';
import { leadsOthers, type MemberActor } from '../../domain/onboarding/access';
import type { Reader } from '../../speech/en/say-time';
import { answeredBy, type PointFigures, type PointSteps, stepsOfPoint } from './points.server';
import { countedSince, type InsightAsked, ownOf, partsOf } from './sums.server';

const MOST_PEOPLE = 200;

export type InsightFacts = {
  figures: Figures;
  /** Of as many weeks before. */
  before: Figures;
  /** By the day on which each week or month of the period begins. */
  steps: { from: string; figures: Figures }[];
  reps: PointFigures[];
  /** The same of what each starting point began. */
  byPoint: PointFigures[];
  /** Of the starting point asked for, or of the usual one; null where that isn't counted by itself. */
  pointSteps: PointSteps | null;
  /** The onboardings that were read, where there are more of them; null where all are counted. */
  readOnly: number | null;
  /** The days on which the period begins, and the one before it. */
  from: string;
  beforeFrom: string;
  weeks: Weeks;
  limits: HourLimits;
  /** Whose figures they are: of all, or the reader's own as the one who sold or looks after them. */
  own: 'rep' | 'host' | null;
  reader: Reader;
};

export async function loadInsight(
  member: MemberActor & { timeZone: string },
  asked: InsightAsked,
  handle: Handle = db(),
): Promise<InsightFacts> {
  const now = await databaseNow(handle);
  const { timeZone, ...own } = await reckonedBy(handle, member.workspaceId);
  const points = await loadStartingPoints(handle, member.workspaceId);
  const { from, before } = periodOf(asked.weeks, dayOf(now, timeZone));
  const parts = partsOf(member, asked);
  const { counted, readOnly } = await countedSince(handle, member.workspaceId, parts, {
    span: spanOf(asked.weeks),
    from: before,
  });
  const since = { span: spanOf(asked.weeks), from };
  const starts = stepsOfPeriod(asked.weeks, from);
  return {
    figures: figuresOf(sumBetween(counted, from, null)),
    before: figuresOf(sumBetween(counted, before, from)),
    steps: starts.map((start, at) => ({
      from: start,
      figures: figuresOf(sumBetween(counted, start, starts[at + 1] ?? null)),
    })),
    reps: parts.every(([part]) => part === 'rep')
      ? await answeredBy(handle, member, 'rep', parts[0]?.[1] ?? null, since)
      : [],
    byPoint: parts.every(([part]) => part === 'starting_point')
      ? await answeredBy(handle, member, 'starting_point', parts[0]?.[1] ?? null, since)
      : [],
    pointSteps: await stepsOfPoint(handle, member, asked, { points, parts, counted, since }),
    readOnly,
    from,
    beforeFrom: before,
    weeks: asked.weeks,
    own: ownOf(member),
    limits: limitsOf(own, points, asked.startingPointId),
    reader: { now, timeZone: member.timeZone },
  };
}

/** In working hours, the shortest first: the workspace's own, and those that starting points have instead. */
export type HourLimits = { acceptanceHours: number[]; introductionHours: number[] };

/** Of one starting point alone its own. */
function limitsOf(own: Clocks, points: readonly CurrentPoint[], pointId: string | null): HourLimits {
  const chosen = points.find(({ id }) => id === pointId);
  const all = chosen ? [clocksOf(chosen) ?? own] : [own, ...points.flatMap((point) => clocksOf(point) ?? [])];
  const each = (which: keyof Clocks) =>
    [...new Set(all.map((clocks) => clocks[which]))].sort((one, other) => one - other);
  return { acceptanceHours: each('acceptanceHours'), introductionHours: each('introductionHours') };
}

type Clocks = { acceptanceHours: number; introductionHours: number };

const clocksOf = ({ version }: CurrentPoint): Clocks | null => version.document.clocks;

/** The figures of deals signed in the usual period, of the whole workspace. */
export async function latestFigures({ workspaceId }: Pick<MemberActor, 'workspaceId'>, now: Date) {
  const { timeZone, ...limits } = await reckonedBy(db(), workspaceId);
  const { from } = periodOf(USUAL_PERIOD, dayOf(now, timeZone));
  const { counted } = await countedSince(db(), workspaceId, [], { span: spanOf(USUAL_PERIOD), from });
  return { figures: figuresOf(sumBetween(counted, from, null)), limits };
}

export const reckonedBy = (handle: Handle, workspaceId: string) =>
  handle
    .selectFrom('workspaces')
    .select(['time_zone as timeZone', 'acceptance_hours as acceptanceHours'])
    .select('introduction_hours as introductionHours')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();

export type InsightChoices = Record<'reps' | 'hosts' | 'points', { id: string; name: string }[]> & {
  segments: string[];
};

/** By what it can be narrowed; whoever doesn't lead chooses a starting point or a segment alone. */
export async function insightChoices(member: MemberActor): Promise<InsightChoices> {
  const { workspaceId } = member;
  const isLeading = leadsOthers(member.role);
  const people = (part: InsightPart) =>
    db()
      .selectFrom('members as m')
      .select(['m.id', 'm.name'])
      .where('m.workspace_id', '=', workspaceId)
      .where(sql<boolean>`exists (select from insight_sums w
        where w.workspace_id = m.workspace_id and w.part = ${part} and w.part_id = m.id::text)`)
      .orderBy('m.name')
      .orderBy('m.id')
      .limit(MOST_PEOPLE)
      .execute();
  return {
    reps: isLeading ? await people('rep') : [],
    hosts: isLeading ? await people('host') : [],
    points: (await loadStartingPoints(db(), workspaceId)).map(({ id, version }) => ({
      id,
      name: version.document.name,
    })),
    segments: await segmentsCounted(workspaceId),
  };
}

/** In the order in which people look for them. */
async function segmentsCounted(workspaceId: string): Promise<string[]> {
  const rows = await db()
    .selectFrom('insight_sums')
    .select('part_id as segment')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('part', '=', 'segment')
    .where('shelf', '=', 'counts')
    .where('span', '=', 'month')
    .where(sql<boolean>`tally <> '{}'`)
    .orderBy('part_id')
    .limit(MOST_PEOPLE)
    .execute();
  return rows.map(({ segment }) => segment).sort((one, other) => one.localeCompare(other));
}
