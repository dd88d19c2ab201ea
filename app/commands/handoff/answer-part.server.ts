/*
 * Where there is nothing to record, sales says so: none were made, I don't know (ask the customer), or it does not
 * apply, which needs a reason. Saying nothing is not an answer.
 */

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
    if (!answer) {
      const { numDeletedRows } = await trx
        .deleteFrom('handoff_answers')
        .where('workspace_id', '=', actor.workspaceId)
        .where('onboarding_id', '=', onboardingId)
        .where('question', '=', question)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return { ok: true };
      await record({ kind: 'part_answer_withdrawn', details: { question } });
      return { ok: true };
    }
    const before = await trx
      .selectFrom('handoff_answers')
      .select(['answer', 'reason'])
      .where('onboarding_id', '=', onboardingId)
      .where('question', '=', question)
      .executeTakeFirst();
    if (before?.answer === answer.answer && before.reason === answer.reason) return { ok: true };
    const given = { ...answer, member_id: actor.id, at: now };
    await trx
      .insertInto('handoff_answers')
      .values({ workspace_id: actor.workspaceId, onboarding_id: onboardingId, question, ...given })
      .onConflict((conflict) => conflict.columns(['onboarding_id', 'question']).doUpdateSet(given))
      .execute();
    await record({ kind: 'part_answered', details: { question, answer: answer.answer } });
    return { ok: true };
  });
}
