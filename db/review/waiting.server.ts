/* Corrections and additions that nobody has answered yet, as they are counted where lists look for them. */
import { sql } from 'kysely';
import type { Trx } from '../client.server';

/** Of the answer `a`, in the words of the index that has them. */
export const IS_WAITING = sql<boolean>`(
  a.kind in ('corrected', 'added') and a.withdrawn_at is null and not a.is_resolved
)`;

type Waiting = { corrections: number; since: Date | null; disputes: number };

/** How many wait at an onboarding, since when, and of how many promises of ours that is. */
export async function waitingAt(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<Waiting> {
  return trx
    .selectFrom('answers as a')
    .innerJoin('statements as s', 's.id', 'a.statement_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('corrections'),
      fn.min('a.at').as('since'),
      fn
        .count<number>('s.id')
        .distinct()
        .filterWhere('a.kind', '=', 'corrected')
        .filterWhere('s.commitment', '=', 'promised')
        .as('disputes'),
    ])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .where(IS_WAITING)
    .executeTakeFirstOrThrow();
}
