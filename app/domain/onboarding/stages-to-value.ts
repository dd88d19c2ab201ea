/*
 * How far an onboarding is beyond the signature of what was agreed: the first call was held, the path is under way, they
 * are live, first value is reached. Nobody sets any of it: it follows from what happened, and what is taken back is not so any more.
 */
import { type Calendar, dayOf } from '../clock/clock';
import { workingDaysBetween } from '../clock/working-days';
import { type Path, type Phase, type Step, stepsOf } from '../path/path';
import { approvalIn } from '../step/approval';
import type { LatestMarks } from '../step/step-state';
import { STAGES, type Stage } from './onboarding';

export const STAGES_TO_VALUE = ['kickoff_held', 'under_way', 'live', 'first_value'] as const;
export type StageToValue = (typeof STAGES_TO_VALUE)[number];

export type ValueFacts = {
  signedAt: Date;
  /** When the first call was said to be held as it was arranged here; its step may have been marked by hand instead. */
  kickoffHeldAt: Date | null;
  /** As it is published, with where its steps stand. */
  path: Path;
  marks: LatestMarks;
};

/** A stage that is reached: when, and how many working days after the day on which the deal was signed. */
export type Reached = { stage: StageToValue; at: Date; days: number };

export type OfPath = Omit<ValueFacts, 'signedAt'>;

/** Somebody of the customer says by it that a goal is reached. */
const isOfGoal = (step: Step): boolean => Boolean(approvalIn(step)?.goal);

const isCall = ({ asks }: Step): boolean => asks?.is === 'meet';

/** When each of them was reached; null where it isn't. */
const momentsIn = (facts: OfPath): Record<StageToValue, Date | null> => ({
  kickoff_held: facts.kickoffHeldAt ?? firstDone(facts, isCall),
  under_way: firstDone(facts, () => true),
  live: liveAt(facts),
  first_value: firstDone(facts, isOfGoal),
});

/** Those that are reached, in their order. */
export function stagesToValue(facts: ValueFacts, calendar: Calendar): Reached[] {
  const signedOn = dayOf(facts.signedAt, calendar.timeZone);
  const at = momentsIn(facts);
  return STAGES_TO_VALUE.flatMap((stage) => {
    const when = at[stage];
    if (!when) return [];
    const days = workingDaysBetween(signedOn, dayOf(when, calendar.timeZone), calendar);
    return [{ stage, at: when, days }];
  });
}

/**
 * The day on which the phase ends that comes to it, as it is agreed, whether it is reached or not: of several in which a
 * goal is to be reached the one that ends first. Null where none ends on a day, or all that leads there was left out.
 */
export function agreedDayOf(stage: StageToValue, { path, marks }: OfPath): string | null {
  const leadsThere = ({ isLive, steps }: Phase): boolean =>
    steps.some(
      (step) =>
        marks.get(step.id)?.kind !== 'skipped' &&
        (stage === 'live' ? isLive : stage === 'first_value' && isOfGoal(step)),
    );
  const days = path.phases.filter(leadsThere).flatMap(({ endsOn }) => endsOn ?? []);
  return days.sort()[0] ?? null;
}

/** How far an onboarding is, in one word: as far as what is agreed, or beyond it. */
export const LISTED_STAGES = [...STAGES, ...STAGES_TO_VALUE] as const;
export type ListedStage = (typeof LISTED_STAGES)[number];

/** Who is live, or has what they came for, is that far whatever is asked anew; all before counts once it is agreed. */
const WHATEVER_IS_OPEN: readonly StageToValue[] = ['live', 'first_value'];

/** The furthest that is reached, as every list shows it and is narrowed by it. */
export function listedStage(stage: Stage, facts: OfPath): ListedStage {
  const at = momentsIn(facts);
  const furthest = STAGES_TO_VALUE.findLast(
    (one) => at[one] !== null && (stage === 'settled' || WHATEVER_IS_OPEN.includes(one)),
  );
  return furthest ?? stage;
}

export const isBeyondAgreed = (stage: ListedStage): stage is StageToValue =>
  STAGES_TO_VALUE.some((one) => one === stage);

/** When the first of these steps was done, of those that are. */
function firstDone(
  { path, marks }: Pick<ValueFacts, 'path' | 'marks'>,
  isMeant: (step: Step) => boolean,
): Date | null {
  const done = stepsOf(path)
    .filter(isMeant)
    .flatMap(({ id }) => {
      const mark = marks.get(id);
      return mark?.kind === 'done' ? [mark.at.getTime()] : [];
    });
  return done.length > 0 ? new Date(Math.min(...done)) : null;
}

/** When the last step of the phase that is marked came behind them; null while one is left, and where all were left out. */
function liveAt({ path, marks }: Pick<ValueFacts, 'path' | 'marks'>): Date | null {
  const steps = path.phases.find(({ isLive }) => isLive)?.steps ?? [];
  const behind = steps.flatMap(({ id }) => {
    const mark = marks.get(id);
    return mark?.kind === 'done' || mark?.kind === 'skipped' ? [mark] : [];
  });
  if (behind.length < steps.length || !behind.some(({ kind }) => kind === 'done')) return null;
  return new Date(Math.max(...behind.map(({ at }) => at.getTime())));
}
