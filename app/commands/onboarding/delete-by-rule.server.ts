/*
 * Deletes an onboarding because its workspace keeps what is closed no longer than that. Whether it still is so is asked
 * once more, of the rule and of the onboarding as they are at that moment: one that was opened again stays.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { keepingOf } from '#db/onboarding/kept.server';
import { lockOnboarding } from '#db/onboarding/onboardings.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import { deletedOn } from '../../domain/workspace/keeping';
import { forgetFiles } from '../file/forget-files.server';
import { customerOf, takeAway } from './take-away.server';

/** Whether it went. One whose mail is leaving at this moment goes later. The record says that it was the rule. */
export async function deleteByRule(workspaceId: string, onboardingId: string): Promise<boolean> {
  const isGone = await transact(db(), async (trx) => {
    await lockWorkspace(trx, workspaceId);
    const { months, timeZone } = await keepingOf(trx, workspaceId);
    const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
    if (months === null || !onboarding?.closedAt) return false;
    const now = await databaseNow(trx);
    if (dayOf(now, timeZone) < deletedOn(onboarding.closedAt, months, timeZone)) return false;
    if (!(await takeAway(trx, onboarding, await customerOf(trx, onboarding)))) return false;
    const event = { kind: 'onboarding_deleted', details: { keptMonths: months } } as const;
    await insertWorkspaceEvent(trx, event, { workspaceId, actor: null, at: now });
    return true;
  });
  if (isGone) await forgetFiles(workspaceId, onboardingId);
  return isGone;
}
