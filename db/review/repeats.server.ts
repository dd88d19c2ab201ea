/* What contacts said of having to repeat anything: written once and never changed, nowhere but here. */
import { sql } from 'kysely';
import type { Repeats } from '../../app/domain/review/repeats';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

export type RepeatsSaid = Repeats & { id: string; contactId: string; at: Date };

/** After all others of the contact; the onboarding is locked by whoever adds it. */
export async function insertRepeats(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, contactId, hasRepeated, words, at }: RepeatsSaid,
): Promise<void> {
  await trx
    .insertInto('repeats')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      contact_id: contactId,
      number: eb
        .selectFrom('repeats')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('onboarding_id', '=', onboardingId)
        .where('contact_id', '=', contactId),
      has_repeated: hasRepeated,
      words,
      at,
    }))
    .execute();
}

/** What each contact said last, by the contact, whoever said it first in front. */
export async function loadRepeats(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, RepeatsSaid>> {
  const rows = await handle
    .selectFrom('repeats')
    .distinctOn('contact_id')
    .select(['id', 'contact_id as contactId', 'has_repeated as hasRepeated', 'words', 'at'])
    .select(sql<Date>`min(at) over (partition by contact_id)`.as('first'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('contact_id')
    .orderBy('number', 'desc')
    .execute();
  rows.sort((one, other) => Number(one.first) - Number(other.first));
  return new Map(rows.map(({ first: _, ...row }) => [row.contactId, row]));
}
