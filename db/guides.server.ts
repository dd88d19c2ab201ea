/* The guide's draft: what the customer will read, statement by statement, before it is published. */
import type { GuideEntry } from '../app/domain/guide';
import type { Handle } from './client.server';
import { latestVerdicts } from './receipts.server';
import { loadStatements, loadWordings, type StatementWithWording, type Wording } from './statements.server';

export type DraftItem = {
  statement: StatementWithWording;
  /** What the customer would read: our own words for them, or those recorded. */
  wording: Wording;
  leftOutAt: Date | null;
  entry: GuideEntry;
};

export type GuideDraft = { greeting: string | null; revision: number; items: DraftItem[] };

/** The draft of an accepted handoff. Additions of the customer's join it once they are adopted. */
export async function loadGuideDraft(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<GuideDraft> {
  const draft = await handle
    .selectFrom('guide_drafts')
    .select(['greeting', 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirst();
  const rows = await handle
    .selectFrom('guide_items')
    .select(['statement_id', 'wording_id', 'left_out_at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  const byStatement = new Map(rows.map((row) => [row.statement_id, row]));
  const statements = await loadStatements(handle, workspaceId, onboardingId);
  const chosen = rows.flatMap((row) => (row.wording_id ? [row.wording_id] : []));
  const wordings = await loadWordings(handle, workspaceId, chosen);
  const verdicts = await latestVerdicts(handle, workspaceId, onboardingId);
  const items = statements
    .filter((statement) => statement.origin !== 'customer' || byStatement.has(statement.id))
    .map((statement) => {
      const row = byStatement.get(statement.id);
      const own = row?.wording_id ? wordings.get(row.wording_id) : undefined;
      const wording = own ?? statement.wording;
      const entry: GuideEntry = {
        statementId: statement.id,
        words: wording.words,
        commitment: statement.origin === 'sales' ? statement.commitment : null,
        verdict: verdicts.get(statement.id)?.verdict ?? null,
        isReworded: own !== undefined && own.id !== statement.wording.id,
        isLeftOut: Boolean(row?.left_out_at),
      };
      return { statement, wording, entry, leftOutAt: row?.left_out_at ?? null };
    });
  return { greeting: draft?.greeting ?? null, revision: draft?.revision ?? 0, items };
}
