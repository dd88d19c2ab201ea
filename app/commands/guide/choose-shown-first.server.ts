/* Customer success chooses which topics a contact is shown first and open; everything else stays open to them, folded. */
import { setShownFirst } from '#db/contact/contacts.server';
import { loadContacts } from '#db/statement/statements.server';
import { storedChoice, type Topic } from '../../domain/guide/shown-first';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** Holds at once, for the published page too: it changes no words and nothing that anybody may see. */
export function chooseShownFirst(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
  topics: Topic[],
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async ({ trx, onboarding, record }) => {
    if (!isAccepted(onboarding.stage)) return refuse('not_accepted');
    const contacts = await loadContacts(trx, actor.workspaceId, onboardingId);
    const contact = contacts.find((one) => one.id === contactId);
    if (!contact) return refuse('not_found');
    const stored = storedChoice(contact.parts, topics);
    if (String(stored) === String(contact.shownFirst)) return { ok: true };
    await setShownFirst(trx, { workspaceId: actor.workspaceId, id: contactId }, stored);
    await record({ kind: 'shown_first_chosen', details: { contact: contactId, topics: stored } });
    return { ok: true };
  });
}
