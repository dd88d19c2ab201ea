/*
 * Where a workspace's clocks run differently from now on, every deadline is reckoned anew, those that run included: by
 * whoever watches the clocks, onboarding by onboarding, and by whoever reminds contacts and writes the news of the week.
 */
import type { Trx } from '#db/client.server';
import { thinkOfRemindersAnew } from '#db/introduction/recipients.server';
import { planDigestsAnew } from '#db/member/members.server';
import { watchAll } from '#db/onboarding/onboardings.server';
import { noteCalendarChanged } from '#db/workspace/workspaces.server';

export async function reckonAnew(trx: Trx, workspaceId: string, now: Date): Promise<void> {
  await noteCalendarChanged(trx, workspaceId);
  await watchAll(trx, workspaceId, now);
  await thinkOfRemindersAnew(trx, workspaceId, now);
  await planDigestsAnew(trx, workspaceId, now);
}
