/* When a handoff was handed over, and taken back. */
import type { Trx } from '../client.server';

export async function insertSubmission(
  trx: Trx,
  submission: {
    id: string;
    workspaceId: string;
    onboardingId: string;
    memberId: string;
    answer: string;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('submissions')
    .values({
      id: submission.id,
      workspace_id: submission.workspaceId,
      onboarding_id: submission.onboardingId,
      member_id: submission.memberId,
      at: submission.at,
      answer: submission.answer,
    })
    .execute();
}

export async function takeSubmissionBack(
  trx: Trx,
  { workspaceId, id }: { workspaceId: string; id: string },
  at: Date,
): Promise<void> {
  await trx
    .updateTable('submissions')
    .set({ taken_back_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
