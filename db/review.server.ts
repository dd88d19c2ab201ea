/* What the customer sees and what they answered: the facts behind every state on their page. */
import type { AnswerFact, ShownItem } from '../app/domain/review';
import type { Handle } from './client.server';

export type ReviewFacts = {
  shown: (ShownItem & { position: number })[];
  /** Answers that were not withdrawn, oldest first. */
  answers: AnswerFact[];
  signedOff: ShownItem[];
  /** Ids of answers that wait for a word from sales. */
  askedSales: Set<string>;
};

export async function loadReview(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<ReviewFacts> {
  const publication = await latestPublication(handle, workspaceId, onboardingId);
  const shown = publication
    ? await handle
        .selectFrom('publication_items')
        .select(['statement_id', 'wording_id', 'position'])
        .where('workspace_id', '=', workspaceId)
        .where('publication_id', '=', publication.id)
        .orderBy('position')
        .execute()
    : [];
  return {
    shown: shown.map((row) => ({
      statementId: row.statement_id,
      wordingId: row.wording_id,
      position: row.position,
    })),
    answers: await loadAnswers(handle, workspaceId, onboardingId),
    signedOff: await loadSignedOff(handle, workspaceId, onboardingId),
    askedSales: await loadAskedSales(handle, workspaceId, onboardingId),
  };
}

/** The guide as the customer sees it now; undefined before the first publication. */
export function latestPublication(handle: Handle, workspaceId: string, onboardingId: string) {
  return handle
    .selectFrom('publications')
    .select(['id', 'version', 'greeting', 'member_id', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function loadAnswers(handle: Handle, workspaceId: string, onboardingId: string): Promise<AnswerFact[]> {
  const rows = await handle
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select([
      'a.id',
      'a.statement_id',
      'a.wording_id',
      'a.contact_id',
      'a.kind',
      'a.proposed_wording_id',
      'a.at',
      'r.outcome',
      'r.wording_id as resolved_wording_id',
      'r.at as resolved_at',
    ])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    statementId: row.statement_id,
    wordingId: row.wording_id,
    contactId: row.contact_id,
    kind: row.kind,
    proposedWordingId: row.proposed_wording_id,
    at: row.at,
    resolution:
      row.outcome && row.resolved_at
        ? { outcome: row.outcome, wordingId: row.resolved_wording_id, at: row.resolved_at }
        : null,
  }));
}

async function loadSignedOff(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<ShownItem[]> {
  const rows = await handle
    .selectFrom('sign_off_items as i')
    .innerJoin('sign_offs as s', 's.id', 'i.sign_off_id')
    .select(['i.statement_id', 'i.wording_id'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.withdrawn_at', 'is', null)
    .execute();
  return rows.map((row) => ({ statementId: row.statement_id, wordingId: row.wording_id }));
}

async function loadAskedSales(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Set<string>> {
  const rows = await handle
    .selectFrom('sales_questions')
    .select('answer_id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('answered_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.answer_id));
}
