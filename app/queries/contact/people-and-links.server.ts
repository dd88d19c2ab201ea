/* The people of a customer, their ways in, and what they did with them. */
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { shownAddress } from '../../domain/contact/email-address';
import { nothingFor } from '../../domain/introduction/reachable';
import { sayNothing } from '../../speech/en/introduction/say-introduction';
import { type Reader, sayDay, sayWhen } from '../../speech/en/say-time';
import { PART_WORDS } from '../../speech/en/tell-statement';
import { contactActs } from './contact-acts.server';

export type PersonAndLink = {
  id: string;
  name: string;
  first: string;
  email: string | null;
  parts: string[];
  /** `day` says until when, or since when. */
  link: { state: 'works' | 'expired' | 'revoked'; day: string; isFresh: boolean } | null;
  /** Why there can be none; null where one may be sent. */
  nothing: string | null;
  opened: string | null;
  /** They came again after the first time. */
  cameBack: string | null;
  answers: number;
  /** How many of them came faster than people read. */
  fast: number;
};

export async function peopleAndLinks(
  member: Member,
  onboardingId: string,
  reader: Reader,
): Promise<PersonAndLink[]> {
  const contacts = await loadContacts(db(), member.workspaceId, onboardingId);
  const links = await db()
    .selectFrom('welcome_links')
    .distinctOn('contact_id')
    .select(['contact_id', 'generation', 'expires_at', 'revoked_at'])
    .where('workspace_id', '=', member.workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('contact_id')
    .orderBy('generation', 'desc')
    .execute();
  const byContact = new Map(links.map((link) => [link.contact_id, link]));
  const acts = await contactActs(member.workspaceId, onboardingId);
  const day = (at: Date) => sayDay(dayOf(at, reader.timeZone), reader);
  return contacts.map((contact) => {
    const link = byContact.get(contact.id);
    const did = acts.get(contact.id);
    const nothing = nothingFor(contact);
    const isBack = did?.opened && did.openedLast && did.openedLast > did.opened;
    return {
      id: contact.id,
      name: contact.name,
      first: contact.called,
      email: contact.email && shownAddress(contact.email),
      parts: contact.parts.map((part) => PART_WORDS[part]),
      link: link
        ? {
            state: link.revoked_at ? 'revoked' : link.expires_at <= reader.now ? 'expired' : 'works',
            day: day(link.revoked_at ?? link.expires_at),
            isFresh: link.generation > 1,
          }
        : null,
      nothing: nothing && sayNothing(nothing),
      opened: did?.opened ? sayWhen(did.opened, reader) : null,
      cameBack: isBack && did.openedLast ? sayWhen(did.openedLast, reader) : null,
      answers: did?.answers ?? 0,
      fast: did?.fast ?? 0,
    };
  });
}
