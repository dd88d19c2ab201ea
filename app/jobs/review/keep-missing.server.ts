/* Signatures from before there were documents get theirs; one that can't be kept doesn't hold up the others. */
import { db } from '#db/client.server';
import { signedWithout } from '#db/review/agreements.server';
import { keepAgreementsOf } from '../../commands/review/keep-agreement.server';
import { log } from '../../log.server';

/** Returns how many onboardings were looked at. */
export async function keepMissingAgreements(): Promise<number> {
  const own = new Map((await signedWithout(db())).map((one) => [one.onboardingId, one]));
  for (const { workspaceId, onboardingId } of own.values())
    await keepAgreementsOf(workspaceId, onboardingId).catch((error) =>
      log().error({ err: error, onboarding: onboardingId }, 'an agreement could not be kept'),
    );
  return own.size;
}
