/*
 * What came unusually fast in a contact's name, most likely from a mail scanner, is taken back in one press by
 * whoever looks after the customer. What was answered already stays.
 */
import type { MemberActor } from '../domain/access';
import { type Outcome, refuse } from '../domain/refusal';
import { performAsMember } from './perform.server';

export function takeBackFast(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
): Promise<Outcome<{ count: number }>> {
  return performAsMember(actor, 'resolve_correction', onboardingId, async ({ trx, now, record }) => {
    const taken = await trx
      .updateTable('answers as a')
      .set({ withdrawn_at: now })
      .where('a.workspace_id', '=', actor.workspaceId)
      .where('a.onboarding_id', '=', onboardingId)
      .where('a.contact_id', '=', contactId)
      .where('a.is_fast', '=', true)
      .where('a.withdrawn_at', 'is', null)
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('resolutions as r').select('r.id').whereRef('r.answer_id', '=', 'a.id')),
        ),
      )
      .returning(['a.kind', 'a.statement_id', 'a.wording_id'])
      .execute();
    if (taken.length === 0) return refuse('nothing_to_undo');
    const added = taken.filter((one) => one.kind === 'added').map((one) => one.statement_id);
    if (added.length > 0)
      await trx
        .updateTable('statements')
        .set({ removed_at: now })
        .where('workspace_id', '=', actor.workspaceId)
        .where('id', 'in', added)
        .execute();
    await record({
      kind: 'fast_answers_taken_back',
      details: {
        contact: contactId,
        count: taken.length,
        wordings: taken.map((one) => one.wording_id),
      },
    });
    return { ok: true, count: taken.length };
  });
}
