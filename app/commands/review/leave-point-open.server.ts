/*
 * What was talked about on the call and isn't decided stays open until a day, with a line that says why. The customer
 * reads both on their page; corrections of the point that nobody has answered are answered with it. On that day it is
 * customer success's turn again. Another day may be said later, and each of them stays in the record.
 */
import { insertLeftOpen } from '#db/review/resolutions.server';
import { loadReview } from '#db/review/review.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { refuseDay } from '../../domain/review/left-open';
import { performAsMember, placeOf, type Scene } from '../perform.server';
import type { Pointed } from './contact-words.server';
import { answerWhatIsOpen, refuseUnlessForCall } from './note-call-outcome.server';

/** Days are ISO days of the workspace; `before` is the one that whoever chose another had read, null where there was none. */
export type StaysOpen = { until: string; before: string | null; line: string };

export function leavePointOpen(
  actor: MemberActor,
  onboardingId: string,
  item: Pointed,
  { until, before, line }: StaysOpen,
): Promise<Outcome> {
  return performAsMember(actor, 'resolve_correction', onboardingId, async (scene) => {
    const { trx, now, record } = scene;
    const { statementId, wordingId } = item;
    const review = await loadReview(trx, actor.workspaceId, onboardingId);
    const missing = refuseUnlessForCall(item, review);
    if (missing) return missing;
    if (line === '') return refuse('line_missing');
    const last = await lastLeftOpen(scene, item);
    if (last?.on === until && last.line === line) return { ok: true };
    if ((last?.on ?? null) !== before) return refuse('changed_meanwhile');
    const wrong = refuseDay(until, now, await calendarOf(trx, actor.workspaceId));
    if (wrong) return refuse(wrong);
    await insertLeftOpen(trx, placeOf(scene), { statementId, wordingId, on: until, line });
    await answerWhatIsOpen(scene, statementId, line);
    await record({
      kind: 'point_left_open',
      statementId,
      details: { wording: wordingId, until, words: line },
    });
    return { ok: true };
  });
}

function lastLeftOpen({ trx, actor, onboarding }: Scene<MemberActor>, { statementId, wordingId }: Pointed) {
  return trx
    .selectFrom('points_left_open')
    .select(['open_until as on', 'line'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('statement_id', '=', statementId)
    .where('wording_id', '=', wordingId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
