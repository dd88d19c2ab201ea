/*
 * What onboardings add to the figures, added up by week and by month of signature: of all, of each who sold, of each who
 * looks after them, of each starting point, of each segment. Each sum stands in shelves, so that a list of people doesn't read all times.
 */
import { type RawBuilder, sql } from 'kysely';
import { SPANS, type Span, startOf } from '../../app/domain/insight/period';
import {
  BEGINS_ON,
  type Name,
  type Shelf,
  type StoredTally,
  shelfOf,
  sumOf,
  type Tally,
} from '../../app/domain/insight/tally';
import type { Handle, Trx } from '../client.server';
import type { InsightPart } from './insight-tables';

/** Under what an onboarding is counted; the day is that of its signature, by the workspace's days. */
export type Place = {
  signedOn: string;
  repId: string;
  hostId: string;
  startingPointId: string | null;
  segment: string | null;
};

export const tallyFrom = (stored: StoredTally): Tally => sumOf([stored]);

export const storedTally = (tally: Tally): string => JSON.stringify(Object.fromEntries(tally));

const partsOf = (
  workspaceId: string,
  { repId, hostId, startingPointId, segment }: Place,
): [InsightPart, string][] => [
  ['all', workspaceId],
  ['rep', repId],
  ['host', hostId],
  ...(startingPointId ? [['starting_point', startingPointId] as [InsightPart, string]] : []),
  ...(segment ? [['segment', segment] as [InsightPart, string]] : []),
];

/** How its steps go is said of a starting point alone. */
const isSummed = (shelf: Shelf, part: InsightPart): boolean => shelf !== 'steps' || part === 'starting_point';

export type Since = { span: Span; from: string };

/** Of one part, by week or month from a day on. */
export const sumsOf = (
  handle: Handle,
  workspaceId: string,
  [part, partId]: [InsightPart, string],
  { span, from }: Since,
) =>
  handle
    .selectFrom('insight_sums')
    .select(['starts_on as on', 'tally'])
    .where('workspace_id', '=', workspaceId)
    .where('part', '=', part)
    .where('part_id', '=', partId)
    .where('span', '=', span)
    .where('starts_on', '>=', from);

