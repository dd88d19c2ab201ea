/* What the customer sees and what they answered: the facts behind every state on their page. */
import { sql } from 'kysely';
import type { SignedItem } from '../../app/domain/review/changed-since';
import type { LeftOpen } from '../../app/domain/review/left-open';
import type { AnswerFact, ShownItem } from '../../app/domain/review/review';
import type { Handle } from '../client.server';
import { promisedBy } from './promised.server';

/** By when we promised to answer it; null for what needs no answer. */
type Promised = { answerBy: Date | null };

export type ReviewFacts = {
  shown: (ShownItem & { position: number })[];
  /** Answers that were not withdrawn, oldest first. */
  answers: (AnswerFact & Promised)[];
  signedOff: SignedItem[];
  /** When a signature was last taken back. */
  signatureWithdrawnAt: Date | null;
  /** Ids of answers that wait for a word from sales. */
  askedSales: Set<string>;
  /** Until when a wording was left open last, each wording once. */
  leftOpen: LeftOpen[];
};

/** The facts of one onboarding. */
export async function loadReview(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<ReviewFacts> {
  const [facts] = (await loadReviews(handle, workspaceId, [onboardingId])).values();
  return facts ?? nothing();
}

/** The facts of several onboardings, by their ids, in five queries however many they are. */
export async function loadReviews(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, ReviewFacts>> {
  const facts = new Map<string, ReviewFacts>();
  for (const id of onboardingIds) facts.set(id, nothing());
  if (onboardingIds.length === 0) return facts;
  for (const row of await shownItems(handle, workspaceId, onboardingIds))
    facts.get(row.onboarding_id)?.shown.push({
      statementId: row.statement_id,
      wordingId: row.wording_id,
      position: row.position,
    });
  for (const row of await liveAnswers(handle, workspaceId, onboardingIds))
    facts.get(row.onboarding_id)?.answers.push(answerFact(row));
  for (const row of await signedItems(handle, workspaceId, onboardingIds)) addSigned(facts, row);
  for (const row of await openQuestions(handle, workspaceId, onboardingIds))
    facts.get(row.onboarding_id)?.askedSales.add(row.answer_id);
  for (const { onboarding_id, ...point } of await leftOpen(handle, workspaceId, onboardingIds))
    facts.get(onboarding_id)?.leftOpen.push(point);
  return facts;
}

const nothing = (): ReviewFacts => ({
  shown: [],
  answers: [],
  signedOff: [],
  signatureWithdrawnAt: null,
  askedSales: new Set(),
  leftOpen: [],
});

function addSigned(
  facts: Map<string, ReviewFacts>,
  row: Awaited<ReturnType<typeof signedItems>>[number],
): void {
  const own = facts.get(row.onboarding_id);
  if (!own) return;
  const { statement_id: statementId, wording_id: wordingId, contact_id: contactId, at, withdrawn_at } = row;
  if (withdrawn_at === null) own.signedOff.push({ statementId, wordingId, contactId, at });
  else if (!own.signatureWithdrawnAt || own.signatureWithdrawnAt < withdrawn_at)
    own.signatureWithdrawnAt = withdrawn_at;
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

/** What the latest publication of each onboarding shows. */
function shownItems(handle: Handle, workspaceId: string, ids: string[]) {
  return handle
    .with('latest', (query) =>
      query
        .selectFrom('publications')
        .distinctOn('onboarding_id')
        .select(['id', 'onboarding_id'])
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', 'in', ids)
        .orderBy('onboarding_id')
        .orderBy('version', 'desc'),
    )
    .selectFrom('latest')
    .innerJoin('publication_items as i', 'i.publication_id', 'latest.id')
    .select(['latest.onboarding_id', 'i.statement_id', 'i.wording_id', 'i.position'])
    .where('i.workspace_id', '=', workspaceId)
    .orderBy('i.position')
    .execute();
}

/** What an onboarding's customer was shown before an instant. */
export async function shownBefore(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
  at: Date,
): Promise<ShownItem[]> {
  const rows = await handle
    .selectFrom('publication_items as i')
    .select(['i.statement_id', 'i.wording_id'])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.publication_id', '=', (eb) =>
      eb
        .selectFrom('publications')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', '=', onboardingId)
        .where('at', '<', at)
        .orderBy('version', 'desc')
        .limit(1),
    )
    .orderBy('i.position')
    .execute();
  return rows.map((row) => ({ statementId: row.statement_id, wordingId: row.wording_id }));
}

/**
 * Of an answer `a`: fast, and followed by nothing that its contact did at the speed of people, nor looked at by customer
 * success, who answered it or asked sales about it.
 */
export const IS_HELD = sql<boolean>`(a.is_fast
  and not exists (select 1 from answers h where h.contact_id = a.contact_id and not h.is_fast and h.at > a.at)
  and not exists (select 1 from sign_offs h where h.contact_id = a.contact_id and h.at > a.at)
  and not exists (select 1 from resolutions h where h.answer_id = a.id)
  and not exists (select 1 from sales_questions h where h.answer_id = a.id))`;

function liveAnswers(handle: Handle, workspaceId: string, ids: string[]) {
  return handle
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select([
      'a.onboarding_id',
      'a.id',
      'a.statement_id',
      'a.wording_id',
      'a.contact_id',
      'a.kind',
      'a.proposed_wording_id',
      'a.at',
      promisedBy('a').as('answer_by'),
      IS_HELD.as('is_held'),
      'r.outcome',
      'r.wording_id as resolved_wording_id',
      'r.at as resolved_at',
    ])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', 'in', ids)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.at')
    .orderBy('a.id')
    .execute();
}

function answerFact(row: Awaited<ReturnType<typeof liveAnswers>>[number]): AnswerFact & Promised {
  const { outcome, resolved_at: at, resolved_wording_id: wordingId } = row;
  return {
    id: row.id,
    statementId: row.statement_id,
    wordingId: row.wording_id,
    contactId: row.contact_id,
    kind: row.kind,
    proposedWordingId: row.proposed_wording_id,
    at: row.at,
    answerBy: row.answer_by,
    isHeld: row.is_held,
    resolution: outcome && at ? { outcome, wordingId, at } : null,
  };
}

function signedItems(handle: Handle, workspaceId: string, ids: string[]) {
  return handle
    .selectFrom('sign_off_items as i')
    .innerJoin('sign_offs as s', 's.id', 'i.sign_off_id')
    .select(['s.onboarding_id', 's.contact_id', 's.at', 's.withdrawn_at', 'i.statement_id', 'i.wording_id'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', 'in', ids)
    .execute();
}

function openQuestions(handle: Handle, workspaceId: string, ids: string[]) {
  return handle
    .selectFrom('sales_questions')
    .select(['onboarding_id', 'answer_id'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', ids)
    .where('answered_at', 'is', null)
    .execute();
}

function leftOpen(handle: Handle, workspaceId: string, ids: string[]) {
  return handle
    .selectFrom('points_left_open')
    .distinctOn(['onboarding_id', 'wording_id'])
    .select(['onboarding_id', 'statement_id as statementId', 'wording_id as wordingId', 'open_until as on'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', ids)
    .orderBy('onboarding_id')
    .orderBy('wording_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
