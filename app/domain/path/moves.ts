/*
 * What moves on a path when an agreed date gets another day: of every step that is left the day before and after, in
 * three groups. What moves without harm moves; what would come before what it waits for, after its phase has ended, or
 * into the past needs a decision; what has a day of its own, and what its phase doesn't carry, stays.
 */
import type { Calendar } from '../clock/clock';
import { isLeftToDo, type LatestMarks } from '../step/step-state';
import type { DueWarning } from './due';
import { type Forecast, forecastOf } from './forecast';
import type { Path } from './path';
import { type PathView, type StepView, viewedSteps, viewOf } from './path-view';

export const MOVE_GROUPS = ['decide', 'moves', 'stays'] as const;

export type StepMove = {
  step: StepView;
  group: (typeof MOVE_GROUPS)[number];
  from: string | null;
  to: string | null;
  /** Why it needs a decision; null where it needs none. */
  because: DueWarning | { is: 'in_the_past' } | null;
};

export type PathMoves = {
  /** Phases that end at the date. */
  phases: { id: string; title: string; from: string | null; to: string }[];
  /** Steps of these phases, and others that need a decision; in the order of the path. */
  steps: StepMove[];
  /** When the path is likely to end, before and after. */
  end: { before: Forecast['end']; after: Forecast['end'] };
};

type On = { today: string; calendar: Calendar };

/** Null where no phase ends at the date, and where it has that day already. */
export function movesOf(
  path: Path,
  marks: LatestMarks,
  { statementId, to }: { statementId: string; to: string },
  on: On,
): PathMoves | null {
  const moved = path.phases.filter(
    ({ milestone, endsOn }) =>
      milestone.is === 'agreed' && milestone.statementId === statementId && endsOn !== to,
  );
  if (moved.length === 0) return null;
  const ids = new Set(moved.map(({ id }) => id));
  const before = viewOf(path, marks, on);
  const later = {
    phases: path.phases.map((phase) => (ids.has(phase.id) ? { ...phase, endsOn: to } : phase)),
  };
  const after = viewOf(later, marks, on);
  const inMoved = new Set(moved.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const days = new Map(viewedSteps(after).map(({ id, dueOn }) => [id, dueOn]));
  const steps = viewedSteps(before)
    .filter(({ state }) => isLeftToDo(state))
    .map((step): StepMove => {
      const [from, day] = [step.dueOn, days.get(step.id) ?? null];
      const because = newWarningOf(step.id, before, after) ?? passed(from, day, on);
      const group = because ? 'decide' : from === day ? 'stays' : 'moves';
      return { step, group, from, to: day, because };
    });
  return {
    phases: moved.map(({ id, title, endsOn }) => ({ id, title, from: endsOn, to })),
    steps: steps.filter(({ step, group }) => group !== 'stays' || inMoved.has(step.id)),
    end: { before: forecastOf(before, on).end, after: forecastOf(after, on).end },
  };
}

/** What was wrong before isn't made wrong by the move. */
const newWarningOf = (stepId: string, before: PathView, after: PathView): DueWarning | null =>
  after.warnings.find(
    (one) =>
      one.stepId === stepId && !before.warnings.some((old) => old.stepId === stepId && old.is === one.is),
  ) ?? null;

const passed = (from: string | null, to: string | null, { today }: On): { is: 'in_the_past' } | null =>
  to !== null && to < today && to !== from ? { is: 'in_the_past' } : null;
