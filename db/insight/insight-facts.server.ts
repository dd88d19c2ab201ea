/*
 * What each onboarding adds to the figures, and the sums by week. A command notes that something happened, which is all
 * it waits for; counting comes afterwards, and moves a sum by what changed.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Name, Tally } from '../../app/domain/insight/tally';
import type { Handle, Trx } from '../client.server';
import type { InsightPart } from './insight-tables';

type Which = { workspaceId: string; onboardingId: string };

/** Something happened to it: it is counted anew. */
export async function noteForInsight(trx: Trx, { workspaceId, onboardingId }: Which): Promise<void> {
  await trx
    .insertInto('insight_facts')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId })
    .onConflict((conflict) =>
      conflict.column('onboarding_id').doUpdateSet((eb) => ({ acts: eb('insight_facts.acts', '+', 1) })),
    )
    .execute();
}

/** Under what an onboarding is counted. */
export type Place = { week: string; repId: string; hostId: string; startingPointId: string | null };

/** As it was counted; `place` is null where it never was. */
export type CountedFacts = Which & { acts: number; isWaiting: boolean; place: Place | null; tally: Tally };

/** Those to which something happened since they were counted, as many as asked for. */
export async function factsToCount(handle: Handle, most: number): Promise<CountedFacts[]> {
  const rows = await factsIn(handle)
    .where(sql<boolean>`f.counted is distinct from f.acts`)
    .orderBy('f.onboarding_id')
    .limit(most)
    .execute();
  return rows.map(toFacts);
}

/** Every one after an id, in the order of ids, as many as asked for. */
export async function factsAfter(
  handle: Handle,
  after: string | null,
  most: number,
): Promise<CountedFacts[]> {
  const rows = await factsIn(handle)
    .$if(after !== null, (query) => query.where('f.onboarding_id', '>', after))
    .orderBy('f.onboarding_id')
    .limit(most)
    .execute();
  return rows.map(toFacts);
}

/** Onboardings that nothing was ever noted of wait to be counted, as many at once as asked for; how many there were. */
export async function noteMissing(trx: Trx, most: number): Promise<number> {
  const { rows } = await sql`
    insert into insight_facts (onboarding_id, workspace_id)
    select o.id, o.workspace_id from onboardings o
    where not exists (select from insight_facts f where f.onboarding_id = o.id)
    limit ${most}
    on conflict do nothing returning onboarding_id`.execute(trx);
  return rows.length;
}

const COLUMNS = [
  'f.workspace_id as workspaceId',
  'f.onboarding_id as onboardingId',
  'f.acts',
  'f.counted',
  'f.week',
  'f.tally',
  'f.rep_member_id as repId',
  'f.host_member_id as hostId',
  'f.starting_point_id as startingPointId',
] as const;

const factsIn = (handle: Handle) => handle.selectFrom('insight_facts as f').select(COLUMNS);

const toFacts = ({
  workspaceId,
  onboardingId,
  acts,
  counted,
  tally,
  week,
  repId,
  hostId,
  startingPointId,
}: Awaited<ReturnType<ReturnType<typeof factsIn>['execute']>>[number]): CountedFacts => ({
  workspaceId,
  onboardingId,
  acts,
  isWaiting: counted !== acts,
  place: week && repId && hostId ? { week, repId, hostId, startingPointId } : null,
  tally: tallyFrom(tally),
});

export const tallyFrom = (stored: unknown): Tally =>
  new Map(Object.entries(stored as Record<Name, number>) as [Name, number][]);

const stored = (tally: Tally): string => JSON.stringify(Object.fromEntries(tally));

export type Recounted = { before: CountedFacts; place: Place; tally: Tally };

/**
 * Counts them as they are now; one to which something happened since it was read, or that somebody else counted, waits
 * for the next time. The sums follow in the same transaction. Returns how many were counted.
 */
export async function saveCounted(trx: Trx, recounted: readonly Recounted[]): Promise<number> {
  const moved = new Moved();
  let count = 0;
  for (const { before, place, tally } of recounted) {
    const { workspaceId, onboardingId, acts } = before;
    const saved = await trx
      .updateTable('insight_facts')
      .set({
        counted: acts,
        week: place.week,
        rep_member_id: place.repId,
        host_member_id: place.hostId,
        starting_point_id: place.startingPointId,
        tally: stored(tally),
      })
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .where('acts', '=', acts)
      .where(IS_COUNTED_AS(before))
      .returning('onboarding_id')
      .executeTakeFirst();
    if (!saved) continue;
    count += 1;
    if (before.place) moved.add(workspaceId, before.place, before.tally, -1);
    moved.add(workspaceId, place, tally, 1);
  }
  await moved.save(trx);
  return count;
}

const IS_COUNTED_AS = ({ place, tally }: CountedFacts) => sql<boolean>`tally = ${stored(tally)}::jsonb
  and (week, rep_member_id, host_member_id, starting_point_id) is not distinct from
    (${place?.week ?? null}::date, ${place?.repId ?? null}::uuid, ${place?.hostId ?? null}::uuid, ${place?.startingPointId ?? null}::uuid)`;

