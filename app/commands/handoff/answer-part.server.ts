/*
 * Where there is nothing to record, sales says so: none were made, I don't know (ask the customer), or it does not
 * apply, which needs a reason. Saying nothing is not an answer.
 */

import { removePartAnswer, savePartAnswer } from '#db/handoff/part-answers.server';
import type { PartAnswer } from '../../domain/handoff/handoff';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** Answers a question of the template, or takes the answer back with null. */
export function answerPart(
  actor: MemberActor,
  onboardingId: string,
  question: PartAnswer['question'],
  answer: { answer: PartAnswer['answer']; reason: string } | null,
): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async ({ trx, onboarding, now, record }) => {
    if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
    const place = { workspaceId: actor.workspaceId, onboardingId };
    if (!answer) {
      if (await removePartAnswer(trx, place, question))
        await record({ kind: 'part_answer_withdrawn', details: { question } });
      return { ok: true };
    }
    const before = await trx
      .selectFrom('handoff_answers')
      .select(['answer', 'reason'])
      .where('workspace_id', '=', actor.workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .where('question', '=', question)
      .executeTakeFirst();
    if (before?.answer === answer.answer && before.reason === answer.reason) return { ok: true };
    await savePartAnswer(trx, place, { question, ...answer }, { memberId: actor.id, at: now });
    await record({ kind: 'part_answered', details: { question, answer: answer.answer } });
    return { ok: true };
  });
}
