/*
 * What is written back of an onboarding, and no more is read for it: no note, red flag or verdict, nobody's name, no word
 * that anybody wrote. How many points stand there as said or confirmed by the customer is counted by the database.
 */
import { sql } from 'kysely';
import { completenessOf } from '../../app/domain/handoff/handoff';
import { isAccepted, type Stage } from '../../app/domain/onboarding/onboarding';
import type { Handle } from '../client.server';
import { loadHandoffs } from '../handoff/handoffs.server';

export type WrittenOf = {
  onboardingId: string;
  stage: Stage | 'closed';
  isComplete: boolean;
  acceptedAt: Date | null;
  validated: number;
  assumed: number;
};

/** By the id of the onboarding. What was accepted was complete, and stays so. */
export async function writtenFactsOf(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, WrittenOf>> {
  if (onboardingIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('onboardings as o')
    .leftJoin('receipts as r', (join) =>
      join.onRef('r.onboarding_id', '=', 'o.id').on('r.outcome', '=', 'accepted'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('statements as s')
          .select([
            sql<number>`count(*) filter (where ${VALIDATED})`.as('validated'),
            sql<number>`count(*) filter (where not ${VALIDATED})`.as('assumed'),
          ])
          .whereRef('s.onboarding_id', '=', 'o.id')
          .where('s.removed_at', 'is', null)
          .where(COUNTED)
          .where('s.kind', '!=', 'person')
          .as('n'),
      (join) => join.onTrue(),
    )
    .select(['o.id', 'o.stage', 'o.closed_at as closedAt', 'r.at as acceptedAt', 'n.validated', 'n.assumed'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', 'in', onboardingIds)
    .execute();
  const open = rows.filter(({ stage }) => !isAccepted(stage)).map(({ id }) => id);
  const handoffs = await loadHandoffs(handle, workspaceId, open);
  return new Map(
    rows.map(({ id, stage, closedAt, acceptedAt, validated, assumed }) => {
      const handoff = handoffs.get(id);
      return [
        id,
        {
          onboardingId: id,
          stage: closedAt ? 'closed' : stage,
          isComplete: handoff ? completenessOf(handoff).isComplete : true,
          acceptedAt: isAccepted(stage) ? acceptedAt : null,
          validated: Number(validated ?? 0),
          assumed: Number(assumed ?? 0),
        },
      ];
    }),
  );
}

/** What somebody was asked who said it, and what a field of our own says to the customer, which nobody is asked of. */
const COUNTED = sql<boolean>`(s.said_by is not null or s.kind = 'system' and exists (
  select from begun_parts b where b.statement_id = s.id and b.what = 'field'))`;

/** Said by the customer, or confirmed by one of them. */
const VALIDATED = sql`(s.said_by is not distinct from 'customer' or exists (
  select from answers a where a.statement_id = s.id and a.kind = 'confirmed' and a.withdrawn_at is null))`;
