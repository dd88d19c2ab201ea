/*
 * What is known of a person beyond who they are, said anew at any time: what a rep or a host hears on the phone, and how
 * somebody asks to be called on their own page. Nothing is mailed and no point changes by it.
 */
import { setCalled, describeContact as writeAbout } from '#db/contact/contacts.server';
import { loadStances, saveStance, stanceOf } from '#db/contact/stances.server';
import { loadContacts } from '#db/statement/statements.server';
import { type AboutThem, isSameAbout, isSameStance, type Stance } from '../../domain/contact/about-them';
import { type ContactActor, copierOf, type MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsContact, performAsMember, placeOf } from '../perform.server';

/** Said twice, it is said once. */
export function describeContact(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
  { about, stance }: { about: AboutThem; stance: Stance },
): Promise<Outcome> {
  return performAsMember(actor, 'describe_contact', onboardingId, async (scene) => {
    const { trx } = scene;
    const { workspaceId } = actor;
    const contacts = await loadContacts(trx, workspaceId, onboardingId);
    const contact = contacts.find(({ id }) => id === contactId);
    if (!contact) return refuse('not_found');
    const before = stanceOf(await loadStances(trx, workspaceId, onboardingId), contactId);
    const isSame = isSameAbout(contact.about, about) && isSameStance(before, stance);
    if (isSame) return { ok: true };
    await writeAbout(trx, { workspaceId, id: contactId }, about);
    if (!isSameStance(before, stance)) await saveStance(trx, { ...placeOf(scene), contactId }, stance);
    await scene.record({ kind: 'contact_described', details: { contact: contactId } });
    return { ok: true };
  });
}

/** A contact says how to call them; null for their given name. */
export function chooseCalled(actor: ContactActor, called: string | null): Promise<Outcome> {
  return performAsContact(actor, async ({ trx, record, onboarding }) => {
    const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
    const contact = contacts.find(({ id }) => id === actor.id);
    if (!contact) return refuse('not_found');
    if (contact.about.called === called) return { ok: true };
    await setCalled(trx, { workspaceId: actor.workspaceId, id: actor.id }, called);
    await record({ kind: 'called_chosen', details: copierOf(actor) });
    return { ok: true };
  });
}
