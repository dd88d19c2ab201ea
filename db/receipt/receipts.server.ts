/* Submissions, verdicts and receipts. */
import type { Verdict } from '../../app/domain/guide/guide';
import type { Handle } from '../client.server';

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
