/* Submissions, verdicts and receipts. */
import { v7 as uuid } from 'uuid';
import type { Verdict } from '../../app/domain/guide/guide';
import type { ReturnReason } from '../../app/domain/handoff/handoff';
import type { Handle, Trx } from '../client.server';

/** What is with customer success, or was; a handoff that was taken back never was. */
export function latestSubmission(handle: Handle, workspaceId: string, onboardingId: string) {
  return handle
    .selectFrom('submissions')
    .select(['id', 'member_id', 'at', 'answer'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('taken_back_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function latestReceipt(handle: Handle, workspaceId: string, onboardingId: string) {
  return handle
    .selectFrom('receipts')
    .select(['id', 'outcome', 'reasons', 'words', 'member_id', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type LatestVerdict = { wordingId: string; verdict: Verdict; note: string; at: Date };

/**
 * The verdict on each promise, by statement: the latest on the latest words that were judged. It holds only for the
 * wording it names.
 */
export async function latestVerdicts(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Map<string, LatestVerdict>> {
  const rows = await handle
    .selectFrom('verdicts as v')
    .innerJoin('wordings as w', 'w.id', 'v.wording_id')
    .distinctOn('v.statement_id')
    .select(['v.statement_id', 'v.wording_id', 'v.verdict', 'v.note', 'v.at'])
    .where('v.workspace_id', '=', workspaceId)
    .where('v.onboarding_id', '=', onboardingId)
    .orderBy('v.statement_id')
    .orderBy('w.number', 'desc')
    .orderBy('v.at', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.statement_id,
      { wordingId: row.wording_id, verdict: row.verdict, note: row.note, at: row.at },
    ]),
  );
}

/** Who answers a handoff, and when. */
type Place = { workspaceId: string; onboardingId: string; memberId: string; at: Date };

/** Reasons and words belong to a return. */
export async function insertReceipt(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  receipt: {
    id: string;
    submissionId: string;
    outcome: 'accepted' | 'returned';
    reasons?: ReturnReason[];
    words?: string;
  },
): Promise<void> {
  await trx
    .insertInto('receipts')
    .values({
      id: receipt.id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      submission_id: receipt.submissionId,
      outcome: receipt.outcome,
      ...(receipt.reasons && { reasons: receipt.reasons }),
      ...(receipt.words && { words: receipt.words }),
      member_id: memberId,
      at,
    })
    .execute();
}

export async function insertVerdicts(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  verdicts: { statementId: string; wordingId: string; verdict: Verdict; note: string }[],
): Promise<void> {
  await trx
    .insertInto('verdicts')
    .values(
      verdicts.map(({ statementId, wordingId, verdict, note }) => ({
        id: uuid(),
        workspace_id: workspaceId,
        onboarding_id: onboardingId,
        statement_id: statementId,
        wording_id: wordingId,
        verdict,
        note,
        member_id: memberId,
        at,
      })),
    )
    .execute();
}
