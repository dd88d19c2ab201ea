/*
 * A contact's way in: opened by their own act, renewed or revoked by staff at any time. What is mailed goes to the
 * address on record and nowhere else.
 */
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { endWaysIn } from '#db/contact/ways-in.server';
import { addToReminded } from '#db/introduction/recipients.server';
import { owe, owedSoFar } from '#db/mail/notices.server';
import { endFeedsOf } from '#db/meeting/calendar-feeds.server';
import { noteFirstContact } from '#db/onboarding/onboardings.server';
import { type Contact, isReachable, loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import {
  countTry,
  FRESH_LINKS_PER_MAILBOX,
  FRESH_LINKS_PER_WORKSPACE,
  LINKS_BY_TYPED_ADDRESS,
  LINKS_BY_TYPED_ADDRESS_PER_WORKSPACE,
  OPENINGS_PER_LINK,
} from '../../auth/attempts.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { copyOfLink, findLink, issueLink, linkSince } from '../../auth/contact/welcome-link.server';
import { reminderAfter } from '../../domain/clock/reminder';
import type { MemberActor } from '../../domain/onboarding/access';
import { isIntroduced } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import { beginSession, type Opened } from './begin-session.server';
import { asksForCode, mailCode } from './open-by-code.server';

/**
 * Opens the page behind a working link: where it stands, and the cookie of a new session; or mails a code, where one is asked for. `open` are the pages that
 * the browser holds: pressing again on this link goes on with the session that is there.
 */
export async function openWelcome(token: string, open: CustomerSession[] = []): Promise<Opened> {
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const link = await findLink(trx, token, now);
    if (!link) return refuse('not_found');
    if (link.state !== 'works') return refuse('link_ended');
    const before = open.find((session) => session.linkId === link.id);
    if (before) return { ok: true, address: before.address, cookie: null };
    if ((await countTry(trx, `openings of ${link.id}`, OPENINGS_PER_LINK)) > 0)
      return refuse('too_many_tries');
    if (await asksForCode(trx, link, open)) {
      await mailCode(trx, link, now);
      return refuse('code_wanted');
    }
    return beginSession(trx, link, open, now);
  });
}

/**
 * Mails a contact their way in. A link that is younger than an hour is sent once more, so that no press ends a link
 * that is in their inbox; an older one is replaced, and what a calendar read by it ends. What left a moment ago isn't sent again, and there is an end to it
 * for each mailbox and workspace. Whoever only typed the address ends no link that works, however old it is and
 * whoever copied it, and has a smaller number of asks of their own.
 */
export async function mailLink(
  trx: Trx,
  onboarding: { id: string; workspaceId: string },
  contact: Contact,
  now: Date,
  isStranger = false,
): Promise<'mailed' | 'on its way' | 'too often'> {
  const since = isStranger ? new Date(0) : new Date(now.getTime() - AN_HOUR_MS);
  const kept = await linkSince(trx, onboarding, contact.id, { since, now });
  const sofar = kept ? await owedSoFar(trx, onboarding.workspaceId, 'fresh_link', kept) : null;
  if (sofar?.at && now.getTime() - sofar.at.getTime() < ON_ITS_WAY_MS) return 'on its way';
  const { workspaceId } = onboarding;
  const asks = isStranger ? 'links by typed address' : 'fresh links';
  const [toMailbox, ofWorkspace] = isStranger
    ? [LINKS_BY_TYPED_ADDRESS, LINKS_BY_TYPED_ADDRESS_PER_WORKSPACE]
    : [FRESH_LINKS_PER_MAILBOX, FRESH_LINKS_PER_WORKSPACE];
  const mailbox = `${asks} to ${workspaceId} ${contact.email?.toLowerCase()}`;
  if ((await countTry(trx, mailbox, toMailbox)) > 0) return 'too often';
  if ((await countTry(trx, `${asks} of ${workspaceId}`, ofWorkspace)) > 0) return 'too often';
  const linkId = kept ?? (await issueLink(trx, onboarding, contact.id, now, isStranger));
  const who = { workspaceId, onboardingId: onboarding.id, contactId: contact.id };
  // Whoever had the link before may have given a calendar its address.
  if (!kept && !isStranger) await endFeedsOf(trx, who, now);
  await addToReminded(trx, who, reminderAfter(now, await calendarOf(trx, workspaceId)));
  const recipient = { kind: 'contact' as const, id: contact.id };
  const generation = (sofar?.generation ?? 0) + 1;
  await owe(trx, onboarding, [{ kind: 'fresh_link', subjectId: linkId, generation, recipient, linkId }], now);
  return 'mailed';
}

