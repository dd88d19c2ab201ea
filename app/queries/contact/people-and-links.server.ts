/* The people of a customer, their ways in, and what they did with them. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import type { AboutThem } from '../../domain/contact/about-them';
import { shownAddress } from '../../domain/contact/email-address';
import { nothingFor } from '../../domain/introduction/reachable';
import type { Part } from '../../domain/statement/statement';
import { contactActs } from './contact-acts.server';

export type PersonFacts = {
  id: string;
  name: string;
  first: string;
  email: string | null;
  parts: Part[];
  known: AboutThem;
  /** `at` is until when, or since when. */
  link: { state: 'works' | 'expired' | 'revoked'; at: Date; isFresh: boolean } | null;
  /** Until when a link works that a colleague copied; null where none does. */
  copiedUntil: Date | null;
  /** Why there can be none; null where one may be sent. */
  nothing: ReturnType<typeof nothingFor>;
  openedAt: Date | null;
  /** They came again after the first time. */
  cameBackAt: Date | null;
  answers: number;
  isAtWork: boolean;
  /** How many of them came faster than people read. */
  fast: number;
};

const isCopied = sql<boolean>`copied_by is not null`;

export async function peopleAndLinks(
  member: Member,
  onboardingId: string,
  now: Date,
): Promise<PersonFacts[]> {
  const contacts = await loadContacts(db(), member.workspaceId, onboardingId);
  const links = await db()
    .selectFrom('welcome_links')
    .distinctOn(['contact_id', isCopied])
    .select(['contact_id', 'generation', 'expires_at', 'revoked_at', 'replaced_at', isCopied.as('isCopied')])
    .where('workspace_id', '=', member.workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('contact_id')
    .orderBy(isCopied)
    .orderBy('generation', 'desc')
    .execute();
  const byContact = new Map(links.filter((one) => !one.isCopied).map((link) => [link.contact_id, link]));
  const copies = links.filter(
    (one) => one.isCopied && !one.revoked_at && !one.replaced_at && one.expires_at > now,
  );
  const copied = new Map(copies.map((link) => [link.contact_id, link.expires_at]));
  const acts = await contactActs(member.workspaceId, onboardingId);
  return contacts.map((contact) => {
    const link = byContact.get(contact.id);
    const did = acts.get(contact.id);
    const isBack = did?.opened && did.openedLast && did.openedLast > did.opened;
    return {
      id: contact.id,
      name: contact.name,
      first: contact.called,
      email: contact.email && shownAddress(contact.email),
      parts: contact.parts,
      known: contact.about,
      link: link
        ? {
            state: link.revoked_at ? 'revoked' : link.expires_at <= now ? 'expired' : 'works',
            at: link.revoked_at ?? link.expires_at,
            isFresh: link.generation > 1,
          }
        : null,
      copiedUntil: copied.get(contact.id) ?? null,
      nothing: nothingFor(contact),
      openedAt: did?.opened ?? null,
      cameBackAt: (isBack && did.openedLast) || null,
      answers: did?.answers ?? 0,
      isAtWork: did?.isAtWork ?? false,
      fast: did?.fast ?? 0,
    };
  });
}
