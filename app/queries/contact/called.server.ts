/* How a contact is called now, for the page on which they say it themselves. */
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadLetterhead } from '#db/workspace/letterheads.server';
import { loadLook } from '#db/workspace/settings.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { calledOf, firstNameOf } from '../../domain/contact/first-name';

export type CalledFacts = Awaited<ReturnType<typeof calledPage>>;

export async function calledPage({ actor, address }: CustomerSession) {
  const { workspaceId, onboardingId } = actor;
  const head = await loadLetterhead(db(), workspaceId, onboardingId);
  const { colour, logo } = await loadLook(db(), workspaceId);
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  const called = contacts.find(({ id }) => id === actor.id)?.about.called ?? null;
  return {
    vendor: head.vendor,
    colour: colour.slice(1),
    logo,
    customer: head.customer,
    isClosed: head.isClosed,
    host: { firstName: calledOf(head.host), email: head.host.email },
    reader: {
      id: actor.id,
      name: actor.name,
      firstName: calledOf({ name: actor.name, called }),
      givenName: firstNameOf(actor.name),
      called: called ?? '',
    },
    back: address,
  };
}
