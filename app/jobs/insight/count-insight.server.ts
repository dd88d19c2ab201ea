/* Counts what onboardings add to the figures of Insight, where something happened to them since they were counted. */
import { db, transact } from '#db/client.server';
import {
  type CountedFacts,
  factsToCount,
  type Recounted,
  saveCounted,
} from '#db/insight/insight-facts.server';
import { loadOnboardingFacts } from '#db/insight/onboarding-facts.server';
import { tallyOf } from '../../domain/insight/tally';

const BATCH = 50;

/** Returns how many were counted. */
export async function countInsight(): Promise<number> {
  for (let counted = 0; ; ) {
    const waiting = await factsToCount(db(), BATCH);
    const recounted = (await Promise.all(waiting.map(countAnew))).filter((one) => one !== null);
    const saved = await transact(db(), (trx) => saveCounted(trx, recounted));
    counted += saved;
    // What happened to one meanwhile waits for the next time.
    if (waiting.length < BATCH || saved === 0) return counted;
  }
}

async function countAnew(before: CountedFacts): Promise<Recounted | null> {
  const found = await loadOnboardingFacts(db(), before);
  return found && { before, place: found.place, tally: tallyOf(found.facts, found.calendar) };
}
