/*
 * Several steps of several paths at once. Each is a command of its own: what is refused stays as it is, and is named
 * with the reason; all others are done.
 */
import type { MemberActor } from '../../domain/onboarding/access';
import type { Outcome, RefusalCode } from '../../domain/onboarding/refusal';
import { type Arrangement, arrangeStep } from './arrange-step.server';
import { markStep, takeMarkBack } from './mark-step.server';
import { remindOfTheirSteps } from './remind-of-steps.server';
import { takeMoveBack } from './take-move-back.server';

export type Chosen = { onboardingId: string; stepId: string };
export type ChosenMark = Chosen & { markId: string };
/** By the version of the path that it was moved in. */
export type ChosenMove = Chosen & { version: number };

export type SeveralDone = {
  done: Chosen[];
  /** What was marked by it, to be taken back. */
  marks: ChosenMark[];
  /** What got another day or somebody else by it. */
  moves: ChosenMove[];
  kept: (Chosen & { code: RefusalCode })[];
};

export const doSeveral = (actor: MemberActor, chosen: readonly Chosen[]): Promise<SeveralDone> =>
  eachOf(chosen, ({ onboardingId, stepId }) => markStep(actor, onboardingId, stepId, { kind: 'done' }));

export const arrangeSeveral = (
  actor: MemberActor,
  chosen: readonly Chosen[],
  arrangement: Arrangement,
): Promise<SeveralDone> =>
  eachOf(chosen, ({ onboardingId, stepId }) => arrangeStep(actor, onboardingId, stepId, arrangement));

export const moveSeveralBack = (actor: MemberActor, moves: readonly ChosenMove[]): Promise<SeveralDone> =>
  eachOf(moves, ({ onboardingId, stepId, version }) => takeMoveBack(actor, onboardingId, stepId, version));

export const takeSeveralBack = (actor: MemberActor, marks: readonly ChosenMark[]): Promise<SeveralDone> =>
  eachOf(marks, ({ onboardingId, stepId, markId }) => takeMarkBack(actor, onboardingId, stepId, markId));

/** One path after another, each as a whole: several steps of one person are one mail. */
export async function remindOfSeveral(actor: MemberActor, chosen: readonly Chosen[]): Promise<SeveralDone> {
  const all: SeveralDone = { done: [], marks: [], moves: [], kept: [] };
  for (const onboardingId of new Set(chosen.map((one) => one.onboardingId))) {
    const own = chosen.filter((one) => one.onboardingId === onboardingId);
    const outcome = await remindOfTheirSteps(
      actor,
      onboardingId,
      own.map(({ stepId }) => stepId),
    );
    if (outcome.ok) {
      all.done.push(...outcome.reminded.map((stepId) => ({ onboardingId, stepId })));
      all.kept.push(...outcome.kept.map((one) => ({ onboardingId, ...one })));
    } else all.kept.push(...own.map((one) => ({ ...one, code: outcome.code })));
  }
  return all;
}

async function eachOf<C extends Chosen>(
  chosen: readonly C[],
  act: (one: C) => Promise<Outcome<{ markId?: string | null; version?: number | null }>>,
): Promise<SeveralDone> {
  const all: SeveralDone = { done: [], marks: [], moves: [], kept: [] };
  for (const one of chosen) {
    const { onboardingId, stepId } = one;
    const outcome = await act(one);
    if (!outcome.ok) all.kept.push({ onboardingId, stepId, code: outcome.code });
    else {
      all.done.push({ onboardingId, stepId });
      if (outcome.version) all.moves.push({ onboardingId, stepId, version: outcome.version });
      if (outcome.markId) all.marks.push({ onboardingId, stepId, markId: outcome.markId });
    }
  }
  return all;
}
