/* The guide's draft: what the customer will read, statement by statement, before it is published. */
import type { GuideEntry } from '../../app/domain/guide/guide';
import type { Handle, Trx } from '../client.server';
import { latestVerdicts } from '../receipt/receipts.server';
import {
  loadStatements,
  loadWordings,
  type StatementWithWording,
  type Wording,
} from '../statement/statements.server';

export type DraftItem = {
  statement: StatementWithWording;
  /** What the customer would read: our own words for them, or those recorded. */
  wording: Wording;
  leftOutAt: Date | null;
  /** Who said that the recorded words read right as they are, and when. */
  kept: { by: string; called: string | null; at: Date } | null;
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
  const kept = await keptWordings(handle, workspaceId, onboardingId);
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
        isKept: kept.has(statement.wording.id),
        isLeftOut: Boolean(row?.left_out_at),
      };
      const leftOutAt = row?.left_out_at ?? null;
      return { statement, wording, entry, leftOutAt, kept: kept.get(statement.wording.id) ?? null };
    });
  return { greeting: draft?.greeting ?? null, revision: draft?.revision ?? 0, items };
}

/** Recorded words that were found right as they are, by wording. */
async function keptWordings(handle: Handle, workspaceId: string, onboardingId: string) {
  const rows = await handle
    .selectFrom('kept_wordings as k')
    .innerJoin('members as m', 'm.id', 'k.member_id')
    .select(['k.wording_id', 'm.name', 'm.called', 'k.at'])
    .where('k.workspace_id', '=', workspaceId)
    .where('k.onboarding_id', '=', onboardingId)
    .execute();
  return new Map(rows.map((row) => [row.wording_id, { by: row.name, called: row.called, at: row.at }]));
}

/** Notes that a member finds the recorded words of a promise right as they are. Said twice, it is said once. */
export async function keepWording(
  trx: Trx,
  onboarding: { id: string; workspaceId: string },
  memberId: string,
  { statementId, wordingId }: { statementId: string; wordingId: string },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('kept_wordings')
    .values({
      workspace_id: onboarding.workspaceId,
      onboarding_id: onboarding.id,
      statement_id: statementId,
      wording_id: wordingId,
      member_id: memberId,
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['statement_id', 'wording_id']).doNothing())
    .execute();
}

type Place = { workspaceId: string; onboardingId: string };

/** Begins the draft of an accepted handoff; begun twice, it is begun once. */
export async function beginGuideDraft(trx: Trx, { workspaceId, onboardingId }: Place): Promise<void> {
  await trx
    .insertInto('guide_drafts')
    .values({ onboarding_id: onboardingId, workspace_id: workspaceId, greeting: null })
    .onConflict((conflict) => conflict.column('onboarding_id').doNothing())
    .execute();
}

export async function setGreeting(
  trx: Trx,
  { workspaceId, onboardingId }: Place,
  written: { greeting: string | null; revision: number },
): Promise<void> {
  await trx
    .updateTable('guide_drafts')
    .set(written)
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

/** What isn't given stays as it is. */
export type GuideItemChange = { wordingId?: string | null; leftOutAt?: Date | null };

/** What the draft says of one statement: the wording that is shown, null for the one recorded; whether it is left out. */
export async function setGuideItem(
  trx: Trx,
  { workspaceId, onboardingId, statementId }: Place & { statementId: string },
  { wordingId, leftOutAt }: GuideItemChange,
): Promise<void> {
  const change = {
    ...(wordingId !== undefined && { wording_id: wordingId }),
    ...(leftOutAt !== undefined && { left_out_at: leftOutAt }),
  };
  await trx
    .insertInto('guide_items')
    .values({
      statement_id: statementId,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      wording_id: null,
      left_out_at: null,
      ...change,
    })
    .onConflict((conflict) => conflict.column('statement_id').doUpdateSet(change))
    .execute();
}
