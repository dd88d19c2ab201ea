/*
 * A signature stands for the yes below it: whoever takes a yes back that they signed for takes that signature back with
 * it, and customer success hears of it.
 */
import { withdrawSignaturesBelow } from '#db/review/signatures.server';
import { type Actor, copierOf } from '../../domain/onboarding/access';
import type { Scene } from '../perform.server';

/** Takes back what a contact signed of these wordings, once their answers to them are withdrawn. */
export async function takeSignatureBack(
  { trx, actor, onboarding, now, record, owe }: Scene<Actor>,
  contactId: string,
  wordingIds: string[],
): Promise<void> {
  if (wordingIds.length === 0) return;
  const own = { workspaceId: actor.workspaceId, onboardingId: onboarding.id, contactId };
  const taken = await withdrawSignaturesBelow(trx, own, wordingIds, now);
  for (const typedName of taken)
    await record({ kind: 'sign_off_withdrawn', details: { typedName, ...copierOf(actor) } });
  if (taken.length > 0)
    await owe({
      kind: 'signature_withdrawn',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.hostId },
    });
}
