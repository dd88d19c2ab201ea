/*
 * A step is done, stuck or left out: by whoever of us may say so, also for the customer, and by contacts for what is
 * theirs or done together. Each mark is added to what was said before; taking one back is a mark as well. The same said
 * twice is said once, and what isn't in the path any more is told as such.
 */
import { calendarOf } from '#db/workspace/workspaces.server';
import { countTry, QUESTIONS_PER_CONTACT } from '../../auth/attempts.server';
import { dayOf } from '../../domain/clock/clock';
import { holds } from '../../domain/meeting/meeting';
import type { Actor, ContactActor, MemberActor } from '../../domain/onboarding/access';
import { type Outcome, type RefusalCode, refuse } from '../../domain/onboarding/refusal';
import type { Who } from '../../domain/path/path';
import { isNews, mayTakeBack } from '../../domain/step/step-state';
import { followFiles } from '../file/follow-files.server';
import { meetingsOf } from '../meeting/keep-act.server';
import { performAsContact, performAsMember, type Scene } from '../perform.server';
import { mayApprove } from './approve-step.server';
import { type Found, findStep, isApproved, mayMark } from './find-step.server';
import { keepMark, whoIs } from './keep-mark.server';

/** What is said of a step; why it is stuck or left out. */
export type Said = { kind: 'done' } | { kind: 'stuck' | 'skipped'; words: string };
/** What a contact may say: what is left out is ours to say. */
export type SaidByContact = Exclude<Said, { kind: 'skipped' | 'stuck' }> | { kind: 'stuck'; words: string };

/** `markId` is null where the same was said before. */
export function markStep(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  said: Said,
): Promise<Outcome<{ markId: string | null }>> {
  return performAsMember(actor, 'mark_own_step', onboardingId, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    if (!mayMark(scene, found.step)) return refuse('not_allowed');
    if (isApproved(found) || (said.kind === 'done' && found.step.kind === 'approve'))
      return refuse('theirs_to_approve');
    if (said.kind === 'done' && (await isCallAhead(scene, found.step))) return refuse('call_still_ahead');
    if (!isNews(found.last, mark(said, whoIs(actor)))) return { ok: true, markId: null };
    return { ok: true, markId: await keepMark(scene, found.step, said) };
  });
}

/** Whether the step is a call that is set for a time to come: then it is done by being held. */
async function isCallAhead(scene: Scene<MemberActor>, { asks }: Found['step']): Promise<boolean> {
  if (asks?.is !== 'meet') return false;
  const meetings = await meetingsOf(scene);
  return meetings.some(
    ({ meeting, standing }) =>
      meeting.kind === asks.of && holds(standing, scene.now) === 'call_ahead' && standing.state === 'set',
  );
}

/** Takes a mark back, the one that was read: where something else was said since, that stands. */
export function takeMarkBack(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  markId: string,
): Promise<Outcome> {
  return performAsMember(actor, 'mark_own_step', onboardingId, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    if (!mayMark(scene, found.step)) return refuse('not_allowed');
    if (isApproved(found)) return refuse('theirs_to_approve');
    return takeBack(scene, found, markId);
  });
}

export function markTheirStep(actor: ContactActor, stepId: string, said: SaidByContact): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    // What wants files is done by them, a list of questions by its answers, and a call once it was held.
    const isByItself = found.step.asks?.is === 'hand_in' || found.step.asks?.is === 'meet';
    if (found.step.side === 'ours' || (said.kind === 'done' && isByItself)) return refuse('not_allowed');
    if (said.kind === 'done' && found.step.asks?.is === 'answer') return refuse('answers_missing');
    if (found.step.kind === 'approve') {
      if (said.kind === 'done') return refuse('name_missing');
      if (isApproved(found)) return refuse(heldBy(actor, found));
      if (!(await mayApprove(scene))) return refuse('may_not_settle');
    }
    if (said.kind === 'done' && found.state?.is === 'waiting') return refuse('step_waits');
    if (!isNews(found.last, mark(said, whoIs(actor)))) return { ok: true };
    if (said.kind === 'stuck') {
      const wait = await countTry(scene.trx, `stuck of ${actor.id}`, QUESTIONS_PER_CONTACT);
      if (wait > 0) return refuse('too_many_tries');
    }
    const markId = await keepMark(scene, found.step, said);
    if (said.kind === 'stuck')
      await scene.owe({
        kind: 'step_stuck',
        subjectId: markId,
        recipient: { kind: 'member', id: scene.onboarding.hostId },
      });
    return { ok: true };
  });
}

/** As long as the phase goes on, and for a day after the press. What we left out stays left out. */
export function takeTheirMarkBack(actor: ContactActor, stepId: string, markId: string): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const { step, last, endsOn } = found;
    if (step.side === 'ours') return refuse('not_allowed');
    if (step.kind === 'approve' && !(await mayApprove(scene))) return refuse('may_not_settle');
    if (isApproved(found)) return refuse(heldBy(actor, found));
    if (last?.kind === 'skipped') return refuse('closed_answer');
    const { timeZone } = await calendarOf(scene.trx, actor.workspaceId);
    const today = dayOf(scene.now, timeZone);
    if (last?.id === markId && !mayTakeBack(last, endsOn, { now: scene.now, today }))
      return refuse('closed_answer');
    return takeBack(scene, found, markId);
  });
}

/** An approval is taken back by whoever gave it, with the reason: see take-approval-back. */
const heldBy = (actor: ContactActor, { last }: Found): RefusalCode => {
  if (actor.copiedBy) return 'own_mail_needed';
  return last?.by.id === actor.id ? 'reason_missing' : 'approved_by_another';
};

const mark = (said: Said, who: Who) => ({
  kind: said.kind,
  words: said.kind === 'done' ? '' : said.words,
  by: who,
});

async function takeBack(scene: Scene<Actor>, { step, last }: Found, markId: string): Promise<Outcome> {
  if (!last) return refuse('nothing_to_undo');
  if (last.kind === 'undone' || last.kind === 'unstuck') return { ok: true };
  // Pressed twice, what it takes back is taken back already.
  if (last.id !== markId) return last.isAgain ? { ok: true } : refuse('changed_meanwhile');
  // Files are taken back one by one.
  if (last.kind === 'handed_in' || last.kind === 'sent_back') return refuse('nothing_to_undo');
  await keepMark(scene, step, { kind: last.kind === 'stuck' ? 'unstuck' : 'undone' });
  // What came meanwhile, or before, is with us again.
  if (last.kind === 'stuck' && step.asks?.is === 'hand_in')
    await followFiles(scene, { step, asks: step.asks, last: undefined });
  return { ok: true };
}
