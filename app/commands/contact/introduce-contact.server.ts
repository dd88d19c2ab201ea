/*
 * Somebody who came after the introduction is introduced by a mail of their own, with a welcome link of their own. It
 * comes from whoever looks after the customer, in the words that were read before it left. Each contact is introduced once;
 * what they need after that is a fresh link.
 */
import { insertContactIntroduction, introductionOfContact } from '#db/contact/contact-introductions.server';
import { addToReminded } from '#db/introduction/recipients.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { hasLink, issueLink } from '../../auth/contact/welcome-link.server';
import { reminderAfter } from '../../domain/clock/reminder';
import type { MemberActor } from '../../domain/onboarding/access';
import { isIntroduced } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** Pressed twice it is the same success, and one mail. `hostId` is whose name the preview stood in. */
export function introduceContact(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
  { words, hostId }: { words: string; hostId: string },
): Promise<Outcome> {
  return performAsMember(actor, 'introduce_contact', onboardingId, async (scene) => {
    const { trx, onboarding, now, newId, record, owe } = scene;
    const { workspaceId } = actor;
    if (!isIntroduced(onboarding.stage)) return refuse('not_introduced');
    const contacts = await loadContacts(trx, workspaceId, onboardingId);
    const contact = contacts.find((one) => one.id === contactId);
    if (!contact) return refuse('not_found');
    const which = { workspaceId, onboardingId, contactId };
    const before = await introductionOfContact(trx, which);
    if (before && before.memberId === actor.id && before.words === words) return { ok: true };
    if (before || (await hasLink(trx, which))) return refuse('already_introduced');
    if (!isReachable(contact)) return refuse('recipient_unreachable');
    if (onboarding.hostId !== hostId) return refuse('handed_over_meanwhile');
    const id = newId();
    await insertContactIntroduction(trx, which, { id, words, memberId: actor.id, at: now });
    const linkId = await issueLink(trx, onboarding, contactId, now);
    await addToReminded(trx, which, reminderAfter(now, await calendarOf(trx, workspaceId)));
    await owe({
      kind: 'contact_introduction',
      subjectId: id,
      recipient: { kind: 'contact', id: contactId },
      linkId,
    });
    await record({ kind: 'contact_introduced', details: { contact: contactId } });
    return { ok: true };
  });
}
