/*
 * Whoever looks after the customer says what became of a promise, in a sentence. It stands until something else is said
 * or it is taken back; everything that was said stays on record. The customer hears nothing of it; of one that was broken,
 * whoever sold and the leads do. It is said of the words that stood on the page.
 */
import { leadersOf } from '#db/member/members.server';
import { insertPromiseOutcome, type SaidOfPromise, saidOfPromise } from '#db/promise/promise-outcomes.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import type { PromiseOutcome } from '../../domain/promise/promise';
import { performAsMember, placeOf, type Scene } from '../perform.server';

/** `seen` is how often something had been said of it when the form was shown, `wordingId` what it read there. */
export type Said = { outcome: PromiseOutcome; words: string; seen: number; wordingId: string };

export function notePromise(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  { outcome, words, seen, wordingId: read }: Said,
): Promise<Outcome> {
  return performAsMember(actor, 'note_promise', onboardingId, async (scene) => {
    const promise = await promiseIn(scene, statementId);
    if (!promise) return refuse('not_found');
    if (!isAccepted(scene.onboarding.stage)) return refuse('not_accepted');
    const { last, wordingId } = promise;
    const isSaid = last?.outcome === outcome && last.words === words && last.wordingId === wordingId;
    if (isSaid && read === wordingId) return { ok: true };
    if (read !== wordingId) return refuse('wording_changed');
    if ((last?.number ?? 0) !== seen) return refuse('changed_meanwhile');
    const id = scene.newId();
    await insertPromiseOutcome(scene.trx, placeOf(scene), { id, statementId, wordingId, outcome, words });
    await scene.record({
      kind: 'promise_outcome_noted',
      statementId,
      details: { outcome, wording: wordingId, words },
    });
    if (outcome === 'broken') await tellOfBroken(scene, id);
    return { ok: true };
  });
}

/** Whoever sold, whoever looks after them and the leads hear of it at once, but for whoever says it. */
async function tellOfBroken(
  { trx, actor, onboarding, owe }: Scene<MemberActor>,
  outcomeId: string,
): Promise<void> {
  const leads = (await leadersOf(trx, [actor.workspaceId])).get(actor.workspaceId) ?? [];
  const others = new Set([onboarding.repId, onboarding.hostId, ...leads]);
  others.delete(actor.id);
  const news = [...others].map((id) => ({
    kind: 'promise_broken' as const,
    subjectId: outcomeId,
    recipient: { kind: 'member' as const, id },
  }));
  await owe(...news);
}

/** Takes back what was said last, so that it stands as if nothing had been said. */
export function takeBackPromise(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  { seen }: Pick<Said, 'seen'>,
): Promise<Outcome> {
  return performAsMember(actor, 'note_promise', onboardingId, async (scene) => {
    const promise = await promiseIn(scene, statementId);
    if (!promise) return refuse('not_found');
    const { last, wordingId } = promise;
    if (!last) return refuse('nothing_to_undo');
    if (last.outcome === null) return { ok: true };
    if (last.number !== seen) return refuse('changed_meanwhile');
    await insertPromiseOutcome(scene.trx, placeOf(scene), {
      id: scene.newId(),
      statementId,
      wordingId,
      outcome: null,
      words: '',
    });
    await scene.record({
      kind: 'promise_outcome_taken_back',
      statementId,
      details: { outcome: last.outcome },
    });
    return { ok: true };
  });
}

/** The promise in the words that it has now, with what was said of it last. */
async function promiseIn(
  { trx, actor, onboarding }: Scene<MemberActor>,
  statementId: string,
): Promise<{ wordingId: string; last: SaidOfPromise | undefined } | null> {
  const row = await trx
    .selectFrom('promises')
    .select('wording_id as wordingId')
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
  return row ? { ...row, last: (await saidOfPromise(trx, actor.workspaceId, statementId)).at(-1) } : null;
}
