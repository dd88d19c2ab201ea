/*
 * A red flag is a concern for customer success only. It is no statement: no guide, page or mail for the customer
 * is made from this table.
 */
import type { MemberActor } from '../domain/access';
import { isOpenForRecording } from '../domain/onboarding';
import { type Outcome, refuse } from '../domain/refusal';
import { performAsMember } from './perform.server';

export type RedFlagInput = { concern: string; severity: 'renewal' | 'delay' | 'watch'; advice: string };

/** Adds a red flag, or rewrites the one named by `id`. `base` is the number of the text the form showed. */
export function recordRedFlag(
  actor: MemberActor,
  onboardingId: string,
  input: RedFlagInput,
  existing?: { id: string; base: number },
): Promise<Outcome<{ id: string }>> {
  return performAsMember(
    actor,
    'record_handoff',
    onboardingId,
    async ({ trx, onboarding, now, record, newId }) => {
      if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
      if (!existing) {
        const id = newId();
        await trx
          .insertInto('red_flags')
          .values({
            id,
            workspace_id: actor.workspaceId,
            onboarding_id: onboardingId,
            member_id: actor.id,
            at: now,
            ...input,
          })
          .execute();
        await trx
          .deleteFrom('handoff_answers')
          .where('onboarding_id', '=', onboardingId)
          .where('question', '=', 'red_flags')
          .execute();
        await record({ kind: 'red_flag_recorded' });
        return { ok: true, id };
      }
      const latest = await trx
        .selectFrom('red_flags')
        .select(['number', 'concern', 'severity', 'advice'])
        .where('workspace_id', '=', actor.workspaceId)
        .where('onboarding_id', '=', onboardingId)
        .where('id', '=', existing.id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      if (!latest) return refuse('not_found');
      if (latest.number !== existing.base)
        return refuse('changed_meanwhile', { latest: { number: latest.number, fields: latest } });
      await trx
        .updateTable('red_flags')
        .set({ ...input, number: latest.number + 1, member_id: actor.id, at: now })
        .where('id', '=', existing.id)
        .execute();
      await record({ kind: 'red_flag_recorded' });
      return { ok: true, id: existing.id };
    },
  );
}

export function removeRedFlag(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async ({ trx, onboarding, now, record }) => {
    if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
    const removed = await trx
      .updateTable('red_flags')
      .set({ removed_at: now })
      .where('workspace_id', '=', actor.workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows === 0n) return refuse('not_found');
    await record({ kind: 'red_flag_removed' });
    return { ok: true };
  });
}
