/* Counts what onboardings add to the figures of Insight, where something happened to them since they were counted, or a limit passed. */
import { isDeepStrictEqual } from 'node:util';
import { databaseNow, db, transact } from '#db/client.server';
import {
  type CountedFacts,
  factsAfter,
  factsToCount,
  noteMissing,
  type Recounted,
  saveCounted,
} from '#db/insight/insight-facts.server';
import { periodsCounted, sumAnew } from '#db/insight/insight-sums.server';
import { loadOnboardingFacts } from '#db/insight/onboarding-facts.server';
import { countsNextAt, tallyOf } from '../../domain/insight/tally';

const BATCH = 50;
/** Of what costs next to nothing. */
const MANY = 10_000;

/** Returns how many were counted. */
export async function countInsight(): Promise<number> {
  for (let counted = 0; ; ) {
    const now = await databaseNow(db());
    const recounted = await countAnew(await factsToCount(db(), now, BATCH), now);
    const saved = await transact(db(), (trx) => saveCounted(trx, recounted));
    counted += saved;
    // What happened to one meanwhile waits for the next time.
    if (recounted.length < BATCH || saved === 0) return counted;
  }
}

/** Of so many onboardings: those that waited to be counted, and those that were counted otherwise than they are. */
export type Rebuilt = {
  onboardings: number;
  waited: number;
  wrong: number;
  sums: { sums: number; wrong: number };
};

/** Counts everything anew from what happened, and says of how much it was otherwise before. */
export async function rebuildInsight(): Promise<Rebuilt> {
  while ((await transact(db(), (trx) => noteMissing(trx, MANY))) === MANY);
  const rebuilt = { onboardings: 0, waited: 0, wrong: 0 };
  for (let after: string | null = null; ; ) {
    const now = await databaseNow(db());
    const batch = await factsAfter(db(), after, now, BATCH);
    const recounted = await countAnew(batch, now);
    const otherwise = recounted.filter((one) => one.before.isWaiting || !isSame(one));
    await transact(db(), (trx) => saveCounted(trx, otherwise));
    const waited = otherwise.filter(({ before }) => before.isWaiting).length;
    rebuilt.onboardings += recounted.length;
    rebuilt.waited += waited;
    rebuilt.wrong += otherwise.length - waited;
    after = batch.at(-1)?.onboardingId ?? null;
    if (batch.length < BATCH) break;
  }
  const sums = { sums: 0, wrong: 0 };
  for (const period of await periodsCounted(db())) {
    const found = await transact(db(), (trx) => sumAnew(trx, period));
    sums.sums += found.sums;
    sums.wrong += found.wrong;
  }
  return { ...rebuilt, sums };
}

const isSame = ({ before, place, tally, countAt }: Recounted): boolean =>
  isDeepStrictEqual(before.place, place) &&
  isDeepStrictEqual(before.tally, tally) &&
  isDeepStrictEqual(before.countAt, countAt);

/** As they are at an instant; whatever is gone meanwhile is left out. */
async function countAnew(counted: CountedFacts[], now: Date): Promise<Recounted[]> {
  const found = await Promise.all(counted.map((before) => loadOnboardingFacts(db(), before)));
  return counted.flatMap((before, at) => {
    const one = found[at];
    if (!one) return [];
    const { place, facts, calendar } = one;
    return [
      { before, place, tally: tallyOf(facts, calendar, now), countAt: countsNextAt(facts, calendar, now) },
    ];
  });
}
