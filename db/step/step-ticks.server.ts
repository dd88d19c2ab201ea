/* What was ticked of the lists that steps ask for, and unticked again: written once and never changed, nowhere but here. */
import { sql } from 'kysely';
import type { Who } from '../../app/domain/path/path';
import type { Trx } from '../client.server';
import { toWho } from '../path/path-rows';

type Which = { workspaceId: string; onboardingId: string };

/** Adds a tick, or one taken off, after all others of the line; the onboarding is locked by whoever adds it. */
export async function insertTick(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, stepId, itemId, isTicked, by, at }: NewTick,
): Promise<void> {
  await trx
    .insertInto('step_ticks')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      step_id: stepId,
      item_id: itemId,
      number: eb
        .selectFrom('step_ticks')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('step_id', '=', stepId)
        .where('item_id', '=', itemId),
      is_ticked: isTicked,
      ...toWho(by),
      at,
    }))
    .execute();
}

type NewTick = { id: string; stepId: string; itemId: string; isTicked: boolean; by: Who; at: Date };
