/* Introducing somebody who came after the others: who they are, in whose name, and what stands in the way. */
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { hasLink } from '../../auth/contact/welcome-link.server';
import type { Member } from '../../auth/member/member.server';
import { shownAddress } from '../../domain/contact/email-address';
import { nothingFor } from '../../domain/introduction/reachable';
import { isIntroduced } from '../../domain/onboarding/onboarding';
import { onboardingHead } from '../onboarding/onboarding-head.server';

export type ContactIntroductionFacts = NonNullable<Awaited<ReturnType<typeof contactIntroductionPage>>>;

/** Null for somebody who is no contact of this onboarding, as for an onboarding of another workspace. */
export async function contactIntroductionPage(member: Member, id: string, contactId: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const contacts = await loadContacts(db(), member.workspaceId, id);
  const contact = contacts.find((one) => one.id === contactId);
  if (!contact) return null;
  const isGiven = await hasLink(db(), { workspaceId: member.workspaceId, contactId });
  const { customer, stage, rep, host } = head;
  return {
    id,
    customer,
    vendor: member.workspace.name,
    rep,
    host,
    isHost: host.id === member.id,
    person: {
      id: contact.id,
      name: contact.name,
      first: contact.called,
      email: contact.email && shownAddress(contact.email),
    },
    obstacle: isGiven
      ? ('has_link' as const)
      : !isIntroduced(stage)
        ? ('nobody_introduced' as const)
        : nothingFor(contact)
          ? ('no_mail' as const)
          : head.mayDo('introduce_contact')
            ? null
            : ('not_theirs' as const),
  };
}
