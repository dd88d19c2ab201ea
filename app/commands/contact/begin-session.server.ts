/* A contact's session begins, and their page is open: the one place where that happens and is recorded. */
import type { Trx } from '#db/client.server';
import { noteForInsight } from '#db/insight/insight-facts.server';
import { insertEvent } from '#db/onboarding/events.server';
import {
  addressOf,
  type CustomerSession,
  startCustomerSession,
} from '../../auth/contact/customer-session.server';
import type { FoundLink } from '../../auth/contact/welcome-link.server';
import type { ContactActor } from '../../domain/onboarding/access';
import type { Done, Outcome } from '../../domain/onboarding/refusal';

/** Where the page stands, and the cookie to set; none where the browser has one already. */
type Way = { address: string; cookie: string | null };
export type Opened = Outcome<Way>;

/** `open` are the pages that the browser holds. */
export async function beginSession(
  trx: Trx,
  link: FoundLink,
  open: CustomerSession[],
  now: Date,
): Promise<Done<Way>> {
  const others = open.filter((session) => session.actor.id !== link.contactId);
  const cookie = await startCustomerSession(trx, link, now);
  const actor: ContactActor = {
    kind: 'contact',
    id: link.contactId,
    workspaceId: link.workspaceId,
    onboardingId: link.onboardingId,
    name: '',
  };
  const onboarding = { id: link.onboardingId, workspaceId: link.workspaceId };
  const opened = link.copiedBy
    ? { kind: 'page_opened_by_copied_link' as const, details: { member: link.copiedBy } }
    : { kind: 'page_opened' as const };
  await insertEvent(trx, opened, { onboarding, actor, at: now });
  await noteForInsight(trx, { workspaceId: link.workspaceId, onboardingId: link.onboardingId });
  return { ok: true, address: addressOf(link.contactId, others.length === 0), cookie };
}
