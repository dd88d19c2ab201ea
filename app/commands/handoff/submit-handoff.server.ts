/*
 * Sales hands the handoff over to the proposed owner in customer success. It is refused with the list of gaps
 * while something is missing. Handing over the same handoff twice is one submission.
 */
import { loadHandoff } from '#db/handoff/handoffs.server';
import { insertSubmission } from '#db/handoff/submissions.server';
import { completenessOf } from '../../domain/handoff/handoff';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** `answer` is for whoever returned it: what was put right, or why not. */
export function submitHandoff(actor: MemberActor, onboardingId: string, answer = ''): Promise<Outcome> {
  return performAsMember(
    actor,
    'submit_handoff',
    onboardingId,
    async ({ trx, onboarding, now, record, owe, newId }) => {
      if (onboarding.stage === 'submitted') return { ok: true };
      if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
      const { isComplete, gaps } = completenessOf(await loadHandoff(trx, actor.workspaceId, onboardingId));
      if (!isComplete) return refuse('handoff_incomplete', { gaps });
      const id = newId();
      const { workspaceId, id: memberId } = actor;
      await insertSubmission(trx, { id, workspaceId, onboardingId, memberId, answer, at: now });
      await record({ kind: 'handoff_submitted' });
      await owe({
        kind: 'handoff_received',
        subjectId: id,
        recipient: { kind: 'member', id: onboarding.hostId },
      });
      return { ok: true };
    },
  );
}