const ON_ITS_WAY_MS = 60_000;
const AN_HOUR_MS = 3_600_000;

/** Staff sends a contact a way in: a new link, or the one of the last hour once more. */
export function renewLink(actor: MemberActor, onboardingId: string, contactId: string): Promise<Outcome> {
  return performAsMember(actor, 'renew_link', onboardingId, async ({ trx, onboarding, now, record }) => {
    if (!isIntroduced(onboarding.stage)) return refuse('not_introduced');
    const contact = (await loadContacts(trx, actor.workspaceId, onboardingId)).find(
      (one) => one.id === contactId,
    );
    if (!contact) return refuse('not_found');
    if (!isReachable(contact)) return refuse('recipient_unreachable');
    const sent = await mailLink(trx, onboarding, contact, now);
    if (sent === 'too often') return refuse('too_many_tries');
    if (sent === 'mailed') await record({ kind: 'link_renewed', details: { contact: contactId } });
    return { ok: true };
  });
}

/**
 * A link for staff to hand over by other means than our mail: another one than the mailed one, which goes on working. It
 * is said once, to whoever copied it, and what it opens is recorded as opened by it.
 */
export function copyLink(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
): Promise<Outcome<{ url: string; until: Date; at: Date }>> {
  return performAsMember(actor, 'copy_link', onboardingId, async ({ trx, onboarding, now, record }) => {
    if (!isIntroduced(onboarding.stage)) return refuse('not_introduced');
    const contacts = await loadContacts(trx, actor.workspaceId, onboardingId);
    const contact = contacts.find((one) => one.id === contactId);
    if (!contact) return refuse('not_found');
    const copy = await copyOfLink(trx, onboarding, { contactId, copiedBy: actor.id }, now);
    await record({ kind: 'link_copied', details: { contact: contactId } });
    return { ok: true, ...copy, at: now };
  });
}

/** Staff closes a contact's way in, on every device, at once, mail on its way included. Their answers stay. */
export function revokeLink(actor: MemberActor, onboardingId: string, contactId: string): Promise<Outcome> {
  return performAsMember(actor, 'revoke_link', onboardingId, async ({ trx, now, record }) => {
    const contact = (await loadContacts(trx, actor.workspaceId, onboardingId)).find(
      (one) => one.id === contactId,
    );
    if (!contact) return refuse('not_found');
    await endWaysIn(trx, { workspaceId: actor.workspaceId, contactId }, now);
    await record({ kind: 'link_revoked', details: { contact: contactId } });
    return { ok: true };
  });
}

/** Customer success says how they got in touch for the first time. */
export function recordFirstContact(
  actor: MemberActor,
  onboardingId: string,
  by: 'called' | 'written',
): Promise<Outcome> {
  return performAsMember(
    actor,
    'record_first_contact',
    onboardingId,
    async ({ trx, onboarding, now, record }) => {
      if (!isIntroduced(onboarding.stage)) return refuse('not_introduced');
      if (onboarding.firstContactAt) return { ok: true };
      await noteFirstContact(trx, { workspaceId: actor.workspaceId, onboardingId }, now);
      await record({ kind: 'first_contact_made', details: { by } });
      return { ok: true };
    },
  );
}
