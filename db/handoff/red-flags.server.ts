/* Concerns for customer success alone. Taken out they stay, so that they can be put back. */
import type { Trx } from '../client.server';

type Which = { workspaceId: string; id: string };
type By = { memberId: string; at: Date };

export type RedFlagText = { concern: string; severity: 'renewal' | 'delay' | 'watch'; advice: string };

export async function insertRedFlag(
  trx: Trx,
  { workspaceId, onboardingId, id }: Which & { onboardingId: string },
  { concern, severity, advice }: RedFlagText,
  { memberId, at }: By,
): Promise<void> {
  await trx
    .insertInto('red_flags')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      member_id: memberId,
      at,
      concern,
      severity,
      advice,
    })
    .execute();
}

/** `number` counts its texts. */
export async function rewordRedFlag(
  trx: Trx,
  { workspaceId, id }: Which,
  { concern, severity, advice, number }: RedFlagText & { number: number },
  { memberId, at }: By,
): Promise<void> {
  await trx
    .updateTable('red_flags')
    .set({ concern, severity, advice, number, member_id: memberId, at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Takes one out, or with null puts it back. */
export async function setRedFlagRemoved(
  trx: Trx,
  { workspaceId, id }: Which,
  at: Date | null,
): Promise<void> {
  await trx
    .updateTable('red_flags')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
