/*
 * What a new version does differently comes into the path in the making: new steps and phases are added, those that are
 * worded otherwise are worded so, and those that are gone go. What customer success wrote itself stays as it wrote it,
 * and what somebody has begun stays in any case. No step comes to wait for one that waits for it already.
 */
import {
  type DraftPath,
  insertPhase,
  insertStep,
  insertWaits,
  orderSteps,
  removePhase,
  removeStep,
  savePhase,
  saveStep,
} from '#db/path/path-draft.server';
import { type BegunPart, noteBegun } from '#db/starting-point/begun-parts.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import {
  circleIn,
  isOfOtherSide,
  isSamePhase,
  MOST_PHASES,
  MOST_STEPS,
  type StepWords,
  stepsOf,
} from '../../domain/path/path';
import { phaseWordsOf, stepWordsOf } from '../../domain/starting-point/begin-path';
import { differencesOf } from '../../domain/starting-point/differences';
import { type StartingPoint, type StartingStep, stepsIn } from '../../domain/starting-point/starting-point';
import { withChosenGoal } from '../../domain/step/approval';
import { writtenAsks } from '../../domain/step/asks';
import type { LatestMarks } from '../../domain/step/step-state';
import type { Scene } from '../perform.server';

type Held = {
  draft: DraftPath;
  begun: Record<BegunPart['what'], Map<string, string>>;
  marks: LatestMarks;
};

export async function applyVersion(
  scene: Scene<MemberActor>,
  before: StartingPoint,
  after: StartingPoint,
  { draft, begun, marks }: Held,
): Promise<Outcome> {
  const { trx, onboarding, now, newId } = scene;
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  const calendar = await calendarOf(trx, which.workspaceId);
  const signedOn = dayOf(onboarding.signedAt, calendar.timeZone);
  const days = { dates: begun.date, signedOn, calendar };
  const contacts = await loadContacts(trx, which.workspaceId, which.onboardingId);
  const goals = (await loadStatements(trx, which.workspaceId, which.onboardingId)).flatMap(({ id, kind }) =>
    kind === 'goal' ? [id] : [],
  );
  const people = { hostId: onboarding.hostId, repId: onboarding.repId, contacts, goals };
  const differences = differencesOf(before, after);
  const isThere = (what: 'phase' | 'step', how: 'new' | 'gone' | 'changed') =>
    differences.flatMap((one) => (one.what === what && one.is === how && 'key' in one ? [one.key] : []));

  const steps = stepsOf(draft).length + isThere('step', 'new').length;
  if (steps > MOST_STEPS || draft.phases.length + isThere('phase', 'new').length > MOST_PHASES)
    return refuse('path_full');
  const phaseIds = new Map(begun.phase);
  const phasesHeld = new Map(draft.phases.map((phase) => [phase.id, phase]));
  const stepsHeld = new Map(stepsOf(draft).map((step) => [step.id, step]));
  const inOrder = new Map(draft.phases.map((phase) => [phase.id, phase.steps.map(({ id }) => id)]));
  let position = draft.phases.length;
  const live = liveIn(before, after, { draft, begun });
  // The mark goes before it comes elsewhere: of one path it stands once.
  if (live.from) await savePhase(trx, which, live.from.id, { ...live.from, isLive: false });

  for (const phase of after.path.phases) {
    const words = { ...phaseWordsOf(phase, after, days), isLive: phase.key === live.key };
    const id = phaseIds.get(phase.key);
    if (isThere('phase', 'new').includes(phase.key)) {
      const made = newId();
      position += 1;
      await insertPhase(trx, which, { id: made, position, words });
      await noteBegun(trx, which, { what: 'phase', key: phase.key, id: made });
      phaseIds.set(phase.key, made);
      inOrder.set(made, []);
    } else if (id && isThere('phase', 'changed').includes(phase.key)) {
      const held = phasesHeld.get(id);
      const old = before.path.phases.find(({ key }) => key === phase.key);
      const written = old && phaseWordsOf(old, before, days);
      if (held && written && isSamePhase({ ...held, isLive: written.isLive }, written))
        await savePhase(trx, which, id, words);
      else if (held && live.key === phase.key) await savePhase(trx, which, id, { ...held, isLive: true });
    }
  }

  const stepIds = new Map([...begun.step].filter(([, id]) => stepsHeld.has(id)));
  for (const key of isThere('step', 'new')) if (!stepIds.has(key)) stepIds.set(key, newId());
  for (const phase of after.path.phases) {
    const phaseId = phaseIds.get(phase.key);
    if (!phaseId || !inOrder.has(phaseId)) continue;
    for (const step of phase.steps) {
      const id = stepIds.get(step.key);
      if (!id || stepsHeld.has(id)) continue;
      const list = inOrder.get(phaseId) ?? [];
      const words = { ...stepWordsOf(step, people, stepIds, newId), waitsFor: [] };
      await insertStep(trx, which, { id, phaseId, position: list.length + 1, words });
      await noteBegun(trx, which, { what: 'step', key: step.key, id });
      list.splice(placeFor(step.key, phase.steps, stepIds, list), 0, id);
      await orderSteps(trx, which, phaseId, list);
    }
  }
  const waits = new Map([...stepsHeld].map(([id, step]) => [id, [...step.waitsFor]]));
  for (const step of stepsIn(after)) {
    const id = stepIds.get(step.key);
    if (!id) continue;
    const held = stepsHeld.get(id);
    const worded = (as: StartingStep): StepWords => {
      const words = stepWordsOf(as, people, stepIds, newId);
      return { ...words, asks: withChosenGoal(words.asks, held?.asks ?? null) };
    };
    const words = worded(step);
    if (!held) await insertWaits(trx, which, id, withoutCircle(waits, id, words.waitsFor));
    else if (isThere('step', 'changed').includes(step.key) && !marks.has(id)) {
      const old = stepsIn(before).find(({ key }) => key === step.key);
      const written = old && worded(old);
      if (written && isAsBegun(held, written))
        await saveStep(trx, which, id, {
          ...words,
          ...(held.who && !isOfOtherSide(held.who, words.side)
            ? { who: held.who, part: held.part ?? null }
            : {}),
          waitsFor: withoutCircle(waits, id, words.waitsFor),
        });
    }
  }
  for (const key of isThere('step', 'gone')) {
    const id = begun.step.get(key);
    if (id && stepsHeld.has(id) && !marks.has(id)) {
      await removeStep(trx, which, id, now);
      for (const list of inOrder.values()) if (list.includes(id)) list.splice(list.indexOf(id), 1);
    }
  }
  for (const key of isThere('phase', 'gone')) {
    const id = begun.phase.get(key);
    if (id && phasesHeld.has(id) && inOrder.get(id)?.length === 0) await removePhase(trx, which, id, now);
  }
  return { ok: true };
}

