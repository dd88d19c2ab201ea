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
  'f.signed_on as signedOn',
  'f.tally',
  'f.rep_member_id as repId',
  'f.host_member_id as hostId',
  'f.starting_point_id as startingPointId',
  'f.segment',
] as const;

const factsIn = (handle: Handle) => handle.selectFrom('insight_facts as f').select(COLUMNS);

const toFacts = ({
  workspaceId,
  onboardingId,
  acts,
  counted,
  tally,
  signedOn,
  repId,
  hostId,
  startingPointId,
  segment,
}: Awaited<ReturnType<ReturnType<typeof factsIn>['execute']>>[number]): CountedFacts => ({
  workspaceId,
  onboardingId,
  acts,
  isWaiting: counted !== acts,
  place: signedOn && repId && hostId ? { signedOn, repId, hostId, startingPointId, segment } : null,
  tally: tallyFrom(tally),
});

export type Recounted = { before: CountedFacts; place: Place; tally: Tally };

/**
 * Counts them as they are now; one to which something happened since it was read, or that somebody else counted, waits
 * for the next time. The sums follow in the same transaction. Returns how many were counted.
 */
export async function saveCounted(trx: Trx, recounted: readonly Recounted[]): Promise<number> {
  const moved = new SumsMoved();
  let count = 0;
  for (const { before, place, tally } of recounted) {
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
  const facts = gone && toFacts(gone);
  if (!facts?.place) return;
  const moved = new SumsMoved();
  moved.add(workspaceId, facts.place, facts.tally, -1);
  await moved.save(trx);
}
