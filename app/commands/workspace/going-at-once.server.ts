/* What would be deleted at once, were it kept no longer than so many months after it was closed. */
import { databaseNow, type Handle } from '#db/client.server';
import { countClosed } from '#db/onboarding/kept.server';
import { dayOf } from '../../domain/clock/clock';
import { closedBefore } from '../../domain/workspace/keeping';

type Rule = { workspaceId: string; months: number; timeZone: string };

/** How many, and what tells them from any others. */
export async function goingAtOnce(
  handle: Handle,
  { workspaceId, months, timeZone }: Rule,
): Promise<{ count: number; seen: string }> {
  const today = dayOf(await databaseNow(handle), timeZone);
  return countClosed(handle, { workspaceId, before: closedBefore(today, months, timeZone) });
}
