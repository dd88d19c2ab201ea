/*
 * One of us answers in a thread that a contact began, or says that what was written there needs no answer. Whoever asked
 * hears of an answer by mail, gathered with others, and everybody of the customer reads it on the page.
 */
import { insertMessage, loadMessages, loadWriters } from '#db/thread/messages.server';
import { loadUnanswered } from '#db/thread/threads.server';
import type { Notice } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { statementOf } from '../../domain/thread/thread';
import { performAsMember, type Scene } from '../perform.server';

/**
 * `seen` is the number of the latest message that was on the page: what came after it is read before it is answered.
 * Sent twice in a row it is one answer.
 */
export function answerQuestion(
  actor: MemberActor,
  onboardingId: string,
  placeId: string,
  { words, seen }: { words: string; seen: number },
): Promise<Outcome> {
  return performAsMember(actor, 'answer_question', onboardingId, async (scene) => {
    const { trx, now, newId, record, owe } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const last = await lastIn(scene, placeId);
    if (!last) return refuse('not_found');
    if (last.memberId === actor.id && last.words === words) return { ok: true };
    if (last.number > seen) return refuse('written_meanwhile');
    const toTell = await whoAsked(scene, placeId);
    const id = newId();
    const statementId = statementOf(placeId, onboardingId);
    await insertMessage(trx, which, { id, statementId, by: { memberId: actor.id }, words, at: now });
    await record({
      kind: 'question_answered',
      statementId: statementId ?? undefined,
      details: { message: id },
    });
    await owe(
      ...toTell.map(
        (contactId): Notice => ({
          kind: 'questions_answered',
          subjectId: onboardingId,
          recipient: { kind: 'contact', id: contactId },
        }),
      ),
    );
    return { ok: true };
  });
}

/** Nothing waits in this place any more; pressed twice it is said once. */
export function markRead(
  actor: MemberActor,
  onboardingId: string,
  placeId: string,
  seen: number,
): Promise<Outcome> {
  return performAsMember(actor, 'answer_question', onboardingId, async (scene) => {
    const { trx, now, newId, record } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const last = await lastIn(scene, placeId);
    if (!last) return refuse('not_found');
    if (last.memberId !== null) return { ok: true };
    if (last.number > seen) return refuse('written_meanwhile');
    const id = newId();
    const statementId = statementOf(placeId, onboardingId);
    await insertMessage(trx, which, { id, statementId, by: { memberId: actor.id }, words: '', at: now });
    await record({ kind: 'question_read', statementId: statementId ?? undefined, details: { message: id } });
    return { ok: true };
  });
}

async function lastIn({ trx, actor, onboarding }: Scene<MemberActor>, placeId: string) {
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  return (await loadMessages(trx, which, { placeId })).messages.at(-1);
}

/** Whose question it answers; of what is said unasked, everybody who ever wrote there. */
async function whoAsked({ trx, actor, onboarding }: Scene<MemberActor>, placeId: string): Promise<string[]> {
  const waiting = await loadUnanswered(trx, actor.workspaceId, [onboarding.id]);
  const asked = waiting.filter((one) => one.placeId === placeId).map(({ contactId }) => contactId);
  if (asked.length > 0) return [...new Set(asked)];
  return loadWriters(trx, { workspaceId: actor.workspaceId, onboardingId: onboarding.id }, placeId);
}
