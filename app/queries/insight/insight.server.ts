/*
 * The figures of handing over, for whoever leads; whoever sells or looks after customers reads those of their own. They
 * come from sums by week and month (`insight_sums`), so that a year costs the same however many onboardings it had. Only where two
 * things narrow them at once are the onboardings themselves read, the latest ones up to a number that the page names.
 */
import { sql } from 'kysely';
import { databaseNow, db, type Handle } from '#db/client.server';
import { tallyFrom } from '#db/insight/insight-sums.server';
import type { InsightPart } from '#db/insight/insight-tables';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { FEWEST_POINTS, type Figures, figuresOf, type Share } from '../../domain/insight/figures';
import {
  periodOf,
  type Span,
  spanOf,
  stepsOfPeriod,
  USUAL_PERIOD,
  type Weeks,
} from '../../domain/insight/period';
import { SHELVES, sumOf, type Tally } from '../../domain/insight/tally';
import { leadsOthers } from '../../domain/onboarding/access';
import { forEachKind, STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import type { Reader } from '../../speech/en/say-time';

/** Where two things narrow it, as many onboardings are read. */
const MOST_READ = 5_000;
const MOST_PEOPLE = 200;
/** Whose points are shown one by one. */
const MOST_REPS = 12;

export type InsightAsked = {
  weeks: Weeks;
  repId: string | null;
  hostId: string | null;
  startingPointId: string | null;
};

export type RepFigures = { id: string; name: string; answered: number; byKind: Record<StatementKind, Share> };

export type InsightFacts = {
  figures: Figures;
  /** Of as many weeks before. */
  before: Figures;
  /** By the day on which each week or month of the period begins. */
  steps: { from: string; figures: Figures }[];
  reps: RepFigures[];
  /** The onboardings that were read, where there are more of them; null where all are counted. */
  readOnly: number | null;
  /** The days on which the period begins, and the one before it. */
  from: string;
  beforeFrom: string;
  weeks: Weeks;
  /** The workspace's own; a starting point may have others. */
  limits: { acceptanceHours: number; introductionHours: number };
  /** Whose figures they are: of all, or the reader's own as the one who sold or looks after them. */
  own: 'rep' | 'host' | null;
  reader: Reader;
};

type Since = { span: Span; from: string };
type Counted = { on: string; tally: Tally };

export async function loadInsight(
  member: Member,
  asked: InsightAsked,
  handle: Handle = db(),
): Promise<InsightFacts> {
  const now = await databaseNow(handle);
  const { timeZone, ...limits } = await reckonedBy(handle, member.workspaceId);
  const { from, before } = periodOf(asked.weeks, dayOf(now, timeZone));
  const own = ownOf(member);
  const parts = partsOf(member, asked);
  const { counted, readOnly } = await countedSince(handle, member.workspaceId, parts, {
    span: spanOf(asked.weeks),
    from: before,
  });
  const starts = stepsOfPeriod(asked.weeks, from);
  return {
    figures: figuresOf(sumBetween(counted, from, null)),
    before: figuresOf(sumBetween(counted, before, from)),
    steps: starts.map((start, at) => ({
      from: start,
      figures: figuresOf(sumBetween(counted, start, starts[at + 1] ?? null)),
    })),
    reps: parts.every(([part]) => part === 'rep')
      ? await repsOf(handle, member, parts[0]?.[1] ?? null, { span: spanOf(asked.weeks), from })
      : [],
    readOnly,
    from,
    beforeFrom: before,
    weeks: asked.weeks,
    own,
    limits,
    reader: { now, timeZone: member.timeZone },
  };
}

/** How long it took those whose deals were signed in the usual period, of the whole workspace. */
export async function latestTimes({ workspaceId }: Pick<Member, 'workspaceId'>, now: Date) {
  const { timeZone, ...limits } = await reckonedBy(db(), workspaceId);
  const { from } = periodOf(USUAL_PERIOD, dayOf(now, timeZone));
  const { counted } = await countedSince(db(), workspaceId, [], { span: spanOf(USUAL_PERIOD), from });
  return { times: figuresOf(sumBetween(counted, from, null)).times, limits };
}

export const reckonedBy = (handle: Handle, workspaceId: string) =>
  handle
    .selectFrom('workspaces')
    .select(['time_zone as timeZone', 'acceptance_hours as acceptanceHours'])
    .select('introduction_hours as introductionHours')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();

const ownOf = ({ role }: Member): InsightFacts['own'] =>
  leadsOthers(role) ? null : role === 'sales' ? 'rep' : 'host';

type Part = [part: Exclude<InsightPart, 'all'>, id: string];

/** What narrows them: what is asked for, and for whoever doesn't lead that they are their own. */
export function partsOf(member: Member, { repId, hostId, startingPointId }: InsightAsked): Part[] {
  const own = ownOf(member);
  const [rep, host] = [own === 'rep' ? member.id : repId, own === 'host' ? member.id : hostId];
  return [
    ...(rep ? [['rep', rep] as Part] : []),
    ...(host ? [['host', host] as Part] : []),
    ...(startingPointId ? [['starting_point', startingPointId] as Part] : []),
  ];
}

/** Sums by week or month from a day on, as they were counted; or the onboardings one by one. */
async function countedSince(
  handle: Handle,
  workspaceId: string,
  parts: Part[],
  { span, from }: Since,
): Promise<{ counted: Counted[]; readOnly: number | null }> {
  if (parts.length > 1) return onboardingsOf(handle, workspaceId, parts, from);
  const [part, partId] = parts[0] ?? ['all', workspaceId];
  const rows = await handle
    .selectFrom('insight_sums')
    .select(['starts_on as on', 'tally'])
    .where('workspace_id', '=', workspaceId)
    .where('part', '=', part)
    .where('part_id', '=', partId)
    .where('shelf', 'in', SHELVES)
    .where('span', '=', span)
    .where('starts_on', '>=', from)
    .execute();
  return { counted: rows.map(({ on, tally }) => ({ on, tally: tallyFrom(tally) })), readOnly: null };
}

/** What each is narrowed by. */
export const COLUMN_OF = {
  rep: 'rep_member_id',
  host: 'host_member_id',
  starting_point: 'starting_point_id',
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
    counted: read.map(({ signed_on: on, tally }) => ({ on: on ?? '', tally: tallyFrom(tally) })),
    readOnly: rows.length > MOST_READ ? MOST_READ : null,
  };
}

