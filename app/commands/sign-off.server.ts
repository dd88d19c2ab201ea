/*
 * "If the rest is right, say so once": a contact who may settle says yes to what is left and signs with their typed
 * name, which no robot supplies. The sign-off lists the exact wordings; what changes later is asked again alone.
 * Points that are with us, or wait for the contact's answer to a suggestion, stay open and are not signed.
 */
import { loadReview } from '#db/review.server';
import { loadContacts } from '#db/statements.server';
import type { ContactActor } from '../domain/access';
import { type Outcome, refuse } from '../domain/refusal';
import { isChecked, maySettle, reviewItem, type ShownItem } from '../domain/review';
import { performAsContact } from './perform.server';
import { confirmLeft } from './review-statement.server';

export function signOff(
  actor: ContactActor,
  typedName: string,
  items: ShownItem[],
): Promise<Outcome<{ id: string; count: number }>> {
  return performAsContact(actor, async (scene) => {
    const { trx, now, newId, record } = scene;
    if (typedName === '') return refuse('name_missing');
    const contact = (await loadContacts(trx, actor.workspaceId, actor.onboardingId)).find(
      (one) => one.id === actor.id,
    );
    if (!contact || !maySettle(contact.parts)) return refuse('may_not_settle');
    const id = newId();
    const confirmed = await confirmLeft(scene, items, id);
    if (!confirmed.ok) return confirmed;
    const { shown, answers, signedOff } = await loadReview(trx, actor.workspaceId, actor.onboardingId);
    const signed = new Set(signedOff.map((item) => `${item.statementId} ${item.wordingId}`));
    const agreed = shown.filter(
      (item) =>
        isChecked(reviewItem(item, answers).state) && !signed.has(`${item.statementId} ${item.wordingId}`),
    );
    if (agreed.length === 0)
      return signedOff.length > 0 ? { ok: true, id, count: 0 } : refuse('nothing_to_settle');
    await trx
      .insertInto('sign_offs')
      .values({
        id,
        workspace_id: actor.workspaceId,
        onboarding_id: actor.onboardingId,
        contact_id: actor.id,
        typed_name: typedName,
        at: now,
      })
      .execute();
    await trx
      .insertInto('sign_off_items')
      .values(
        agreed.map((item) => ({
          sign_off_id: id,
          statement_id: item.statementId,
          workspace_id: actor.workspaceId,
          wording_id: item.wordingId,
        })),
      )
      .execute();
    await record({
      kind: 'signed_off',
      details: {
        typedName,
        count: agreed.length,
        confirmed: confirmed.count,
        wordings: agreed.map((item) => item.wordingId),
      },
    });
    return { ok: true, id, count: confirmed.count };
  });
}
