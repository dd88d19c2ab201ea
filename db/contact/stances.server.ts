/* What somebody thinks of it all, for us alone. Written nowhere but here, and read by no page, mail or file of a customer. */
import { NO_STANCE, type Stance } from '../../app/domain/contact/about-them';
import type { Handle, Trx } from '../client.server';

type Place = { workspaceId: string; onboardingId: string; contactId: string; memberId: string; at: Date };

/** No row says nothing of them. */
export async function saveStance(trx: Trx, place: Place, { attitude, gain }: Stance): Promise<void> {
  const { workspaceId, onboardingId, contactId, memberId, at } = place;
  if (attitude === null && gain === '') return removeStances(trx, { workspaceId, contactIds: [contactId] });
  const said = { attitude, gain, member_id: memberId, at };
  await trx
    .insertInto('stances')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId, contact_id: contactId, ...said })
    .onConflict((conflict) => conflict.column('contact_id').doUpdateSet(said))
    .execute();
}

export async function removeStances(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  if (contactIds.length === 0) return;
  await trx
    .deleteFrom('stances')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
}

/** By contact; whoever isn't in it has none. */
export async function loadStances(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Map<string, Stance>> {
  const rows = await handle
    .selectFrom('stances')
    .select(['contact_id as contactId', 'attitude', 'gain'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  return new Map(rows.map(({ contactId, ...stance }) => [contactId, stance]));
}

export const stanceOf = (stances: ReadonlyMap<string, Stance>, contactId: string | undefined): Stance =>
  stances.get(contactId ?? '') ?? NO_STANCE;