/** Of all workspaces together, name by name: for whoever watches over the machines, so nobody's name is in it. */
export async function sumOfAll(handle: Handle, { span, from }: Since): Promise<Tally> {
  const { rows } = await sql<{ name: Name; count: number }>`
    select t.key as name, sum(t.value::integer)::integer as count
    from workspaces w
    join insight_sums s on s.workspace_id = w.id and s.part = 'all' and s.part_id = w.id::text and s.shelf <> 'steps'
      and s.span = ${span} and s.starts_on >= ${from}::date
    cross join lateral jsonb_each_text(s.tally) as t
    group by t.key`.execute(handle);
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** How many points were answered in all, which stands apart: by it is found whom to list. */
export const answeredIn = (tally: Tally): number =>
  [...tally].reduce((sum, [name, count]) => (name.startsWith(ANSWERED) ? sum + count : sum), 0);

const ANSWERED = 'answered/';

type Sum = {
  workspaceId: string;
  part: InsightPart;
  partId: string;
  shelf: Shelf;
  span: Span;
  startsOn: string;
};

/** As many are written at once. */
const MOST_ROWS = 500;

/** By how much sums move; written once each, always in the same order, so that two who count don't wait for one another. */
export class SumsMoved {
  readonly #sums = new Map<string, { of: Sum; by: Map<Name, number> }>();

  add(workspaceId: string, place: Place, tally: Tally, times: 1 | -1): void {
    for (const [part, partId] of partsOf(workspaceId, place))
      for (const span of SPANS) {
        const startsOn = startOf(span, place.signedOn);
        for (const [name, count] of tally) {
          const shelf = shelfOf(name);
          if (!isSummed(shelf, part)) continue;
          const by = this.#movesOf({ workspaceId, part, partId, shelf, span, startsOn });
          by.set(name, (by.get(name) ?? 0) + count * times);
        }
      }
  }

  #movesOf(of: Sum): Map<Name, number> {
    const key = Object.values(of).join(' ');
    const known = this.#sums.get(key);
    if (known) return known.by;
    const by = new Map<Name, number>();
    this.#sums.set(key, { of, by });
    return by;
  }

  async save(trx: Trx): Promise<void> {
    const rows = [...this.#sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { of, by }]) => ({ of, changed: new Map([...by].filter(([, count]) => count !== 0)) }))
      .filter(({ changed }) => changed.size > 0)
      .map(({ of: { workspaceId, part, partId, shelf, span, startsOn }, changed }) => ({
        workspace_id: workspaceId,
        part,
        part_id: partId,
        shelf,
        span,
        starts_on: startsOn,
        tally: storedTally(changed),
        answered: answeredIn(changed),
      }));
    for (let at = 0; at < rows.length; at += MOST_ROWS)
      await trx
        .insertInto('insight_sums')
        .values(rows.slice(at, at + MOST_ROWS))
        .onConflict((conflict) =>
          conflict.columns(['workspace_id', 'part', 'part_id', 'shelf', 'span', 'starts_on']).doUpdateSet({
            tally: added(sql`insight_sums.tally`, sql`excluded.tally`),
            answered: sql<number>`insight_sums.answered + excluded.answered`,
          }),
        )
        .execute();
  }
}

/** Name by name; what comes to nought is left out. */
const added = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql<string>`(
  select coalesce(jsonb_object_agg(name, count), '{}') from (
    select name, sum(count::integer) as count
    from (select * from jsonb_each_text(${one}) union all select * from jsonb_each_text(${other})) as held (name, count)
    group by name having sum(count::integer) <> 0
  ) as sums
)`;

type Period = { workspaceId: string; span: Span; startsOn: string };

/** Every week and month of every workspace of which something is counted, or summed up. */
export async function periodsCounted(handle: Handle): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select f.workspace_id as "workspaceId", s.span, date_trunc(s.span, f.signed_on::timestamp)::date as "startsOn"
    from insight_facts f cross join unnest(${sql.val(SPANS)}::text[]) as s (span) where f.signed_on is not null
    union select workspace_id, span, starts_on from insight_sums
    order by 1, 2, 3`.execute(handle);
  return rows;
}

const begins = (shelf: keyof typeof BEGINS_ON) =>
  sql`(${sql.join(
    BEGINS_ON[shelf].map((one) => sql`starts_with(t.key, ${one})`),
    sql` or `,
  )})`;

/** What the sums of a week or month are, from what stands with each onboarding. */
const summedAnew = ({ workspaceId, span, startsOn }: Period) => sql`
  select part, part_id, shelf, jsonb_object_agg(name, count) as tally,
    coalesce(sum(count) filter (where starts_with(name, ${ANSWERED})), 0)::integer as answered
  from (
    select p.part, p.part_id, t.key as name, sum(t.value::integer) as count,
      case when ${begins('points')} then 'points' when ${begins('times')} then 'times'
        when ${begins('steps')} then 'steps' else 'counts' end as shelf
    from insight_facts f
    cross join lateral (values ('all', f.workspace_id::text), ('rep', f.rep_member_id::text), ('host', f.host_member_id::text),
      ('starting_point', f.starting_point_id::text), ('segment', f.segment)) as p (part, part_id)
    cross join lateral jsonb_each_text(f.tally) as t
    where f.workspace_id = ${workspaceId}::uuid and f.signed_on >= ${startsOn}::date
      and f.signed_on < ${startsOn}::date + ${`1 ${span}`}::interval and p.part_id is not null
    group by p.part, p.part_id, t.key
  ) as counts
  where shelf <> 'steps' or part = 'starting_point'
  group by 1, 2, 3`;

/** Sums of a week or month that aren't what stands with its onboardings are put right; how many there are, and how many weren't. Nobody counts meanwhile. */
export async function sumAnew(trx: Trx, period: Period): Promise<{ sums: number; wrong: number }> {
  const { workspaceId, span, startsOn } = period;
  await sql`lock table insight_sums in share row exclusive mode`.execute(trx);
  const { rows } = await sql<{ sums: number; wrong: number }>`
    with anew as (${summedAnew(period)}),
    held as (
      select part, part_id, shelf, tally, answered from insight_sums
      where workspace_id = ${workspaceId}::uuid and span = ${span} and starts_on = ${startsOn}::date
    )
    select count(anew.part)::integer as sums, (count(*) filter (
      where coalesce(anew.tally, '{}') <> coalesce(held.tally, '{}')
        or coalesce(anew.answered, 0) <> coalesce(held.answered, 0)))::integer as wrong
    from anew full join held using (part, part_id, shelf)`.execute(trx);
  const found = rows[0] ?? { sums: 0, wrong: 0 };
  if (found.wrong === 0) return found;
  await trx
    .deleteFrom('insight_sums')
    .where('workspace_id', '=', workspaceId)
    .where('span', '=', span)
    .where('starts_on', '=', startsOn)
    .execute();
  await sql`
    insert into insight_sums (workspace_id, span, starts_on, part, part_id, shelf, tally, answered)
    select ${workspaceId}::uuid, ${span}, ${startsOn}::date, anew.* from (${summedAnew(period)}) as anew`.execute(
    trx,
  );
  return found;
}
