/*
 * Sales introduces customer success, in their own voice, once the handoff is accepted and the guide is published.
 * One mail leaves for each recipient, with a link of their own; customer success gets a copy without links. An
 * introduction made by phone or at a meeting is recorded instead, and customer success mails the links. There is one introduction.
 */
import { insertIntroduction, saveIntroductionDraft } from '#db/introduction/introductions.server';
import { insertRecipient } from '#db/introduction/recipients.server';
import { removeScheduled } from '#db/introduction/scheduled-introductions.server';
import { noteFirstContact } from '#db/onboarding/onboardings.server';
import { type Contact, isReachable, loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { issueLink } from '../../auth/contact/welcome-link.server';
import { reminderAfter } from '../../domain/clock/reminder';
import type { Notice } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted, isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields } from '../../domain/statement/statement';
import { performAsMember, type Scene } from '../perform.server';

export type IntroductionWords = {
  why: string;
  subject: string;
  opening: string;
  closing: string;
  contactIds: string[];
};

/** Keeps the words without sending them. `base` is the revision the form showed. */
export function draftIntroduction(
  actor: MemberActor,
  onboardingId: string,
  words: IntroductionWords,
  base: number,
): Promise<Outcome<{ revision: number }>> {
  return performAsMember(actor, 'introduce', onboardingId, async (scene) => {
    const { trx, onboarding } = scene;
    if (!isAccepted(onboarding.stage)) return refuse('not_accepted');
    if (isIntroduced(onboarding.stage)) return refuse('already_introduced');
    const before = await trx
      .selectFrom('introduction_drafts')
      .selectAll()
      .where('workspace_id', '=', actor.workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .executeTakeFirst();
    const revision = before?.revision ?? 0;
    if (before && revision !== base) return refuse('changed_meanwhile', { latest: before });
    await keepDraft(scene, words, revision + 1);
    return { ok: true, revision: revision + 1 };
  });
}

/** Keeps the words as the draft, under a revision or the next one. */
export const keepDraft = (
  { trx, actor, onboarding }: Scene<MemberActor>,
  words: IntroductionWords,
  revision?: number,
): Promise<void> =>
  saveIntroductionDraft(
    trx,
    { workspaceId: actor.workspaceId, onboardingId: onboarding.id },
    words,
    revision,
  );

/** Sends the introduction by mail. Sending it again is the same success, and no second mail. */
export function sendIntroduction(
  actor: MemberActor,
  onboardingId: string,
  words: IntroductionWords,
): Promise<Outcome> {
  return performAsMember(actor, 'introduce', onboardingId, (scene) => sendByMail(scene, words));
}

/** The same within a command that holds the onboarding already. */
export async function sendByMail(scene: Scene<MemberActor>, words: IntroductionWords): Promise<Outcome> {
  // Whoever writes for themselves recommends nobody.
  if (words.why === '' && !speaksForThemselves(scene)) return refuse('why_missing');
  const introduction = await introduce(scene, words, { manner: 'mail', spokeWith: '' });
  if (!introduction.ok || introduction.isRepeated) return introduction;
  const notices = introduction.links.map(
    ({ contactId, linkId }): Notice => ({
      kind: 'introduction',
      subjectId: introduction.id,
      recipient: { kind: 'contact', id: contactId },
      linkId,
    }),
  );
  const copy: Notice = {
    kind: 'introduction_copy',
    subjectId: introduction.id,
    recipient: { kind: 'member', id: scene.onboarding.hostId },
  };
  await scene.owe(...notices, ...(speaksForThemselves(scene) ? [] : [copy]));
  await scene.record({ kind: 'introduction_sent', details: { contacts: words.contactIds } });
  return { ok: true };
}

/** Whoever looks after the customer writes for themselves; anybody else presents them. */
export const speaksForThemselves = ({ actor, onboarding }: Scene<MemberActor>): boolean =>
  actor.id === onboarding.hostId;

/** Records an introduction that was made by phone or at a meeting; customer success mails the links. */
export function introduceInPerson(
  actor: MemberActor,
  onboardingId: string,
  words: IntroductionWords,
  { manner, spokeWith }: { manner: 'phone' | 'meeting'; spokeWith: string },
): Promise<Outcome> {
  return performAsMember(actor, 'introduce', onboardingId, async (scene) => {
    const introduction = await introduce(scene, words, { manner, spokeWith });
    if (!introduction.ok || introduction.isRepeated) return introduction;
    const notices = introduction.links.map(
      ({ contactId, linkId }): Notice => ({
        kind: 'first_contact',
        subjectId: introduction.id,
        recipient: { kind: 'contact', id: contactId },
        linkId,
      }),
    );
    await scene.owe(...notices);
    await scene.record({
      kind: manner === 'phone' ? 'introduction_made_by_phone' : 'introduction_made_at_meeting',
      details: { contacts: words.contactIds, spokeWith },
    });
    return { ok: true };
  });
}

type Manner = { manner: 'mail' | 'phone' | 'meeting'; spokeWith: string };

/** The contacts of these ids, as long as every one of them may be written to. */
export async function chosenContacts(
  { trx, actor, onboarding }: Scene<MemberActor>,
  contactIds: string[],
): Promise<Outcome<{ contacts: Contact[] }>> {
  const all = await loadContacts(trx, actor.workspaceId, onboarding.id);
  const contacts = all.filter((contact) => contactIds.includes(contact.id));
  if (contacts.length !== new Set(contactIds).size) return refuse('not_found');
  if (contacts.length === 0) return refuse('no_recipients');
  return contacts.every(isReachable) ? { ok: true, contacts } : refuse('recipient_unreachable');
}

/** Whether this very introduction was made already: the same form, sent twice. */
async function isSame(
  { trx, actor, onboarding }: Scene<MemberActor>,
  words: IntroductionWords,
  { manner, spokeWith }: Manner,
): Promise<boolean> {
  const made = await trx
    .selectFrom('introductions')
    .select(['manner', 'why', 'subject', 'opening', 'closing', 'spoke_with', 'member_id'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .executeTakeFirst();
  const { contactIds: _, ...text } = words;
  const { member_id, spoke_with, ...said } = made ?? {};
  return member_id === actor.id && spoke_with === spokeWith && sameFields({ manner, ...text }, said);
}

async function introduce(scene: Scene<MemberActor>, words: IntroductionWords, manner: Manner) {
  const { trx, actor, onboarding, now, newId } = scene;
  if (isIntroduced(onboarding.stage)) {
    const isRepeated = await isSame(scene, words, manner);
    return isRepeated ? { ok: true as const, isRepeated } : refuse('already_introduced');
  }
  if (!isPublished(onboarding.stage)) return refuse('not_published');
  const chosen = await chosenContacts(scene, words.contactIds);
  if (!chosen.ok) return chosen;
  await removeScheduled(trx, onboarding);
  const id = newId();
  const { workspaceId, id: memberId } = actor;
  const place = { workspaceId, onboardingId: onboarding.id };
  await insertIntroduction(trx, place, { ...words, ...manner, id, memberId, at: now });
  const remindAt = reminderAfter(now, await calendarOf(trx, actor.workspaceId));
  const links: { contactId: string; linkId: string }[] = [];
  for (const contact of chosen.contacts) {
    await insertRecipient(trx, { workspaceId, introductionId: id, contactId: contact.id }, remindAt);
    links.push({ contactId: contact.id, linkId: await issueLink(trx, onboarding, contact.id, now) });
  }
  // Their own mail or call is the first that customer success owes.
  if (speaksForThemselves(scene) && !onboarding.firstContactAt) {
    await noteFirstContact(trx, place, now);
    const by = manner.manner === 'mail' ? ('written' as const) : ('called' as const);
    await scene.record({ kind: 'first_contact_made', details: { by } });
  }
  return { ok: true as const, isRepeated: false as const, id, links };
}
