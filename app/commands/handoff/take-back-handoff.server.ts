/*
 * Sales takes a handoff back to put something right, as long as customer success has neither judged a promise of it
 * nor answered it. What was handed over before, and came back, is where it stands again.
 */
import { takeSubmissionBack } from '#db/handoff/submissions.server';
import { latestSubmission, latestVerdicts } from '#db/receipt/receipts.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted, isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

export function takeBackHandoff(actor: MemberActor, onboardingId: string): Promise<Outcome> {
  return performAsMember(actor, 'submit_handoff', onboardingId, async ({ trx, onboarding, now, record }) => {
    if (isOpenForRecording(onboarding.stage)) return { ok: true };
    if (isAccepted(onboarding.stage)) return refuse('already_accepted');
    const submission = await latestSubmission(trx, actor.workspaceId, onboardingId);
    if (!submission) return refuse('not_submitted');
    const verdicts = await latestVerdicts(trx, actor.workspaceId, onboardingId);
    if ([...verdicts.values()].some(({ at }) => at > submission.at)) return refuse('being_judged');
    await takeSubmissionBack(trx, { workspaceId: actor.workspaceId, id: submission.id }, now);
    await record({ kind: 'handoff_taken_back' });
    return { ok: true };
  });
}
