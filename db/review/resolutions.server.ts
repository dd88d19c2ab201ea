/* What became of answers: resolutions of corrections, what came of the call or stays open after it, and what sales was asked about first. */
import { v7 as uuid } from 'uuid';
import type { Trx } from '../client.server';

/** Where a member answers the customer, and when. */
type Place = { workspaceId: string; onboardingId: string; memberId: string; at: Date };

export async function insertResolution(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  resolution: {
    answerId: string;
    outcome: 'adopted' | 'reworded' | 'talk';
    wordingId: string | null;
    line: string;
  },
): Promise<void> {
  await trx
    .insertInto('resolutions')
    .values({
      id: uuid(),
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      answer_id: resolution.answerId,
      outcome: resolution.outcome,
      wording_id: resolution.wordingId,
      line: resolution.line,
      member_id: memberId,
      at,
    })
    .execute();
}

export async function insertCallOutcome(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  outcome: { statementId: string; from: string; to: string; stepId: string | null; line: string },
): Promise<void> {
  await trx
    .insertInto('call_outcomes')
    .values({
      id: uuid(),
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      statement_id: outcome.statementId,
      from_wording_id: outcome.from,
      wording_id: outcome.to,
      step_id: outcome.stepId,
      line: outcome.line,
      member_id: memberId,
      at,
    })
    .execute();
}

/** `on` is an ISO day of the workspace. */
export async function insertLeftOpen(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  point: { statementId: string; wordingId: string; on: string; line: string },
): Promise<void> {
  await trx
    .insertInto('points_left_open')
    .values({
      id: uuid(),
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      statement_id: point.statementId,
      wording_id: point.wordingId,
      open_until: point.on,
      line: point.line,
      member_id: memberId,
      at,
    })
    .execute();
}

/** Asks sales about a correction; the question's id. */
export async function insertQuestion(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  { answerId, question }: { answerId: string; question: string },
): Promise<string> {
  const id = uuid();
  await trx
    .insertInto('sales_questions')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      answer_id: answerId,
      asked_by: memberId,
      question,
      asked_at: at,
    })
    .execute();
  return id;
}

export async function replyToQuestion(
  trx: Trx,
  { workspaceId, memberId, at }: Omit<Place, 'onboardingId'>,
  { id, reply }: { id: string; reply: string },
): Promise<void> {
  await trx
    .updateTable('sales_questions')
    .set({ answered_by: memberId, reply, answered_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
