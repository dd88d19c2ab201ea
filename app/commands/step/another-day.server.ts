/*
 * A contact asks for another day for a step that is theirs or done together; whoever may publish agrees, and then the
 * step has that day at once, or keeps the day with a sentence. Asking moves nothing. The same asked or answered twice is
 * so once; whoever answers what was asked anew meanwhile is told.
 */
import { insertDayAnswer, insertDayAsk, loadDayAsks } from '#db/step/other-days.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { countTry, QUESTIONS_PER_CONTACT } from '../../auth/attempts.server';
import { dayOf } from '../../domain/clock/clock';
import { type ContactActor, copierOf, type MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { dueDaysIn } from '../../domain/path/due';
import { isNewAsk } from '../../domain/step/another-day';
import { performAsContact, performAsMember } from '../perform.server';
import { arrangeIn } from './arrange-step.server';
import { findStep } from './find-step.server';

export function askAnotherDay(
  actor: ContactActor,
  stepId: string,
  { on, words }: { on: string; words: string },
): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const { trx, onboarding, now, newId, record, owe } = scene;
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const { step, path, last } = found;
    if (step.side === 'ours') return refuse('not_allowed');
    if (last?.kind === 'done' || last?.kind === 'skipped') return refuse('step_behind');
    const calendar = await calendarOf(trx, actor.workspaceId);
    const today = dayOf(now, calendar.timeZone);
    if (on <= today) return refuse('day_not_ahead');
    if (dueDaysIn(path, calendar, today).get(stepId) === on) return refuse('day_it_has');
    const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
    const ask = { id: newId(), stepId, contactId: actor.id, on, words, at: now };
    if (!isNewAsk((await loadDayAsks(trx, which)).get(stepId), ask)) return { ok: true };
    const wait = await countTry(trx, `another day for ${actor.id}`, QUESTIONS_PER_CONTACT);
    if (wait > 0) return refuse('too_many_tries');
    await insertDayAsk(trx, which, ask);
    await record({
      kind: 'step_day_asked',
      details: { step: stepId, ask: ask.id, title: step.title, on, ...copierOf(actor) },
    });
    await owe({
      kind: 'step_day_asked',
      subjectId: ask.id,
      recipient: { kind: 'member', id: onboarding.hostId },
    });
    return { ok: true };
  });
}

export function answerAnotherDay(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  { ask: askId, isAgreed, words }: { ask: string; isAgreed: boolean; words: string },
): Promise<Outcome> {
  return performAsMember(actor, 'publish_guide', onboardingId, async (scene) => {
    const { trx, now, record, owe } = scene;
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const ask = (await loadDayAsks(trx, which)).get(stepId);
    if (!ask) return refuse('not_found');
    if (ask.id !== askId) return refuse('changed_meanwhile');
    if (ask.answer) return ask.answer.isAgreed === isAgreed ? { ok: true } : refuse('changed_meanwhile');
    if (isAgreed) {
      const { timeZone } = await calendarOf(trx, actor.workspaceId);
      if (ask.on < dayOf(now, timeZone)) return refuse('day_gone');
      const arranged = await arrangeIn(scene, stepId, { is: 'day', on: ask.on });
      if (!arranged.ok) return arranged;
    }
    await insertDayAnswer(trx, which, ask.id, { isAgreed, memberId: actor.id, words, at: now });
    await record({
      kind: isAgreed ? 'step_day_agreed' : 'step_day_kept',
      details: { step: stepId, ask: ask.id, title: found.step.title, on: ask.on },
    });
    await owe({
      kind: 'step_day_answered',
      subjectId: ask.id,
      recipient: { kind: 'contact', id: ask.contactId },
    });
    return { ok: true };
  });
}
