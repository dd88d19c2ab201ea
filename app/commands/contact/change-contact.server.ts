/*
 * A contact's name or address becomes another. Another address ends the ways in that went to the one before; another
 * name is another person, who begins without a way in, while the one before keeps what they said. Nothing is mailed.
 */
import { renameContact, replaceContact } from '#db/contact/contacts.server';
import { personOf } from '#db/contact/people.server';
import { endWaysIn } from '#db/contact/ways-in.server';
import { isSameMailbox, isSamePerson } from '../../domain/contact/same-person';
import type { Actor } from '../../domain/onboarding/access';
import type { Scene } from '../perform.server';

export type NowCalled = { name: string; email: string | null };
type WasCalled = NowCalled & { id: string; personId: string };

/** The contact from here on: a new one where another person takes the place. */
export async function changeContact(
  scene: Scene<Actor>,
  contact: WasCalled,
  now: NowCalled,
): Promise<{ id: string }> {
  const { trx, actor, record } = scene;
  if (!isSamePerson(contact.name, now.name)) return takePlaceOf(scene, contact, now);
  const person = await personOf(trx, actor.workspaceId, now, contact);
  await renameContact(trx, { workspaceId: actor.workspaceId, id: contact.id }, person, now);
  if (isSameMailbox(contact.email, now.email)) return contact;
  await record({
    kind: 'address_corrected',
    details: { contact: contact.id, from: contact.email, to: now.email },
  });
  await endAllWaysIn(scene, contact.id);
  return contact;
}

async function takePlaceOf(scene: Scene<Actor>, contact: WasCalled, now: NowCalled): Promise<{ id: string }> {
  const { trx, actor, record } = scene;
  const person = await personOf(trx, actor.workspaceId, now);
  const id = await replaceContact(trx, { workspaceId: actor.workspaceId, id: contact.id }, person, {
    ...now,
    at: scene.now,
  });
  await record({
    kind: 'person_replaced',
    details: { contact: contact.id, successor: id, from: contact.name, to: now.name },
  });
  await endAllWaysIn(scene, contact.id);
  return { id };
}

async function endAllWaysIn({ trx, actor, now, record }: Scene<Actor>, contactId: string): Promise<void> {
  const ended = await endWaysIn(trx, { workspaceId: actor.workspaceId, contactId }, now);
  if (ended) await record({ kind: 'link_revoked', details: { contact: contactId } });
}
