/* A member reminds the colleague whose turn it is, or who stands in: a mail to them, and a line in the timeline. */
import { latestReminders } from '#db/clock/colleague-reminders.server';
import { isStillFresh, whoToRemind } from '../../domain/clock/colleague-reminder';
import type { MemberActor } from '../../domain/onboarding/access';
import { turnSince } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** Pressed again while the last reminder is fresh, it finds that the colleague was reminded, and writes nothing. */
export function remindColleague(actor: MemberActor, onboardingId: string): Promise<Outcome> {
  return performAsMember(actor, 'remind_colleague', onboardingId, async (scene) => {
    const { trx, onboarding, now, record, owe } = scene;
    const owners = { repId: onboarding.repId, hostId: onboarding.standInId ?? onboarding.hostId };
    const turn = turnSince({ turn: onboarding.turn, dueAt: onboarding.nextDueAt }, now);
    const memberId = whoToRemind(turn, owners, actor.id);
    if (!memberId) return refuse('nobody_to_remind');
    const earlier = await latestReminders(trx, actor.workspaceId, [onboardingId]);
    const last = earlier.find((one) => one.memberId === memberId);
    if (last && isStillFresh(last.at, now)) return { ok: true };
    await owe({
      kind: 'colleague_reminder',
      subjectId: onboardingId,
      generation: (last?.count ?? 0) + 1,
      recipient: { kind: 'member', id: memberId },
    });
    await record({ kind: 'colleague_reminded', details: { member: memberId } });
    return { ok: true };
  });
}
