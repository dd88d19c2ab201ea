/*
 * What a signature covers is kept as a document, in the transaction of the signature; for signatures from before there
 * were documents it is kept afterwards, as of their instant, and always before any later one.
 */
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { insertEvent } from '#db/onboarding/events.server';
import { lockOnboarding, type OnboardingRow } from '#db/onboarding/onboardings.server';
import { insertAgreement, signedWithout } from '#db/review/agreements.server';

/** Keeps what every signature without a document covers, oldest first; the onboarding is held. `at` is when it is kept. */
export async function keepAgreements(trx: Trx, onboarding: OnboardingRow, at: Date): Promise<void> {
  const own = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  for (const signature of await signedWithout(trx, own)) {
    const kept = await insertAgreement(trx, own, signature);
    await insertEvent(trx, { kind: 'agreement_kept', details: kept }, { onboarding, actor: null, at });
  }
}

/** The same for one onboarding by itself. */
export function keepAgreementsOf(workspaceId: string, onboardingId: string): Promise<void> {
  return transact(db(), async (trx) => {
    const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
    if (onboarding) await keepAgreements(trx, onboarding, await databaseNow(trx));
  });
}
