/*
 * What a signature covers is kept as a document, in the transaction of the signature; for signatures from before there
 * were documents it is kept afterwards, as of their instant.
 */
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { insertEvent } from '#db/onboarding/events.server';
import { lockOnboarding, type OnboardingRow } from '#db/onboarding/onboardings.server';
import { insertAgreement, type Signature, signedWithout } from '#db/review/agreements.server';

/** Keeps the next version; the onboarding is held. `at` is when it is kept, which the timeline says. */
export async function keepAgreement(
  trx: Trx,
  onboarding: OnboardingRow,
  signature: Signature,
  at: Date,
): Promise<void> {
  const own = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  const kept = await insertAgreement(trx, own, signature);
  await insertEvent(trx, { kind: 'agreement_kept', details: kept }, { onboarding, actor: null, at });
}

/** Keeps what signatures without a document cover, a hundred at most. Returns how many were kept. */
export async function keepMissingAgreements(): Promise<number> {
  const signatures = await signedWithout(db());
  for (const { workspaceId, onboardingId, id, at } of signatures)
    await transact(db(), async (trx) => {
      const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
      const isStillMissing = (await signedWithout(trx)).some((one) => one.id === id);
      if (onboarding && isStillMissing)
        await keepAgreement(trx, onboarding, { id, at }, await databaseNow(trx));
    });
  return signatures.length;
}
