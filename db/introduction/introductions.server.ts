/* The words of an introduction, kept as a draft and made once. */
import { sql } from 'kysely';
import type { Trx } from '../client.server';

type Place = { workspaceId: string; onboardingId: string };
type Words = { why: string; subject: string; opening: string; closing: string };

/** Keeps the words as the draft, under a revision or the next one. */
export async function saveIntroductionDraft(
  trx: Trx,
  { workspaceId, onboardingId }: Place,
  { why, subject, opening, closing, contactIds }: Words & { contactIds: string[] },
  revision?: number,
): Promise<void> {
  const kept = { why, subject, opening, closing, contact_ids: contactIds };
  await trx
    .insertInto('introduction_drafts')
    .values({
      onboarding_id: onboardingId,
      workspace_id: workspaceId,
      ...kept,
      revision: revision ?? 1,
    })
    .onConflict((conflict) =>
      conflict.column('onboarding_id').doUpdateSet((eb) => ({
        ...kept,
        revision: revision ?? eb('introduction_drafts.revision', '+', 1),
      })),
    )
    .execute();
}

export async function insertIntroduction(
  trx: Trx,
  { workspaceId, onboardingId }: Place,
  made: Words & {
    id: string;
    manner: 'mail' | 'phone' | 'meeting';
    spokeWith: string;
    memberId: string;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('introductions')
    .values({
      id: made.id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      manner: made.manner,
      why: made.why,
      subject: made.subject,
      opening: made.opening,
      closing: made.closing,
      spoke_with: made.spokeWith,
      member_id: made.memberId,
      at: made.at,
    })
    .execute();
}

/** Nobody of these is written to any more; whoever has the form open is asked again. */
export async function leaveOutOfDraft(
  trx: Trx,
  { workspaceId, onboardingId }: Place,
  contactIds: string[],
): Promise<void> {
  await trx
    .updateTable('introduction_drafts')
    .set((eb) => ({
      contact_ids: sql<
        string[]
      >`array(select id from unnest(contact_ids) as id where id <> all (${contactIds}::uuid[]))`,
      revision: eb('revision', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where(sql<boolean>`contact_ids && ${contactIds}::uuid[]`)
    .execute();
}

/** Empties the line in which the rep says why it is this host; whoever has the form open is asked again. */
export async function emptyLine(trx: Trx, { workspaceId, onboardingId }: Place): Promise<void> {
  await trx
    .updateTable('introduction_drafts')
    .set((eb) => ({ why: '', revision: eb('revision', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('why', '<>', '')
    .execute();
}
