/* What of Insight is told of each: whose points were changed, and how each step of a starting point goes. */
import { sql } from 'kysely';
import type { Handle } from '#db/client.server';
import { type Since, sumsOf } from '#db/insight/insight-sums.server';
import type { CurrentPoint } from '#db/starting-point/load-starting-points.server';
import { FEWEST_ONBOARDINGS, FEWEST_POINTS } from '../../domain/insight/figures';
import type { Share } from '../../domain/insight/share';
import { type StepFigures, stepFiguresOf } from '../../domain/insight/steps';
import { type Counted, sumBetween } from '../../domain/insight/tally';
import type { MemberActor } from '../../domain/onboarding/access';
import { forEachKind, STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import type { InsightAsked, Part } from './sums.server';

/** Of as many people or starting points the points are shown one by one. */
const MOST_ROWS = 12;

/** Points that were answered, of whoever sold or of what a starting point began. */
export type PointFigures = {
  id: string;
  name: string;
  answered: number;
  byKind: Record<StatementKind, Share>;
};

/** How a step of a starting point goes, under the words that it has there by now. */
export type PointStep = StepFigures & Pick<PointStepWords, 'title' | 'kind' | 'side'>;
type PointStepWords = CurrentPoint['version']['document']['path']['phases'][number]['steps'][number];
export type PointSteps = { pointId: string; point: string; steps: PointStep[] };

/** Those with enough points behind them, whoever has most of them first. */
export async function answeredBy(
  handle: Handle,
  { workspaceId }: Pick<MemberActor, 'workspaceId'>,
  part: 'rep' | 'starting_point',
  partId: string | null,
  { span, from }: Since,
): Promise<PointFigures[]> {
  const total = (name: string) => sql<number>`coalesce(sum((w.tally->>${name})::integer), 0)::integer`;
  const rows = await handle
    // Nobody's points are read but of those that are listed.
    .with(
      (cte) => cte('listed').materialized(),
      (query) =>
        query
          .selectFrom('insight_sums as l')
          .select(['l.part_id as id', ({ fn }) => fn.sum<number>('l.answered').as('answered')])
          .where('l.workspace_id', '=', workspaceId)
          .where('l.part', '=', part)
          .where('l.shelf', '=', 'points')
          .where('l.span', '=', span)
          .where('l.starts_on', '>=', from)
          .$if(partId !== null, (narrow) => narrow.where('l.part_id', '=', partId))
          .groupBy('l.part_id')
          .having(({ fn }) => fn.sum('l.answered'), '>=', FEWEST_POINTS)
          .orderBy('answered', 'desc')
          .orderBy('l.part_id')
          .limit(MOST_ROWS),
    )
    .selectFrom('listed')
    .innerJoin('insight_sums as w', 'w.part_id', 'listed.id')
    .select(['w.part_id as id', sql<number>`listed.answered::integer`.as('answered')])
    .select(NAME_OF[part].as('name'))
    .select(STATEMENT_KINDS.map((kind) => total(`answered/${kind}`).as(`answered_${kind}` as const)))
    .select(STATEMENT_KINDS.map((kind) => total(`corrected/${kind}`).as(`corrected_${kind}` as const)))
    .where('w.workspace_id', '=', workspaceId)
    .where('w.part', '=', part)
    .where('w.shelf', '=', 'points')
    .where('w.span', '=', span)
    .where('w.starts_on', '>=', from)
    .groupBy(['w.part_id', 'listed.answered'])
    .orderBy('listed.answered', 'desc')
    .orderBy('w.part_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name ?? '',
    answered: row.answered,
    byKind: forEachKind((kind) => ({ count: row[`corrected_${kind}`], of: row[`answered_${kind}`] })),
  }));
}

const NAME_OF = {
  rep: sql<string | null>`(select m.name from members m where m.id = w.part_id::uuid)`,
  starting_point: sql<string | null>`(select v.document->>'name' from starting_point_versions v
    where v.starting_point_id = w.part_id::uuid order by v.number desc limit 1)`,
};

/** Of steps that stand in its latest version; with too few onboardings behind one, nothing of it. */
export async function stepsOfPoint(
  handle: Handle,
  { workspaceId }: Pick<MemberActor, 'workspaceId'>,
  { startingPointId }: InsightAsked,
  {
    points,
    parts,
    counted,
    since,
  }: { points: readonly CurrentPoint[]; parts: Part[]; counted: Counted[]; since: Since },
): Promise<PointSteps | null> {
  const isOne = parts.length === 0 || startingPointId !== null;
  if (!isOne) return null;
  const point = points.find(({ id, isDefault }) => (startingPointId ? id === startingPointId : isDefault));
  if (!point) return null;
  const tallies = parts.length > 1 ? counted : await sumsOfSteps(handle, workspaceId, point.id, since);
  const figures = new Map(
    stepFiguresOf(sumBetween(tallies, since.from, null)).map((figure) => [figure.key, figure]),
  );
  const { name, path } = point.version.document;
  return {
    pointId: point.id,
    point: name,
    steps: path.phases
      .flatMap(({ steps }) => steps)
      .flatMap(({ key, title, kind, side }) => {
        const figure = figures.get(key);
        return figure && figure.of >= FEWEST_ONBOARDINGS ? [{ ...figure, title, kind, side }] : [];
      }),
  };
}

async function sumsOfSteps(
  handle: Handle,
  workspaceId: string,
  pointId: string,
  { span, from }: Since,
): Promise<Counted[]> {
  return sumsOf(handle, workspaceId, ['starting_point', pointId], { span, from })
    .where('shelf', '=', 'steps')
    .execute();
}
