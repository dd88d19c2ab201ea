/* What is known of one contact beyond who they are, for members: their own page to say it anew. */
import { db } from '#db/client.server';
import { loadStances, stanceOf } from '#db/contact/stances.server';
import { loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { onboardingHead } from '../onboarding/onboarding-head.server';

export type AboutContactFacts = NonNullable<Awaited<ReturnType<typeof aboutContact>>>;

export async function aboutContact(member: Member, id: string, contactId: string) {
  const head = await onboardingHead(member, id);
  const contacts = await loadContacts(db(), member.workspaceId, id);
  const contact = contacts.find((one) => one.id === contactId);
  if (!head || !contact) return null;
  const stances = await loadStances(db(), member.workspaceId, id);
  return {
    id,
    customer: head.customer,
    owners: [...new Set([head.host.first, head.rep.first])],
    mayDescribe: head.mayDo('describe_contact'),
    contact: { id: contactId, name: contact.name, first: contact.called, about: contact.about },
    stance: stanceOf(stances, contactId),
  };
}
