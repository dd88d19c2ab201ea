/* Signatures: which wordings a contact typed their name below. Taken back they stay, as a record. */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';

type Own = { workspaceId: string; onboardingId: string; contactId: string };

export async function insertSignature(
  trx: Trx,
  own: Own,
  signature: { id: string; typedName: string; items: { statementId: string; wordingId: string }[] },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('sign_offs')
    .values({
      id: signature.id,
      workspace_id: own.workspaceId,
      onboarding_id: own.onboardingId,
      contact_id: own.contactId,
      typed_name: signature.typedName,
      at: now,
    })
    .execute();
  await trx
    .insertInto('sign_off_items')
    .values(
      signature.items.map((item) => ({
        sign_off_id: signature.id,
        statement_id: item.statementId,
        workspace_id: own.workspaceId,
        wording_id: item.wordingId,
      })),
    )
    .execute();
}

/** Withdraws the signature of this id; the names that were typed, none where there was no such signature. */
export const withdrawSignature = (trx: Trx, own: Own, id: string, now: Date): Promise<string[]> =>
  namesOf(withdrawal(trx, own, now).where('id', '=', id));

/** Withdraws every signature below one of these wordings; the names that were typed. */
export const withdrawSignaturesBelow = (
  trx: Trx,
  own: Own,
  wordingIds: string[],
  now: Date,
): Promise<string[]> =>
  namesOf(
    withdrawal(trx, own, now).where('id', 'in', (eb) =>
      eb
        .selectFrom('sign_off_items')
        .select('sign_off_id')
        .where('workspace_id', '=', own.workspaceId)
        .where('wording_id', 'in', wordingIds),
    ),
  );

const withdrawal = (trx: Trx, { workspaceId, onboardingId, contactId }: Own, now: Date) =>
  trx
    .updateTable('sign_offs')
    .set({ withdrawn_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('contact_id', '=', contactId)
    .where('withdrawn_at', 'is', null);

async function namesOf(withdrawn: ReturnType<typeof withdrawal>): Promise<string[]> {
  const taken = await withdrawn.returning('typed_name').execute();
  return taken.map((row) => row.typed_name);
}

/** A name that was typed on a page which a link opened that a colleague copied. */
export type SignedByCopy = { typedName: string; at: Date; copiedBy: string; called: string | null };

/** Of the signatures that stood at an instant, those by a copied link, oldest first. For us alone. */
export const signedByCopies = (
  handle: Handle,
  { workspaceId, onboardingId }: Omit<Own, 'contactId'>,
  at: Date,
): Promise<SignedByCopy[]> =>
  handle
    .selectFrom('sign_offs as s')
    .innerJoin('events as e', (join) =>
      join
        .onRef('e.workspace_id', '=', 's.workspace_id')
        .onRef('e.onboarding_id', '=', 's.onboarding_id')
        .onRef('e.actor_id', '=', 's.contact_id')
        .onRef('e.at', '=', 's.at')
        .on('e.kind', '=', 'signed_off'),
    )
    .innerJoin('members as m', (join) =>
      join
        .onRef('m.workspace_id', '=', 's.workspace_id')
        .on(sql<boolean>`m.id::text = e.details ->> 'member'`),
    )
    .select(['s.typed_name as typedName', 's.at', 'm.name as copiedBy', 'm.called'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.at', '<=', at)
    .where((eb) => eb.or([eb('s.withdrawn_at', 'is', null), eb('s.withdrawn_at', '>', at)]))
    .orderBy('s.at')
    .execute();
