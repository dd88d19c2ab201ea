/*
 * Somebody of the customer is noted after acceptance, when the handoff is closed. Before the guide is published they are
 * one of the people in its draft; once it is, they stand on the customer's page at once, as a point of their own. Nobody
 * is mailed by it: an introduction is a step of its own.
 */
import { publishOne } from '#db/guide/publications.server';
import { loadReview } from '#db/review/review.server';
import { insertStatement, loadContacts } from '#db/statement/statements.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted, isPublished } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, type Scene } from '../perform.server';
import { tellOfChanges } from '../review/tell-of-changes.server';
import { placeFor } from '../statement/record-statement.server';
import { type StatementInput, saveAround, whoHasAddress } from '../statement/statement-around.server';

/** The same form sent twice adds one. */
export function addContact(
  actor: MemberActor,
  onboardingId: string,
  input: StatementInput,
): Promise<Outcome<{ contactId: string }>> {
  return performAsMember(actor, 'add_contact', onboardingId, async (scene) => {
    const { trx, onboarding, now, record } = scene;
    if (input.words.kind !== 'person') return refuse('not_found');
    if (!isAccepted(onboarding.stage)) return refuse('not_accepted');
    const place = await placeFor(scene, input);
    if (place.isMade) return contactBehind(scene, place.id);
    const namesake = await whoHasAddress(scene, input);
    if (namesake) return refuse('same_address', { latest: { name: namesake } });
    const origin = actor.id === onboarding.repId ? 'sales' : 'cs';
    const { id: statementId, wordingId } = await insertStatement(
      trx,
      onboarding,
      actor,
      { ...input, id: place.id, origin },
      now,
    );
    await saveAround(scene, statementId, input, true);
    const added = await contactBehind(scene, statementId);
    if (!added.ok) return added;
    await record({ kind: 'contact_added', statementId, details: { contact: added.contactId } });
    if (isPublished(onboarding.stage)) await publish(scene, { statementId, wordingId });
    return added;
  });
}

async function publish(
  scene: Scene<MemberActor>,
  item: { statementId: string; wordingId: string },
): Promise<void> {
  const { trx, actor, onboarding, now } = scene;
  const { shown } = await loadReview(trx, actor.workspaceId, onboarding.id);
  await publishOne(trx, onboarding, actor, { item, shown }, now);
  await tellOfChanges(scene, shown);
}

async function contactBehind(
  { trx, actor, onboarding }: Scene<MemberActor>,
  statementId: string,
): Promise<Outcome<{ contactId: string }>> {
  const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
  const contact = contacts.find((one) => one.statementId === statementId);
  return contact ? { ok: true, contactId: contact.id } : refuse('not_found');
}