/** Behind the nearest step that stands before it in the version and is there; first where none is. */
function placeFor(
  key: string,
  steps: readonly { key: string }[],
  ids: ReadonlyMap<string, string>,
  list: readonly string[],
): number {
  const own = steps.findIndex((step) => step.key === key);
  for (let at = own - 1; at >= 0; at -= 1) {
    const place = list.indexOf(ids.get(steps[at]?.key ?? '') ?? '');
    if (place >= 0) return place + 1;
  }
  return 0;
}

/** Those of `wanted` that don't wait for it themselves by what waits for what so far; they are noted there. */
function withoutCircle(waits: Map<string, string[]>, id: string, wanted: readonly string[]): string[] {
  const taken: string[] = [];
  for (const other of wanted) {
    waits.set(id, [...taken, other]);
    const steps = [...waits].map(([own, waitsFor]) => ({ id: own, title: '', waitsFor }));
    if (!circleIn(steps)) taken.push(other);
  }
  waits.set(id, taken);
  return taken;
}

/** Whoever does it may have been named since, and the goal that is approved; what is written of it wasn't touched. */
const isAsBegun = (held: StepWords, begun: StepWords): boolean =>
  held.title === begun.title &&
  held.content === begun.content &&
  held.kind === begun.kind &&
  held.side === begun.side &&
  JSON.stringify(held.due) === JSON.stringify(begun.due) &&
  [...held.waitsFor].sort().join() === [...begun.waitsFor].sort().join() &&
  JSON.stringify(writtenAsks(held.asks)) === JSON.stringify(writtenAsks(begun.asks));

/**
 * The key of the phase that is marked for going live, and the phase that loses the mark by it. What the host marked
 * itself stays marked.
 */
function liveIn(
  before: StartingPoint,
  after: StartingPoint,
  { draft, begun }: Pick<Held, 'draft' | 'begun'>,
): { key: string | undefined; from: DraftPath['phases'][number] | undefined } {
  const held = draft.phases.find(({ isLive }) => isLive);
  const idOf = (point: StartingPoint) =>
    begun.phase.get(point.path.phases.find(({ isLive }) => isLive)?.key ?? '');
  if (held && held.id !== idOf(before))
    return { key: [...begun.phase].find(([, id]) => id === held.id)?.[0], from: undefined };
  const key = after.path.phases.find(({ isLive }) => isLive)?.key;
  return { key, from: held && held.id !== idOf(after) ? held : undefined };
}
