/* How many points of each kind the customer is shown; of promises, those that were promised. */
import { forEachKind } from '../../app/domain/statement/kinds';
import type { StatementKind } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';
import { loadReview } from '../review/review.server';
import { loadStatements } from '../statement/statements.server';

export async function countShown(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Record<StatementKind, number>> {
  const { shown } = await loadReview(handle, workspaceId, onboardingId);
  const ids = new Set(shown.map((item) => item.statementId));
  const counts = forEachKind(() => 0);
  for (const { id, kind, commitment } of await loadStatements(handle, workspaceId, onboardingId)) {
    const isTold = kind !== 'promise' || commitment === 'promised';
    if (ids.has(id) && isTold) counts[kind] += 1;
  }
  return counts;
}
