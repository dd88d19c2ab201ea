/*
 * Sales takes somebody into a handoff who is known from another onboarding of the same customer, as they were noted
 * there last: their words, their parts, and whether we may write to them. What of it is otherwise now, is changed here.
 */
import { type KnownPerson, loadKnownPeople } from '#db/contact/known-people.server';
import { idBeside } from '#db/form/form-id.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import { addOne } from '../statement/record-statement.server';
import type { StatementInput } from '../statement/statement-around.server';

/** `contactId` is the contact they were last. Whoever is here already stays as they are. */
export function addKnownPerson(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const known = await loadKnownPeople(scene.trx, actor.workspaceId, onboardingId);
    const person = known.find((one) => one.contactId === contactId);
    if (!person) return refuse('not_found');
    if (person.hereAs) return { ok: true, id: person.hereAs };
    return addOne(scene, { ...asNoted(person), id: idBeside(contactId, onboardingId) });
  });
}

function asNoted({ fields, name, email, saidBy, ...person }: KnownPerson): StatementInput {
  const { parts, noMailReason, language, timeZone, personId } = person;
  const { called, phone, reachedBy, ownPart } = person;
  const about = { called, phone, reachedBy, ownPart };
  return {
    words: { kind: 'person', fields: { ...fields, name, email: email ?? '' } },
    saidBy: saidBy ?? undefined,
    heardWhere: '',
    note: '',
    person: { parts, noMailReason, language, timeZone, personId, about },
  };
}
