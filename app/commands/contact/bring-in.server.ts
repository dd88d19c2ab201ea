/*
 * A contact brings in a colleague: name and address, nothing else. Who reads mail at a domain of the customer's is
 * mailed a link of their own at once, in the name of whoever asked, unless the workspace says otherwise; about anybody else, and about whoever was replaced
 * here, the host is asked first, and no mail leaves before. So it is about everybody who is named on a page that a copied
 * link opened: it may have been anybody who named them. Whoever asks is answered the same either way, and whether or
 * not the address is known.
 */
import {
  type ColleagueInvitation,
  decideOnColleague,
  insertColleagueInvitation,
  loadColleagueInvitations,
  whatIsKnownOf,
} from '#db/contact/colleague-invitations.server';
import { insertContact } from '#db/contact/contacts.server';
import { personOf } from '#db/contact/people.server';
import { contactsWithPage } from '#db/contact/ways-in.server';
import { setGuideItem } from '#db/guide/guides.server';
import { addToReminded } from '#db/introduction/recipients.server';
import { type Contact, insertStatement, loadContacts } from '#db/statement/statements.server';
import { colleaguesAllowed } from '#db/workspace/settings.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import {
  COLLEAGUES_PER_CONTACT,
  COLLEAGUES_PER_ONBOARDING,
  COLLEAGUES_PER_WORKSPACE,
  countTry,
} from '../../auth/attempts.server';
import { hasLink, issueLink } from '../../auth/contact/welcome-link.server';
import { reminderAfter } from '../../domain/clock/reminder';
import { domainOf, isLetInAtOnce } from '../../domain/contact/colleague-domain';
import { mailboxOf } from '../../domain/contact/same-person';
import { type Actor, type ContactActor, copierOf, type MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { blankWords } from '../../domain/statement/words';
import { performAsContact, performAsMember, type Scene } from '../perform.server';

export type Colleague = { name: string; email: string };

/** Asked twice by one contact, it is asked once; the id of what was asked. */
export function inviteColleague(
  actor: ContactActor,
  { name, email }: Colleague,
): Promise<Outcome<{ id: string }>> {
  return performAsContact(actor, async (scene) => {
    const { trx, onboarding, now, newId, owe } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
    const mailbox = mailboxOf(email);
    const all = await loadColleagueInvitations(trx, which);
    const asked = all.filter((one) => mailboxOf(one.email) === mailbox);
    const own = asked.find((one) => one.contactId === actor.id);
    if (own) return { ok: true, id: own.id };
    if (await isTooMuch(scene)) return refuse('too_many_tries');
    const heldBecause = await whyHeld(scene, email);
    const isKnown = asked.length > 0 || (await hasPage(scene, email));
    const outcome = isKnown ? 'known' : heldBecause ? 'asked' : 'brought_in';
    const made = { id: newId(), name, email, outcome, heldBecause, contactId: actor.id, at: now } as const;
    await insertColleagueInvitation(trx, which, made);
    if (isKnown) return { ok: true, id: made.id };
    if (heldBecause)
      await scene.record({ kind: 'colleague_asked_for', details: { name, ...copierOf(actor) } });
    else await bringIn(scene, made);
    await owe({
      kind: 'colleague_brought_in',
      subjectId: made.id,
      recipient: { kind: 'member', id: onboarding.hostId },
    });
    return { ok: true, id: made.id };
  });
}

/**
 * Lets in somebody whom a contact asked for. Decided twice the same way, it is the same success. They are mailed in the
 * name of whoever asked, so not once that one's way in has ended.
 */
export function letColleagueIn(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return decide(actor, onboardingId, id, 'let_in', async (scene, asked) => {
    // They may have said so since they were asked for.
    const { saidStop } = await knownOf(scene, asked.email);
    if (saidStop || asked.heldBecause === 'said_stop') return refuse('recipient_unreachable');
    if (await hasPage(scene, asked.email)) return { ok: true };
    const present = await contactsWithPage(scene.trx, actor.workspaceId, [onboardingId]);
    if (!present.has(asked.contactId)) return refuse('inviter_gone');
    await bringIn(scene, asked);
    return { ok: true };
  });
}

/** They stay out; whoever asked is told by a person, not by us. */
export function leaveColleagueOut(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return decide(actor, onboardingId, id, 'left_out', async ({ record }, { name }) => {
    await record({ kind: 'colleague_left_out', details: { name } });
    return { ok: true };
  });
}

function decide(
  actor: MemberActor,
  onboardingId: string,
  id: string,
  outcome: 'let_in' | 'left_out',
  work: (scene: Scene<MemberActor>, asked: ColleagueInvitation) => Promise<Outcome>,
): Promise<Outcome> {
  return performAsMember(actor, 'let_colleague_in', onboardingId, async (scene) => {
    const { workspaceId } = actor;
    const all = await loadColleagueInvitations(scene.trx, { workspaceId, onboardingId });
    const asked = all.find((one) => one.id === id);
    if (!asked) return refuse('not_found');
    if (asked.outcome === outcome) return { ok: true };
    if (asked.outcome !== 'asked') return refuse('already_resolved');
    await decideOnColleague(scene.trx, { workspaceId, id }, outcome);
    return work(scene, asked);
  });
}

/** They get a link of their own; who is no contact yet becomes one. Published is nothing. */
async function bringIn(
  scene: Scene<Actor>,
  asked: Pick<ColleagueInvitation, 'id' | 'name' | 'email' | 'contactId'>,
): Promise<void> {
  const { trx, onboarding, now } = scene;
  const { workspaceId, id: onboardingId } = onboarding;
  const contact = (await contactAt(scene, asked.email)) ?? (await becomesContact(scene, asked));
  const linkId = await issueLink(trx, onboarding, contact.id, now);
  const which = { workspaceId, onboardingId, contactId: contact.id };
  await addToReminded(trx, which, reminderAfter(now, await calendarOf(trx, workspaceId)));
  await scene.owe({
    kind: 'colleague_invitation',
    subjectId: asked.id,
    recipient: { kind: 'contact', id: contact.id },
    linkId,
  });
  const details = { contact: contact.id };
  await scene.record(
    scene.actor.kind === 'member'
      ? { kind: 'colleague_let_in', details }
      : { kind: 'colleague_brought_in', details: { ...details, ...copierOf(scene.actor) } },
  );
}

/** One of the people in the guide's draft, with the address at which they were asked for. */
async function becomesContact(
  { trx, onboarding, now }: Scene<Actor>,
  { name, email, contactId }: Pick<ColleagueInvitation, 'name' | 'email' | 'contactId'>,
): Promise<Contact> {
  const { workspaceId, id: onboardingId } = onboarding;
  const author: ContactActor = { kind: 'contact', id: contactId, workspaceId, onboardingId, name: '' };
  const blank = blankWords('person');
  const words = { ...blank, fields: { ...blank.fields, name, email } };
  const statement = { words, origin: 'customer', saidBy: 'customer' } as const;
  const { id: statementId } = await insertStatement(trx, onboarding, author, statement, now);
  const place = { workspaceId, onboardingId, statementId };
  await setGuideItem(trx, place, { wordingId: null });
  await insertContact(trx, place, await personOf(trx, workspaceId, { name, email }), { name, email });
  const contacts = await loadContacts(trx, workspaceId, onboardingId);
  const contact = contacts.find((one) => one.statementId === statementId);
  if (!contact) throw new Error('Whoever was brought in is no contact.');
  return contact;
}

async function whyHeld(
  scene: Scene<ContactActor>,
  email: string,
): Promise<ColleagueInvitation['heldBecause']> {
  const { isOnRecord, saidStop, isReplaced } = await knownOf(scene, email);
  if (saidStop) return 'said_stop';
  if (isReplaced) return 'replaced';
  if (scene.actor.copiedBy) return 'copied';
  const allowed = await colleaguesAllowed(scene.trx, scene.onboarding.workspaceId);
  if (isLetInAtOnce(domainOf(email), { isOnRecord }, allowed)) return null;
  return allowed.colleagueRule === 'nobody' ? 'everybody' : 'domain';
}

function knownOf({ trx, onboarding }: Scene<Actor>, email: string) {
  const { workspaceId, customerId, id: onboardingId } = onboarding;
  const [mailbox, domain] = [mailboxOf(email), domainOf(email)];
  return whatIsKnownOf(trx, { workspaceId, customerId, onboardingId, mailbox, domain });
}

/** Whoever is noted here under this address, introduced or not. */
async function contactAt({ trx, onboarding }: Scene<Actor>, email: string): Promise<Contact | undefined> {
  const contacts = await loadContacts(trx, onboarding.workspaceId, onboarding.id);
  return contacts.find((one) => one.email !== null && mailboxOf(one.email) === mailboxOf(email));
}

/** They were mailed a link before, and can ask for a fresh one. */
async function hasPage(scene: Scene<Actor>, email: string): Promise<boolean> {
  const contact = await contactAt(scene, email);
  const { workspaceId } = scene.onboarding;
  return contact ? hasLink(scene.trx, { workspaceId, contactId: contact.id }) : false;
}

/** A few a day: more are no colleagues but a list. */
async function isTooMuch({ trx, actor, onboarding }: Scene<ContactActor>): Promise<boolean> {
  const waits = [
    await countTry(trx, `colleagues of contact ${actor.id}`, COLLEAGUES_PER_CONTACT),
    await countTry(trx, `colleagues at ${onboarding.id}`, COLLEAGUES_PER_ONBOARDING),
    await countTry(trx, `colleagues in ${onboarding.workspaceId}`, COLLEAGUES_PER_WORKSPACE),
  ];
  return waits.some((wait) => wait > 0);
}
