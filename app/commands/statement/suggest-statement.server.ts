/*
 * A program suggests what sales heard; somebody who works here records it, or leaves it out. Until then it is no
 * statement, and nothing of a handoff reads it.
 */
import { countSuggestions, insertSuggestion, takeSuggestion } from '#db/statement/suggestions.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { MOST_SUGGESTIONS, type Suggested } from '../../domain/statement/suggestion';
import { performAsMember, placeOf } from '../perform.server';
import { addOne } from './record-statement.server';

export function suggestStatement(
  actor: MemberActor,
  onboardingId: string,
  suggested: Suggested & { id: string },
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    const { key } = actor;
    // Whoever works here records what they heard.
    if (!key) return refuse('not_allowed');
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const { id } = suggested;
    const before = await scene.trx
      .selectFrom('suggestions')
      .select('id')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (before) return { ok: true, id };
    const place = placeOf(scene);
    if ((await countSuggestions(scene.trx, place)) >= MOST_SUGGESTIONS) return refuse('too_many_suggestions');
    await insertSuggestion(scene.trx, { ...place, keyId: key }, suggested);
    await scene.record({ kind: 'statement_suggested', details: { kind: suggested.words.kind } });
    return { ok: true, id };
  });
}

/** Records what was suggested; its id is the statement's from then on, so that a second press records nothing more. */
export function recordSuggestion(
  actor: MemberActor,
  onboardingId: string,
  { id, isAssumed }: { id: string; isAssumed: boolean },
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (actor.key) return refuse('not_allowed');
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const suggested = await takeSuggestion(scene.trx, placeOf(scene), id);
    if (!suggested)
      return (await isRecorded(scene.trx, actor, onboardingId, id)) ? { ok: true, id } : refuse('not_found');
    const { words, commitment, area, saidBy, heardWhere, parts } = suggested;
    return addOne(
      scene,
      {
        id,
        words,
        heardWhere,
        note: '',
        ...(commitment && { commitment }),
        ...(area && { area }),
        ...(saidBy && { saidBy: isAssumed ? ('assumed' as const) : ('customer' as const) }),
        ...(words.kind === 'person' && { person: { parts, noMailReason: null } }),
      },
      { isSuggested: true },
    );
  });
}

/** By the program that suggested it as well; what waits no more is left out already. */
export function leaveOutSuggestion(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    const suggested = await takeSuggestion(scene.trx, placeOf(scene), id);
    if (suggested)
      await scene.record({ kind: 'suggestion_left_out', details: { kind: suggested.words.kind } });
    return { ok: true };
  });
}

async function isRecorded(
  trx: Parameters<typeof takeSuggestion>[0],
  { workspaceId }: MemberActor,
  onboardingId: string,
  id: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('statements')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
