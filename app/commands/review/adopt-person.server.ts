/*
 * What was agreed about a person changes the contact too, and with it who has a way in; somebody new becomes a contact.
 * Nothing is mailed by it. What of it stands around the words is returned, to be told.
 */
import { insertContact, setParts } from '#db/contact/contacts.server';
import { personOf } from '#db/contact/people.server';
import { loadContacts, loadWordings } from '#db/statement/statements.server';
import { isSameMailbox } from '../../domain/contact/same-person';
import type { MemberActor } from '../../domain/onboarding/access';
import type { AroundChanges } from '../../domain/statement/around';
import type { Part } from '../../domain/statement/statement';
import { changeContact } from '../contact/change-contact.server';
import type { Scene } from '../perform.server';

/** `wording` is what the point read and what was agreed instead; points that are no persons are left alone. */
export async function adoptPerson(
  scene: Scene<MemberActor>,
  statementId: string,
  wording: { from: string; to: string },
  parts: Part[] | null = null,
): Promise<AroundChanges | null> {
  const { trx, actor, onboarding } = scene;
  const wordings = await loadWordings(trx, actor.workspaceId, [wording.from, wording.to]);
  const before = wordings.get(wording.from)?.words;
  const words = wordings.get(wording.to)?.words;
  if (words?.kind !== 'person' || before?.kind !== 'person') return null;
  const said = { name: words.fields.name, email: words.fields.email || null };
  const contact = (await loadContacts(trx, actor.workspaceId, onboarding.id)).find(
    (one) => one.statementId === statementId,
  );
  if (contact) {
    // What was left alone stays as it is on record.
    const isMoved = !isSameMailbox(before.fields.email || null, said.email);
    const isRenamed = before.fields.name !== said.name;
    const { id } = await changeContact(scene, contact, {
      name: isRenamed ? said.name : contact.name,
      email: isMoved ? said.email : contact.email,
    });
    if (parts) await setParts(trx, { workspaceId: actor.workspaceId, id }, parts);
    return parts && { parts: { from: contact.parts, to: parts } };
  }
  const person = await personOf(trx, actor.workspaceId, said);
  const place = { workspaceId: actor.workspaceId, onboardingId: onboarding.id, statementId };
  await insertContact(trx, place, person, said);
  return null;
}
