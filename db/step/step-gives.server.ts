/* Who was given a step, by whom: written once and never changed, nowhere but here. */
import { sql } from 'kysely';
import type { Give } from '../../app/domain/step/handing-on';
import type { Handle, Trx } from '../client.server';
import { whoFrom } from '../path/path-rows';

type Which = { workspaceId: string; onboardingId: string };

/** After all others of the step; the onboarding is locked by whoever adds it. `version` is the path's. */
export async function insertGive(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, stepId, toId, fromId, by, at }: Give,
  version: number,
): Promise<void> {
  await trx
    .insertInto('step_gives')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      step_id: stepId,
      number: eb
        .selectFrom('step_gives')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('step_id', '=', stepId),
      version,
      contact_id: toId,
      from_contact_id: fromId,
      by_member_id: by.is === 'member' ? by.id : null,
      by_contact_id: by.is === 'contact' ? by.id : null,
      at,
    }))
    .execute();
}

/** The latest of each step, by its id. */
export async function loadGives(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, Give>> {
  const rows = await handle
    .selectFrom('step_gives')
    .distinctOn('step_id')
    .select(['id', 'step_id', 'contact_id', 'from_contact_id', 'by_member_id', 'by_contact_id', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('step_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const { id, step_id: stepId, contact_id: toId, from_contact_id: fromId, at } = row;
      const by = whoFrom({ member_id: row.by_member_id, contact_id: row.by_contact_id });
      return by ? [[stepId, { id, stepId, toId, fromId, by, at }] as const] : [];
    }),
  );
}
