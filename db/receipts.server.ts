/* Submissions, verdicts and receipts. */
import type { Verdict } from '../app/domain/guide';
import type { Handle } from './client.server';

export function latestSubmission(handle: Handle, workspaceId: string, onboardingId: string) {
  return handle
    .selectFrom('submissions')
    .select(['id', 'member_id', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
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

/** The latest verdict on each promise, by statement. It holds only for the wording it names. */
export async function latestVerdicts(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Map<string, LatestVerdict>> {
  const rows = await handle
    .selectFrom('verdicts')
    .distinctOn('statement_id')
    .select(['statement_id', 'wording_id', 'verdict', 'note', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('statement_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.statement_id,
      { wordingId: row.wording_id, verdict: row.verdict, note: row.note, at: row.at },
    ]),
  );
}
