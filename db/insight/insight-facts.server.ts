/*
 * What each onboarding adds to the figures. A command notes that something happened, which is all it waits for; counting
 * comes afterwards, and moves the sums by what changed.
 */
import { sql } from 'kysely';
import type { Tally } from '../../app/domain/insight/tally';
import type { Handle, Trx } from '../client.server';
import { type Place, SumsMoved, storedTally as stored, tallyFrom } from './insight-sums.server';

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

/** The same of all onboardings of a customer, of whom something is known otherwise than before. */
export const noteCustomerForInsight = (
  trx: Trx,
  { workspaceId, customerId }: { workspaceId: string; customerId: string },
): Promise<unknown> =>
  sql`insert into insight_facts (workspace_id, onboarding_id)
    select workspace_id, id from onboardings
    where workspace_id = ${workspaceId}::uuid and customer_id = ${customerId}::uuid order by id
    on conflict (onboarding_id) do update set acts = insight_facts.acts + 1`.execute(trx);

/** As it was counted; `place` is null where it never was, `countAt` where no limit of it runs. */
export type CountedFacts = Which & {
  acts: number;
  isWaiting: boolean;
  place: Place | null;
  tally: Tally;
  countAt: Date | null;
};

/** Those to which something happened since they were counted, or of which a limit passed, as many as asked for. */
export async function factsToCount(handle: Handle, now: Date, most: number): Promise<CountedFacts[]> {
  const changed = await factsIn(handle)
    .where(sql<boolean>`f.counted is distinct from f.acts`)
    .orderBy('f.onboarding_id')
    .limit(most)
    .execute();
  const passed = await factsIn(handle)
    .where('f.count_at', '<=', now)
    .where(sql<boolean>`f.counted = f.acts`)
    .orderBy('f.count_at')
    .limit(most - changed.length)
    .execute();
  return [...changed, ...passed].map((row) => toFacts(row, now));
}

/** Every one after an id, in the order of ids, as many as asked for. */
export async function factsAfter(
  handle: Handle,
  after: string | null,
  now: Date,
  most: number,
): Promise<CountedFacts[]> {
  const rows = await factsIn(handle)
    .$if(after !== null, (query) => query.where('f.onboarding_id', '>', after))
    .orderBy('f.onboarding_id')
    .limit(most)
    .execute();
  return rows.map((row) => toFacts(row, now));
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
  'f.signed_on as signedOn',
  'f.tally',
  'f.rep_member_id as repId',
  'f.host_member_id as hostId',
  'f.starting_point_id as startingPointId',
  'f.segment',
  'f.count_at as countAt',
] as const;

const factsIn = (handle: Handle) => handle.selectFrom('insight_facts as f').select(COLUMNS);

type FactsRow = Awaited<ReturnType<ReturnType<typeof factsIn>['execute']>>[number];

const toFacts = ({ counted, tally, ...row }: FactsRow, now: Date): CountedFacts => ({
  workspaceId: row.workspaceId,
  onboardingId: row.onboardingId,
  acts: row.acts,
  isWaiting: counted !== row.acts || (row.countAt !== null && row.countAt <= now),
  place: placeOf(row),
  tally: tallyFrom(tally),
  countAt: row.countAt,
});

const placeOf = ({
  signedOn,
  repId,
  hostId,
  startingPointId,
  segment,
}: Pick<FactsRow, 'signedOn' | 'repId' | 'hostId' | 'startingPointId' | 'segment'>): Place | null =>
  signedOn && repId && hostId ? { signedOn, repId, hostId, startingPointId, segment } : null;

export type Recounted = { before: CountedFacts; place: Place; tally: Tally; countAt: Date | null };

/**
 * Counts them as they are now; one to which something happened since it was read, or happens at this moment, or that
 * somebody else counts, is left for the next time: whoever counts waits for nobody, as an act may note several in an order
 * of its own. The sums follow in the same transaction. Returns how many were counted.
 */
export async function saveCounted(trx: Trx, recounted: readonly Recounted[]): Promise<number> {
  const moved = new SumsMoved();
  let count = 0;
  for (const { before, place, tally, countAt } of recounted) {
    const { workspaceId, onboardingId, acts } = before;
    const saved = await trx
      .updateTable('insight_facts')
      .set({
        counted: acts,
        signed_on: place.signedOn,
        rep_member_id: place.repId,
        host_member_id: place.hostId,
        starting_point_id: place.startingPointId,
        segment: place.segment,
        tally: stored(tally),
        count_at: countAt,
      })
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', (eb) =>
        eb
          .selectFrom('insight_facts')
          .select('onboarding_id')
          .where('workspace_id', '=', workspaceId)
          .where('onboarding_id', '=', onboardingId)
          .forNoKeyUpdate()
          .skipLocked(),
      )
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
  and (signed_on, rep_member_id, host_member_id, starting_point_id, segment) is not distinct from
    (${place?.signedOn ?? null}::date, ${place?.repId ?? null}::uuid, ${place?.hostId ?? null}::uuid, ${place?.startingPointId ?? null}::uuid, ${place?.segment ?? null}::text)`;

/** It goes: what it added is taken away. */
export async function forgetForInsight(trx: Trx, { workspaceId, onboardingId }: Which): Promise<void> {
  const [gone] = await trx
    .deleteFrom('insight_facts as f')
    .where('f.workspace_id', '=', workspaceId)
    .where('f.onboarding_id', '=', onboardingId)
    .returning([...COLUMNS])
    .execute();
  const place = gone ? placeOf(gone) : null;
  if (!gone || !place) return;
  const moved = new SumsMoved();
  moved.add(workspaceId, place, tallyFrom(gone.tally), -1);
  await moved.save(trx);
}
