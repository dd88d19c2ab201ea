/* Agreements: each a text that never changes, known by its hash, beside those before it. */
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { textOf } from '../../app/domain/review/agreement';
import type { Handle, Trx } from '../client.server';
import { loadAgreed } from './agreed.server';
import type { Own } from './agreed-facts.server';

/** A signature, and its instant: what is read is what was true then. */
export type Signature = { id: string; at: Date };

export type Kept = { version: number; hash: string };

/** Writes the next version; the onboarding is held meanwhile, so that no two have one number. */
export async function insertAgreement(trx: Trx, own: Own, signature: Signature): Promise<Kept> {
  const agreement = await loadAgreed(trx, own, signature.at);
  const document = textOf(agreement);
  const hash = createHash('sha256').update(document).digest('hex');
  const kept = { version: agreement.version, hash };
  await trx
    .insertInto('agreements')
    .values({
      ...kept,
      id: uuid(),
      workspace_id: own.workspaceId,
      onboarding_id: own.onboardingId,
      sign_off_id: signature.id,
      document,
      at: signature.at,
    })
    .execute();
  return kept;
}

export type StoredAgreement = {
  id: string;
  version: number;
  hash: string;
  /** When a person was taken out of its text, and by which hash it went before; null for the text of the signature. */
  rewritten: { at: Date; firstHash: string } | null;
  document: string;
  at: Date;
  /** The first of the signatures below it that was taken back since; null while all stand. */
  withdrawn: { typedName: string; signedAt: Date; at: Date } | null;
};

/** Whether anything was ever agreed and signed, without reading it. */
export async function hasAgreement(handle: Handle, { workspaceId, onboardingId }: Own): Promise<boolean> {
  const row = await handle
    .selectFrom('agreements')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every version of an onboarding, the latest first. */
export async function loadAgreements(
  handle: Handle,
  { workspaceId, onboardingId }: Own,
): Promise<StoredAgreement[]> {
  const rows = await handle
    .selectFrom('agreements as a')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('sign_offs as s')
          .select(['s.typed_name', 's.at as signed_at', 's.withdrawn_at'])
          .where('s.workspace_id', '=', workspaceId)
          .whereRef('s.onboarding_id', '=', 'a.onboarding_id')
          .whereRef('s.at', '<=', 'a.at')
          .whereRef('s.withdrawn_at', '>', 'a.at')
          .orderBy('s.withdrawn_at')
          .limit(1)
          .as('w'),
      (join) => join.onTrue(),
    )
    .select(['a.id', 'a.version', 'a.hash', 'a.document', 'a.at', 'w.typed_name'])
    .select(['w.signed_at', 'w.withdrawn_at', 'a.rewritten_at', 'a.first_hash'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .orderBy('a.version', 'desc')
    .execute();
  return rows.map(({ typed_name: typedName, signed_at: signedAt, withdrawn_at: at, ...found }) => {
    const { rewritten_at, first_hash, ...row } = found;
    return {
      ...row,
      rewritten: rewritten_at && first_hash ? { at: rewritten_at, firstHash: first_hash } : null,
      withdrawn: typedName !== null && signedAt && at ? { typedName, signedAt, at } : null,
    };
  });
}

/** Signatures that have no document yet, oldest first; of all onboardings, or of one. */
export async function signedWithout(handle: Handle, of?: Own): Promise<(Own & Signature)[]> {
  return handle
    .selectFrom('sign_offs as s')
    .select(['s.workspace_id as workspaceId', 's.onboarding_id as onboardingId', 's.id', 's.at'])
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('agreements as a').select('a.id').whereRef('a.sign_off_id', '=', 's.id')),
      ),
    )
    .$if(of !== undefined, (query) =>
      query
        .where('s.workspace_id', '=', of?.workspaceId ?? '')
        .where('s.onboarding_id', '=', of?.onboardingId ?? ''),
    )
    .orderBy('s.at')
    .limit(100)
    .execute();
}
