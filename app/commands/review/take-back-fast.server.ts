/*
 * What came unusually fast in a contact's name, most likely from a mail scanner, is taken back in one press, by whoever
 * looks after the customer or by the contact. What was answered already stays.
 */
import { withdrawFastAnswers } from '#db/review/answers.server';
import { markRemoved } from '#db/statement/statements.server';
import { type Actor, type ContactActor, copierOf, type MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsContact, performAsMember, type Scene } from '../perform.server';
import { takeSignatureBack } from './take-signature-back.server';

export function takeBackFast(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
): Promise<Outcome<{ count: number }>> {
  return performAsMember(actor, 'resolve_correction', onboardingId, async (scene) => {
    const wordings = await withdrawFast(scene, contactId);
    const count = wordings.length;
    if (count === 0) return refuse('nothing_to_undo');
    await scene.record({ kind: 'fast_answers_taken_back', details: { contact: contactId, count, wordings } });
    await takeSignatureBack(scene, contactId, wordings);
    return { ok: true, count };
  });
}

export function takeOwnFastBack(actor: ContactActor): Promise<Outcome<{ count: number }>> {
  return performAsContact(actor, async (scene) => {
    const wordings = await withdrawFast(scene, actor.id);
    const count = wordings.length;
    if (count === 0) return refuse('nothing_to_undo');
    await scene.record({ kind: 'answer_withdrawn', details: { count, wordings, ...copierOf(actor) } });
    await takeSignatureBack(scene, actor.id, wordings);
    return { ok: true, count };
  });
}

/** The wordings that were answered. */
async function withdrawFast(
  { trx, actor, onboarding, now }: Scene<Actor>,
  contactId: string,
): Promise<string[]> {
  const { workspaceId } = actor;
  const taken = await withdrawFastAnswers(trx, { workspaceId, onboardingId: onboarding.id, contactId }, now);
  const added = taken.filter((one) => one.kind === 'added').map((one) => one.statementId);
  await markRemoved(trx, { workspaceId, ids: added }, now);
  return taken.map((one) => one.wordingId);
}
