/*
 * Customer success writes the steps of a path: adds them to a phase, words them, puts them into order, takes them away.
 * Steps never wait for one another in a circle. All of it is a draft until it is published.
 */
import { insertStep, orderSteps, removeStep, saveStep } from '#db/path/path-draft.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, type Refusal, refuse } from '../../domain/onboarding/refusal';
import {
  circleIn,
  isForSame,
  isSameStep,
  MOST_STEPS,
  type Step,
  type StepWords,
  stepsOf,
  type WrittenStep,
} from '../../domain/path/path';
import { approvalIn, GOAL_TO_CHOOSE } from '../../domain/step/approval';
import { asksFrom } from '../../domain/step/asks';
import { gapsOfMisfits, misfitsIn } from '../../domain/step/fits';
import { editsIn } from '../path/edits-in.server';
import { isStale, refuseWho, type Writing, writePath } from '../path/open-draft.server';

/** At the end of a phase. Added in the same words again, it is one. */
export function addStep(
  actor: MemberActor,
  onboardingId: string,
  phaseId: string,
  written: WrittenStep,
): Promise<Outcome<{ id: string }>> {
  return writePath(actor, onboardingId, async (writing) => {
    const { trx, which, draft, newId, note } = writing;
    const phase = draft.phases.find((one) => one.id === phaseId);
    if (!phase) return refuse('step_gone');
    const same = phase.steps.find((step) => isUnchanged(step, asKept(written, step, newId)));
    if (same) return { ok: true, id: same.id };
    if (stepsOf(draft).length >= MOST_STEPS) return refuse('path_full');
    const id = newId();
    const words = asKept(written, null, newId);
    const no = refuseMisfits(words) ?? (await refuseWho(writing, words)) ?? refuseWaits(writing, id, words);
    if (no) return no;
    await orderSteps(
      trx,
      which,
      phaseId,
      phase.steps.map((step) => step.id),
    );
    await insertStep(trx, which, { id, phaseId, position: phase.steps.length + 1, words });
    await note('step_added', words.title);
    return { ok: true, id };
  });
}

/** `base` is the revision that the form showed. */
export function changeStep(
  actor: MemberActor,
  onboardingId: string,
  id: string,
  base: number,
  written: WrittenStep,
): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const step = stepIn(writing, id);
    if (!step) return refuse('step_gone');
    const words = asKept(written, step, writing.newId);
    if (isUnchanged(step, words)) return { ok: true };
    if (isStale(writing, id, base))
      return refuse('changed_meanwhile', { latest: { revision: writing.draft.revisions.get(id) } });
    const no = refuseMisfits(words) ?? (await refuseWho(writing, words)) ?? refuseWaits(writing, id, words);
    if (no) return no;
    await saveStep(writing.trx, writing.which, id, words);
    await writing.note('step_changed', words.title, await editsIn(writing, writing.draft, step, words));
    return { ok: true };
  });
}

/** Which goal its approval is about, of those that the guide shows; everything else of it stays as it is written. */
export function chooseGoal(
  actor: MemberActor,
  onboardingId: string,
  id: string,
  goal: string,
): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const step = stepIn(writing, id);
    const approval = step && approvalIn(step);
    if (!approval) return refuse('step_gone');
    if (approval.goal === goal) return { ok: true };
    // Chosen on another page meanwhile: that page's choice stands until somebody changes it where it is written.
    if (approval.goal !== GOAL_TO_CHOOSE) return refuse('changed_meanwhile');
    if (!writing.goals.has(goal)) return refuse('changed_meanwhile');
    const words = { ...step, asks: { ...approval, goal } };
    await saveStep(writing.trx, writing.which, id, words);
    await writing.note('step_changed', words.title, await editsIn(writing, writing.draft, step, words));
    return { ok: true };
  });
}

/** One place up or down; from the edge of a phase into the next one. At the end of the path nothing moves. */
export function moveStep(
  actor: MemberActor,
  onboardingId: string,
  id: string,
  to: 'up' | 'down',
): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const step = stepIn(writing, id);
    if (!step) return refuse('step_gone');
    const moved = afterMoving(writing, id, to);
    for (const { phaseId, ids } of moved) await orderSteps(writing.trx, writing.which, phaseId, ids);
    if (moved.length > 0) await writing.note('step_moved', step.title);
    return { ok: true };
  });
}

/** Taken away twice, it is gone once. The customer reads it until the path is published. */
export function takeStepAway(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const step = stepIn(writing, id);
    if (!step) return { ok: true };
    await removeStep(writing.trx, writing.which, id, writing.now);
    await writing.note('step_removed', step.title);
    return { ok: true };
  });
}

const isUnchanged = (step: Step, words: StepWords): boolean =>
  isSameStep(step, words) && isForSame(step, words);

/** The words with the ids of what they ask, of the step that stood there before. */
const asKept = (written: WrittenStep, before: Step | null, newId: () => string): StepWords => ({
  ...written,
  asks: asksFrom(written.asks, before?.asks ?? null, newId),
});

const stepIn = ({ draft }: Writing, id: string): Step | undefined =>
  stepsOf(draft).find((step) => step.id === id);

/** Whoever writes it: by hand or for a program. */
function refuseMisfits(words: StepWords): Refusal | null {
  const misfits = misfitsIn(words);
  return misfits.length > 0 ? refuse('step_unfit', { gaps: gapsOfMisfits(misfits) }) : null;
}

/** What it waits for is in the path, and never waits for it. */
function refuseWaits({ draft }: Writing, id: string, words: StepWords): Refusal | null {
  const others = stepsOf(draft).filter((step) => step.id !== id);
  const known = new Set(others.map((step) => step.id));
  if (words.waitsFor.some((other) => !known.has(other))) return refuse('step_gone');
  const circle = circleIn([{ id, title: words.title, waitsFor: words.waitsFor }, ...others]);
  if (!circle) return null;
  return refuse('waits_in_circle', {
    gaps: circle.map((step) => ({ at: step.id, code: 'waits_in_circle', about: step.title })),
  });
}

/** The phases that change by it, each with its steps in their new order. */
function afterMoving(
  { draft }: Writing,
  id: string,
  to: 'up' | 'down',
): { phaseId: string; ids: string[] }[] {
  const phases = draft.phases.map((phase) => ({
    phaseId: phase.id,
    ids: phase.steps.map((step) => step.id),
  }));
  const own = phases.findIndex(({ ids }) => ids.includes(id));
  const from = phases[own];
  if (!from) return [];
  const at = from.ids.indexOf(id);
  const place = to === 'up' ? at - 1 : at + 1;
  from.ids.splice(at, 1);
  if (place >= 0 && place <= from.ids.length) {
    from.ids.splice(place, 0, id);
    return [from];
  }
  const next = phases[to === 'up' ? own - 1 : own + 1];
  if (!next) return [];
  if (to === 'up') next.ids.push(id);
  else next.ids.unshift(id);
  return [from, next];
}
