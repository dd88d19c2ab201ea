/*
 * A contact who may settle types their name below what is agreed, which no robot supplies. It is asked once nothing is
 * open or with us, and covers exactly the wordings that stood on the page; what changes later is asked again alone. What
 * is signed is kept as a document, and everybody it concerns is sent what was agreed.
 */

import { contactsWithPage } from '#db/contact/ways-in.server';
import { loadReview } from '#db/review/review.server';
import { insertSignature } from '#db/review/signatures.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import {
  isChecked,
  itemKey,
  maySettle,
  openAdditions,
  reviewItem,
  type ShownItem,
  unsignedOf,
} from '../../domain/review/review';
import { performAsContact, type Scene } from '../perform.server';
import { keepAgreements } from './keep-agreement.server';

/** `items` are the points as the page showed them. Signed twice, it is one signature. */
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
    const { shown, answers, signedOff } = await loadReview(trx, actor.workspaceId, actor.onboardingId);
    const seen = new Set(items.map(itemKey));
    const gapsAt = (found: ShownItem[]) => ({
      gaps: found.map((item) => ({ at: item.statementId, code: 'look_again' })),
    });
    const unseen = shown.filter((item) => !seen.has(itemKey(item)));
    if (unseen.length > 0) return refuse('wording_changed', gapsAt(unseen));
    const reviews = shown.map((item) => reviewItem(item, answers));
    const open = reviews.filter((item) => !isChecked(item.state));
    if (open.length > 0 || openAdditions(answers) > 0) return refuse('points_open', gapsAt(open));
    const id = newId();
    const agreed = unsignedOf(reviews, signedOff);
    if (agreed.length === 0)
      return signedOff.length > 0 ? { ok: true, id, count: 0 } : refuse('nothing_to_settle');
    const { workspaceId, onboardingId, id: contactId } = actor;
    await insertSignature(
      trx,
      { workspaceId, onboardingId, contactId },
      { id, typedName, items: agreed },
      now,
    );
    await record({
      kind: 'signed_off',
      details: {
        typedName,
        count: agreed.length,
        wordings: agreed.map((item) => item.wordingId),
        ...copierOf(actor),
      },
    });
    await keepAgreements(trx, scene.onboarding, now);
    await tellOfSignature(scene);
    return { ok: true, id, count: agreed.length };
  });
}

/** Everybody on the customer's side who has a page, and both of us. */
async function tellOfSignature({ trx, actor, onboarding, owe }: Scene<ContactActor>): Promise<void> {
  const contacts = await loadContacts(trx, actor.workspaceId, actor.onboardingId);
  const withPage = await contactsWithPage(trx, actor.workspaceId, [actor.onboardingId]);
  const subjectId = onboarding.id;
  const members = [...new Set([onboarding.hostId, onboarding.repId])];
  await owe(
    ...contacts
      .filter((one) => isReachable(one) && withPage.has(one.id))
      .map(({ id }) => ({
        kind: 'agreement' as const,
        subjectId,
        recipient: { kind: 'contact' as const, id },
      })),
    ...members.map((id) => ({
      kind: 'agreement_signed' as const,
      subjectId,
      recipient: { kind: 'member' as const, id },
    })),
  );
}
