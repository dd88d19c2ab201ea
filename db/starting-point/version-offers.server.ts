/*
 * Versions that were offered to onboardings under way, and what their hosts said to them. Neither is ever changed. Written
 * nowhere but here.
 */
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** Offered twice, it is one offer; whether this was the first. */
export async function insertOffer(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  offer: { id: string; versionId: string; memberId: string; words: string; at: Date },
): Promise<boolean> {
  const made = await trx
    .insertInto('version_offers')
    .values({
      id: offer.id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      version_id: offer.versionId,
      member_id: offer.memberId,
      words: offer.words,
      at: offer.at,
    })
    .onConflict((conflict) => conflict.columns(['onboarding_id', 'version_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function insertOfferAnswer(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  answer: { offerId: string; isTaken: boolean; words: string; memberId: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('version_answers')
    .values({
      offer_id: answer.offerId,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      is_taken: answer.isTaken,
      words: answer.words,
      member_id: answer.memberId,
      at: answer.at,
    })
    .execute();
}

export type OpenOffer = {
  id: string;
  onboardingId: string;
  versionId: string;
  memberId: string;
  words: string;
  at: Date;
};

/** The latest offer to each of these that nobody has answered; those of before are over with it. */
export async function loadOpenOffers(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<Map<string, OpenOffer>> {
  if (onboardingIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('version_offers as f')
    .innerJoin('onboardings as o', 'o.id', 'f.onboarding_id')
    .leftJoin('version_answers as a', 'a.offer_id', 'f.id')
    .distinctOn('f.onboarding_id')
    .select(['f.id', 'f.onboarding_id', 'f.version_id', 'f.member_id', 'f.words', 'f.at', 'a.offer_id'])
    .select('o.starting_version_id')
    .where('f.workspace_id', '=', workspaceId)
    .where('f.onboarding_id', 'in', onboardingIds)
    .orderBy('f.onboarding_id')
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
    .execute();
  return new Map(
    rows
      .filter((row) => row.offer_id === null && row.version_id !== row.starting_version_id)
      .map((row) => [
        row.onboarding_id,
        {
          id: row.id,
          onboardingId: row.onboarding_id,
          versionId: row.version_id,
          memberId: row.member_id,
          words: row.words,
          at: row.at,
        },
      ]),
  );
}
