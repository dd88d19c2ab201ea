/*
 * A signature stands for the yes below it: whoever takes a yes back that they signed for takes that signature back with
 * it, and customer success hears of it.
 */
import type { Actor } from '../../domain/onboarding/access';
import type { Scene } from '../perform.server';

/** Takes back what a contact signed of these wordings, once their answers to them are withdrawn. */
export async function takeSignatureBack(
  { trx, actor, onboarding, now, record, owe }: Scene<Actor>,
  contactId: string,
  wordingIds: string[],
): Promise<void> {
  if (wordingIds.length === 0) return;
  const taken = await trx
    .updateTable('sign_offs')
    .set({ withdrawn_at: now })
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('contact_id', '=', contactId)
    .where('withdrawn_at', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sign_off_items')
        .select('sign_off_id')
        .where('workspace_id', '=', actor.workspaceId)
        .where('wording_id', 'in', wordingIds),
    )
    .returning('typed_name')
    .execute();
  for (const { typed_name: typedName } of taken)
    await record({ kind: 'sign_off_withdrawn', details: { typedName } });
  if (taken.length > 0)
    await owe({
      kind: 'signature_withdrawn',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.host_member_id },
    });
}
