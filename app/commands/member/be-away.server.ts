/*
 * A member says from which day to which they are away, and who stands in. It begins and ends by itself with the days of
 * the workspace; being back early is said with one press.
 */
import { endAbsence, insertAbsence, leansOn, loadAbsence } from '#db/member/absences.server';
import { memberToHave } from '#db/member/members.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import { type Days, wrongDays } from '../../domain/member/absence';
import type { MemberActor } from '../../domain/onboarding/access';
import { mayHave } from '../../domain/onboarding/hand-over';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

/**
 * Refused for days that are over or turned round, and for a colleague who left, whose role doesn't fit, or who is away
 * themselves on any of these days and relies on this very member.
 */
export function beAway(
  actor: MemberActor,
  { standInId, ...days }: Days & { standInId: string },
): Promise<Outcome> {
  return performInWorkspace(actor, 'save_account', async (scene) => {
    const { trx, now, record } = scene;
    const { workspaceId, id: memberId } = scene.actor;
    const today = await todayIn(scene);
    const wrong = wrongDays(days, today);
    if (wrong) return refuse(WRONG[wrong]);
    if (standInId === memberId) return refuse('has_it_already');
    const standIn = await memberToHave(trx, workspaceId, standInId);
    if (!standIn) return refuse('colleague_gone');
    if (!mayHave(standIn.role, 'host')) return refuse('colleague_unfit');
    if (await leansOn(trx, { workspaceId, memberId: standInId }, memberId, days))
      return refuse('away_for_one_another');
    const before = await loadAbsence(trx, { workspaceId, memberId, today });
    const isSame =
      before?.from === days.from && before.until === days.until && before.standIn.id === standInId;
    if (isSame) return { ok: true };
    await insertAbsence(trx, { workspaceId, memberId }, { ...days, standInId }, now);
    await record({ kind: 'member_away', details: { member: memberId, standIn: standInId, ...days } });
    return { ok: true };
  });
}

const WRONG = { over: 'days_over', turned_round: 'days_turned_round', too_far: 'days_too_far' } as const;

/** Back early, or not away after all. */
export function beBack(actor: MemberActor): Promise<Outcome> {
  return performInWorkspace(actor, 'save_account', async (scene) => {
    const { trx, now, record } = scene;
    const which = { workspaceId: scene.actor.workspaceId, memberId: scene.actor.id };
    if (!(await loadAbsence(trx, { ...which, today: await todayIn(scene) }))) return { ok: true };
    await endAbsence(trx, which, now);
    await record({ kind: 'member_back', details: { member: which.memberId } });
    return { ok: true };
  });
}

async function todayIn({ trx, now, actor }: WorkspaceScene): Promise<string> {
  return dayOf(now, (await calendarOf(trx, actor.workspaceId)).timeZone);
}
