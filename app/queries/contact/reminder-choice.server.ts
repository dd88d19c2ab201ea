/* What the way out of reminders shows: whose mail it is about, and whether it is stopped. Nothing of the customer. */
import { db } from '#db/client.server';
import { countMiss } from '../../auth/contact/link-misses.server';
import { findReminderLink, hasStopped } from '../../auth/contact/reminder-link.server';
import { calledOf } from '../../domain/contact/first-name';

export type ReminderChoice = {
  token: string;
  vendor: string;
  colour: string;
  logo: string | null;
  host: string;
  isStopped: boolean;
  isNewsStopped: boolean;
};

/** The page behind a token; without one, how many seconds to wait before the next try (0 when none). */
export async function reminderChoice(
  given: string,
  clientAddress: string,
): Promise<{ choice: ReminderChoice } | { choice: null; retryAfter: number }> {
  const link = await findReminderLink(db(), given);
  if (!link) return { choice: null, retryAfter: await countMiss(clientAddress) };
  const row = await db()
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select(['w.name as vendor', 'w.colour', 'w.logo', 'host.name', 'host.called'])
    .where('o.workspace_id', '=', link.workspaceId)
    .where('o.id', '=', link.onboardingId)
    .executeTakeFirstOrThrow();
  return {
    choice: {
      token: link.token,
      vendor: row.vendor,
      colour: row.colour.slice(1),
      logo: row.logo,
      host: calledOf(row),
      isStopped: await hasStopped(db(), link.workspaceId, link.contactId),
      isNewsStopped: await hasStopped(db(), link.workspaceId, link.contactId, 'news'),
    },
  };
}