/** It goes: what it added is taken away. */
export async function forgetForInsight(trx: Trx, { workspaceId, onboardingId }: Which): Promise<void> {
  const [gone] = await trx
    .deleteFrom('insight_facts as f')
    .where('f.workspace_id', '=', workspaceId)
    .where('f.onboarding_id', '=', onboardingId)
    .returning([...COLUMNS])
    .execute();
  const facts = gone && toFacts(gone);
  if (!facts?.place) return;
  const moved = new Moved();
  moved.add(workspaceId, facts.place, facts.tally, -1);
  await moved.save(trx);
}

const partsOf = (workspaceId: string, { repId, hostId, startingPointId }: Place): [InsightPart, string][] => [
  ['all', workspaceId],
  ['rep', repId],
  ['host', hostId],
  ...(startingPointId ? [['starting_point', startingPointId] as [InsightPart, string]] : []),
];

type Sum = { workspaceId: string; part: InsightPart; partId: string; week: string; by: Map<Name, number> };

/** By how much sums move; written once each, always in the same order, so that two who count don't wait for one another. */
class Moved {
  readonly #sums = new Map<string, Sum>();

  add(workspaceId: string, place: Place, tally: Tally, times: 1 | -1): void {
    for (const [part, partId] of partsOf(workspaceId, place)) {
      const { week } = place;
      const key = [workspaceId, part, partId, week].join(' ');
      const sum = this.#sums.get(key) ?? { workspaceId, part, partId, week, by: new Map<Name, number>() };
      for (const [name, count] of tally) sum.by.set(name, (sum.by.get(name) ?? 0) + count * times);
      this.#sums.set(key, sum);
    }
  }

  async save(trx: Trx): Promise<void> {
    const inOrder = [...this.#sums].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, { workspaceId, part, partId, week, by }] of inOrder) {
      const changed = new Map([...by].filter(([, count]) => count !== 0));
      if (changed.size === 0) continue;
      await trx
        .insertInto('insight_weeks')
        .values({ workspace_id: workspaceId, part, part_id: partId, week, tally: stored(changed) })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'part', 'part_id', 'week'])
            .doUpdateSet({ tally: added(sql`insight_weeks.tally`, sql`excluded.tally`) }),
        )
        .execute();
    }
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

/** Every week of every workspace of which something is counted, or summed up. */
export async function weeksCounted(handle: Handle): Promise<{ workspaceId: string; week: string }[]> {
  const { rows } = await sql<{ workspaceId: string; week: string }>`
    select workspace_id as "workspaceId", week from insight_facts where week is not null
    union select workspace_id, week from insight_weeks
    order by 1, 2`.execute(handle);
  return rows;
}

/** What the sums of a week are, from what stands with each onboarding. */
const sumsOf = (workspaceId: string, week: string) => sql`
  select part, part_id, jsonb_object_agg(name, count) as tally
  from (
    select p.part, p.part_id, t.key as name, sum(t.value::integer) as count
    from insight_facts f
    cross join lateral (values ('all', f.workspace_id), ('rep', f.rep_member_id), ('host', f.host_member_id),
      ('starting_point', f.starting_point_id)) as p (part, part_id)
    cross join lateral jsonb_each_text(f.tally) as t
    where f.workspace_id = ${workspaceId}::uuid and f.week = ${week}::date and p.part_id is not null
    group by 1, 2, 3
  ) as counts
  group by 1, 2`;

/** Sums of a week that aren't what stands with its onboardings are put right; how many there are, and how many weren't. Nobody counts meanwhile. */
export async function sumWeekAnew(
  trx: Trx,
  { workspaceId, week }: { workspaceId: string; week: string },
): Promise<{ sums: number; wrong: number }> {
  await sql`lock table insight_weeks in share row exclusive mode`.execute(trx);
  const { rows } = await sql<{ sums: number; wrong: number }>`
    with anew as (${sumsOf(workspaceId, week)}),
    held as (
      select part, part_id, tally from insight_weeks
      where workspace_id = ${workspaceId}::uuid and week = ${week}::date
    )
    select count(anew.part)::integer as sums, (count(*) filter (
      where coalesce(anew.tally, '{}') <> coalesce(held.tally, '{}')))::integer as wrong
    from anew full join held using (part, part_id)`.execute(trx);
  const found = rows[0] ?? { sums: 0, wrong: 0 };
  if (found.wrong === 0) return found;
  await trx
    .deleteFrom('insight_weeks')
    .where('workspace_id', '=', workspaceId)
    .where('week', '=', week)
    .execute();
  await sql`
    insert into insight_weeks (workspace_id, week, part, part_id, tally)
    select ${workspaceId}::uuid, ${week}::date, anew.* from (${sumsOf(workspaceId, week)}) as anew`.execute(
    trx,
  );
  return found;
}
