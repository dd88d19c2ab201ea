/* People of a customer who may be taken into a handoff because another onboarding knows them. */
import { db } from '#db/client.server';
import { loadKnownPeople } from '#db/contact/known-people.server';
import { loadContacts } from '#db/statement/statements.server';
import { isSamePerson } from '../../domain/contact/same-person';
import type { Part } from '../../domain/statement/statement';

export type OfferedPerson = {
  contactId: string;
  name: string;
  title: string;
  email: string;
  parts: Part[];
  noMail: string | null;
  deal: string;
};

/** Nobody who is in the handoff already; without an address, the name says who that is. */
export async function offeredPeople(workspaceId: string, onboardingId: string): Promise<OfferedPerson[]> {
  const known = await loadKnownPeople(db(), workspaceId, onboardingId);
  const here = await loadContacts(db(), workspaceId, onboardingId);
  const isNamed = (people: { name: string }[], name: string) =>
    people.some((one) => isSamePerson(one.name, name));
  return known
    .filter(({ hereAs }) => hereAs === null)
    .filter(({ email, name }) => email !== null || !isNamed(here, name))
    .filter(({ email, name }, at, all) => email !== null || !isNamed(all.slice(0, at), name))
    .map(({ contactId, name, email, parts, fields, noMailReason, deal }) => ({
      contactId,
      name,
      title: fields.title,
      email: email ?? '',
      parts,
      noMail: noMailReason,
      deal,
    }));
}
