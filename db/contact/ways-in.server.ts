/*
 * The end of a contact's ways in: links, sessions, what their calendar reads, and what is still to be mailed to them or in their name, in one
 * transaction. Whoever ends them holds the onboarding's lock, so no act of the contact runs meanwhile.
 */
import type { Handle, Trx } from '../client.server';
import { cancelWaitingFor, cancelWaitingInNameOf } from '../mail/notice-decisions.server';
import { endFeedsOf } from '../meeting/calendar-feeds.server';
import { endSessionsOf } from './customer-sessions.server';
import { revokeLinks } from './welcome-links.server';

type Whose = { workspaceId: string; contactId: string };

/** Contacts of some onboardings who were given a way in that nobody has closed. */
export async function contactsWithPage(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Set<string>> {
  if (onboardingIds.length === 0) return new Set();
  const rows = await handle
    .selectFrom('welcome_links')
    .select('contact_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('revoked_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.contact_id));
}

/** Ends every link, session and calendar of the contact and cancels mail that hasn't left; whether a link worked until now. */
export async function endWaysIn(trx: Trx, whose: Whose, now: Date): Promise<boolean> {
  const hadLink = await revokeLinks(trx, whose, now);
  await endSessionsOf(trx, whose, now);
  await endFeedsOf(trx, whose, now);
  await cancelWaitingFor(trx, whose);
  await cancelWaitingInNameOf(trx, whose);
  return hadLink;
}