const sumBetween = (counted: readonly Counted[], from: string, until: string | null): Tally =>
  sumOf(counted.filter(({ on }) => on >= from && (until === null || on < until)).map(({ tally }) => tally));

/** Those who sold with enough points behind them, whoever has most of them first. */
async function repsOf(
  handle: Handle,
  { workspaceId }: Member,
  repId: string | null,
  { span, from }: Since,
): Promise<RepFigures[]> {
  const total = (name: string) => sql<number>`coalesce(sum((w.tally->>${name})::integer), 0)::integer`;
  const answered = sql<number>`(${sql.join(
    STATEMENT_KINDS.map((kind) => total(`answered/${kind}`)),
    sql` + `,
  )})`;
  const rows = await handle
    .selectFrom('insight_sums as w')
    .innerJoin('members as m', 'm.id', 'w.part_id')
    .select(['m.id', 'm.name', answered.as('answered')])
    .select(STATEMENT_KINDS.map((kind) => total(`answered/${kind}`).as(`answered_${kind}` as const)))
    .select(STATEMENT_KINDS.map((kind) => total(`corrected/${kind}`).as(`corrected_${kind}` as const)))
    .where('w.workspace_id', '=', workspaceId)
    .where('w.part', '=', 'rep')
    .where('w.shelf', '=', 'points')
    .where('w.span', '=', span)
    .where('w.starts_on', '>=', from)
    .$if(repId !== null, (query) => query.where('w.part_id', '=', repId))
    .groupBy(['m.id', 'm.name'])
    .having(answered, '>=', FEWEST_POINTS)
    .orderBy(answered, 'desc')
    .orderBy('m.id')
    .limit(MOST_REPS)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    answered: row.answered,
    byKind: forEachKind((kind) => ({ count: row[`corrected_${kind}`], of: row[`answered_${kind}`] })),
  }));
}

export type InsightChoices = Record<'reps' | 'hosts' | 'points', { id: string; name: string }[]>;

/** By what it can be narrowed; whoever doesn't lead chooses a starting point alone. */
export async function insightChoices(member: Member): Promise<InsightChoices> {
  const { workspaceId } = member;
  const isLeading = leadsOthers(member.role);
  const people = (part: InsightPart) =>
    db()
      .selectFrom('members as m')
      .select(['m.id', 'm.name'])
      .where('m.workspace_id', '=', workspaceId)
      .where(sql<boolean>`exists (select from insight_sums w
        where w.workspace_id = m.workspace_id and w.part = ${part} and w.part_id = m.id)`)
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
  };
}
