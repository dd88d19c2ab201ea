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
    .selectFrom('contacts as c')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('repeats as r')
          .select(['r.id', 'r.has_repeated as hasRepeated', 'r.words', 'r.at'])
          .whereRef('r.onboarding_id', '=', 'c.onboarding_id')
          .whereRef('r.contact_id', '=', 'c.id')
          .orderBy('r.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['last.id', 'c.id as contactId', 'last.hasRepeated', 'last.words', 'last.at'])
    .select(
      sql<Date>`(select f.at from repeats f where f.onboarding_id = c.onboarding_id and f.contact_id = c.id
        order by f.number limit 1)`.as('first'),
    )
    .where('c.workspace_id', '=', workspaceId)
    .where('c.onboarding_id', '=', onboardingId)
    .orderBy('c.id')
    .execute();
  rows.sort((one, other) => Number(one.first) - Number(other.first));
  return new Map(rows.map(({ first: _, ...row }) => [row.contactId, row]));
}
