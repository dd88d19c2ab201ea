/*
 * A contact's name or address becomes another. Another address ends the ways in that went to the one before; another
 * name is another person, who begins without a way in, while the one before keeps what they said. Nothing is mailed.
 */
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
  if (!isSamePerson(contact.name, now.name)) return replaceContact(scene, contact, now);
  const before = { id: contact.id, person_id: contact.personId };
  const person = await personOf(trx, actor.workspaceId, now, before);
  await trx
    .updateTable('contacts')
    .set({ ...now, person_id: person.id })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', contact.id)
    .execute();
  if (isSameMailbox(contact.email, now.email)) return contact;
  await record({
    kind: 'address_corrected',
    details: { contact: contact.id, from: contact.email, to: now.email },
  });
  await endAllWaysIn(scene, contact.id);
  return contact;
}

async function replaceContact(
  scene: Scene<Actor>,
  contact: WasCalled,
  now: NowCalled,
): Promise<{ id: string }> {
  const { trx, actor, newId, record } = scene;
  const before = await trx
    .updateTable('contacts')
    .set({ replaced_at: scene.now })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', contact.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const id = newId();
  const person = await personOf(trx, actor.workspaceId, now);
  await trx
    .insertInto('contacts')
    .values({
      ...before,
      ...now,
      id,
      person_id: person.id,
      called: null,
      replaced_at: null,
      no_mail_reason: null,
    })
    .execute();
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
