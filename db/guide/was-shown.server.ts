/*
 * What a customer could ever see: the guide as it stood when they were introduced, and every version after it. What was
 * published and changed before that, nobody of theirs has read, and nothing may say that they have.
 */
import { sql } from 'kysely';
import type { FieldsOf, StatementKind } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';

/** Of a publication `p`. Before the introduction it is the latest alone. */
export const WAS_SHOWN = sql<boolean>`p.version >= (
  select max(q.version) from publications q
  left join introductions n on n.workspace_id = q.workspace_id and n.onboarding_id = q.onboarding_id
  where q.workspace_id = p.workspace_id and q.onboarding_id = p.onboarding_id and (n.at is null or q.at <= n.at))`;

/** The statements whose words, as customers read them first, were found for how a promise was judged. */
export async function verdictsTold(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Set<string>> {
  const first = await wordsShownFirst(handle, workspaceId, onboardingId);
  return new Set(first.flatMap((row) => (row.judged ? [row.statement_id] : [])));
}

/** The words of each point as customers read them first. */
export async function firstShown(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Map<string, FieldsOf[StatementKind]>> {
  const first = await wordsShownFirst(handle, workspaceId, onboardingId);
  return new Map(first.map((row) => [row.statement_id, row.fields]));
}

const wordsShownFirst = (handle: Handle, workspaceId: string, onboardingId: string) =>
  handle
    .selectFrom('publications as p')
    .innerJoin('publication_items as i', 'i.publication_id', 'p.id')
    .innerJoin('wordings as w', 'w.id', 'i.wording_id')
    .distinctOn('i.statement_id')
    .select(['i.statement_id', 'w.judged', 'w.fields'])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.onboarding_id', '=', onboardingId)
    .where(WAS_SHOWN)
    .orderBy('i.statement_id')
    .orderBy('p.version')
    .execute();
