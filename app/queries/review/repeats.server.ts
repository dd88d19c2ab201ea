/* What the customer's people said of having to repeat anything: to us, and to whoever says it, who reads only their own. */
import { db } from '#db/client.server';
import { hasAgreement } from '#db/review/agreements.server';
import { copiersOfRepeats } from '#db/review/by-copies.server';
import { loadRepeats } from '#db/review/repeats.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadLetterhead } from '#db/workspace/letterheads.server';
import { loadLook } from '#db/workspace/settings.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';

export type SaidOfRepeats = {
  contactId: string;
  first: string;
  hasRepeated: boolean;
  words: string;
  /** Who copied the link that it was said by; null where none was copied. */
  copier: string | null;
};

export async function repeatsOf({ workspaceId }: Member, onboardingId: string): Promise<SaidOfRepeats[]> {
  const which = { workspaceId, onboardingId };
  const said = await loadRepeats(db(), which);
  if (said.size === 0) return [];
  const copiers = await copiersOfRepeats(db(), which);
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  return [...said.values()].map(({ id, contactId, hasRepeated, words }) => {
    const contact = contacts.find((one) => one.id === contactId);
    return {
      contactId,
      first: contact ? calledOf({ name: contact.name, called: contact.about.called }) : '',
      hasRepeated,
      words,
      copier: copiers.get(id) ?? null,
    };
  });
}

export type RepeatedFacts = NonNullable<Awaited<ReturnType<typeof repeatedPage>>>;

/** Null while nothing is signed: it is asked once, after that. */
export async function repeatedPage({ actor, address }: CustomerSession) {
  const { workspaceId, onboardingId } = actor;
  if (!(await hasAgreement(db(), { workspaceId, onboardingId }))) return null;
  const head = await loadLetterhead(db(), workspaceId, onboardingId);
  const { colour, logo } = await loadLook(db(), workspaceId);
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  const called = contacts.find(({ id }) => id === actor.id)?.about.called ?? null;
  const said = (await loadRepeats(db(), { workspaceId, onboardingId })).get(actor.id);
  return {
    vendor: head.vendor,
    colour: colour.slice(1),
    logo,
    customer: head.customer,
    isClosed: head.isClosed,
    host: calledOf(head.host),
    readerId: actor.id,
    first: calledOf({ name: actor.name, called }),
    said: said ? { hasRepeated: said.hasRepeated, words: said.words } : null,
    back: address,
  };
}
