/*
 * Deletes what workspaces keep no longer, the longest closed first, each onboarding in a transaction of its own. Several
 * workers may do it at once: whoever comes second finds it gone. Of one workspace only so many go in a round, so that
 * nobody waits for a long list of somebody else's; what mail holds back is passed by until the next round.
 */
import { databaseNow, db } from '#db/client.server';
import { closedAfter, type Place, workspacesThatDelete } from '#db/onboarding/kept.server';
import { deleteByRule } from '../../commands/onboarding/delete-by-rule.server';
import { dayOf } from '../../domain/clock/clock';
import { closedBefore } from '../../domain/workspace/keeping';
import { log } from '../../log.server';

const WORKSPACES = 100;
export const MOST_OF_ONE = 25;

/** Returns how many onboardings went. */
export async function deleteClosed(): Promise<number> {
  let gone = 0;
  for (let last: string | null = null; ; ) {
    const workspaces = await workspacesThatDelete(db(), last, WORKSPACES);
    for (const workspace of workspaces) {
      gone += await deleteOf(workspace);
      last = workspace.id;
    }
    if (workspaces.length < WORKSPACES) return gone;
  }
}

async function deleteOf(workspace: { id: string; months: number; timeZone: string }): Promise<number> {
  const { id: workspaceId, months, timeZone } = workspace;
  const today = dayOf(await databaseNow(db()), timeZone);
  const span = { workspaceId, before: closedBefore(today, months, timeZone) };
  let gone = 0;
  for (let after: Place | null = null; gone < MOST_OF_ONE; ) {
    const places = await closedAfter(db(), span, after, MOST_OF_ONE - gone);
    for (const place of places) {
      if (await tryToDelete(workspaceId, place.id)) gone += 1;
      after = place;
    }
    if (places.length === 0) break;
  }
  return gone;
}

/** One that can't be deleted stands in nobody else's way. */
async function tryToDelete(workspaceId: string, onboardingId: string): Promise<boolean> {
  try {
    return await deleteByRule(workspaceId, onboardingId);
  } catch (error) {
    log().error({ err: error, onboarding: onboardingId }, 'an onboarding that is kept no longer stayed');
    return false;
  }
}
