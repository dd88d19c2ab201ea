/* "None", "I don't know" and "doesn't apply": what sales says where there is nothing to record. */
import type { PartAnswer } from '../../app/domain/handoff/handoff';
import type { Trx } from '../client.server';

type Place = { workspaceId: string; onboardingId: string };

export async function savePartAnswer(
  trx: Trx,
  { workspaceId, onboardingId }: Place,
  { question, answer, reason }: PartAnswer,
  { memberId, at }: { memberId: string; at: Date },
): Promise<void> {
  const given = { answer, reason, member_id: memberId, at };
  await trx
    .insertInto('handoff_answers')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId, question, ...given })
    .onConflict((conflict) => conflict.columns(['onboarding_id', 'question']).doUpdateSet(given))
    .execute();
}

/** Whether there was one. */
export async function removePartAnswer(
  trx: Trx,
  { workspaceId, onboardingId }: Place,
  question: PartAnswer['question'],
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('handoff_answers')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('question', '=', question)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
