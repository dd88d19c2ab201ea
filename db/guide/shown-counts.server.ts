/* How much of each kind the customer is shown, and of systems how much of each area; of promises, those promised. */
import { forEachKind } from '../../app/domain/statement/kinds';
import type { StatementKind, SystemArea } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';
import { loadReview } from '../review/review.server';
import { loadStatements } from '../statement/statements.server';

export type ShownCounts = {
  counts: Record<StatementKind, number>;
  areas: Record<SystemArea, number>;
};

export async function countShown(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<ShownCounts> {
  const { shown } = await loadReview(handle, workspaceId, onboardingId);
  const ids = new Set(shown.map((item) => item.statementId));
  const counts = forEachKind(() => 0);
  const areas = { today: 0, connects: 0, data: 0, security: 0 };
  for (const { id, kind, commitment, area } of await loadStatements(handle, workspaceId, onboardingId)) {
    const isTold = kind !== 'promise' || commitment === 'promised';
    if (!ids.has(id) || !isTold) continue;
    counts[kind] += 1;
    if (area) areas[area] += 1;
  }
  return { counts, areas };
}
