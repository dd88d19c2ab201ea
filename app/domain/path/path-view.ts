/*
 * A path as it stands on a day: of every step its number, its day and its state, and of the whole its course. Our pages
 * and the customer's are made from this one reading, so they never contradict one another.
 */
import type { Calendar } from '../clock/clock';
import type { Standing } from '../step/next-step';
import { isLeftToDo, type LatestMarks, type StepState, statesIn } from '../step/step-state';
import { type Course, courseOf } from './course';
import { type DueWarning, dueDaysIn, dueWarningsIn } from './due';
import { numbersOf, type Path, type Phase, type Step } from './path';

export type StepView = Step & {
  number: number;
  dueOn: string | null;
  state: StepState;
  /** Should be behind us by now, and isn't. */
  isOverdue: boolean;
};

export type PhaseView = Omit<Phase, 'steps'> & {
  steps: StepView[];
  /** Every step is done or left out. */
  isBehind: boolean;
};

export type PathView = {
  phases: PhaseView[];
  course: Course;
  warnings: DueWarning[];
  /** How many steps are done or left out, of how many. */
  behind: number;
  of: number;
};

/** `today` is an ISO day of the workspace, whose calendar it is. */
export function viewOf(
  path: Path,
  marks: LatestMarks,
  { today, calendar }: { today: string; calendar: Calendar },
): PathView {
  const numbers = numbersOf(path);
  const days = dueDaysIn(path, calendar, today);
  const states = statesIn(path, marks);
  const phases = path.phases.map((phase): PhaseView => {
    const steps = phase.steps.map((step): StepView => {
      const dueOn = days.get(step.id) ?? null;
      const state = states.get(step.id) ?? { is: 'open' };
      return {
        ...step,
        number: numbers.get(step.id) ?? 0,
        dueOn,
        state,
        isOverdue: dueOn !== null && dueOn < today && isLeftToDo(state),
      };
    });
    return { ...phase, steps, isBehind: steps.length > 0 && steps.every(({ state }) => !isLeftToDo(state)) };
  });
  const steps = phases.flatMap((phase) => phase.steps);
  const warnings = dueWarningsIn(path, days);
  const tooEarly = warnings.flatMap((one) => (one.is === 'before_what_it_waits_for' ? [one.stepId] : []));
  return {
    phases,
    warnings,
    course: courseOf(steps, tooEarly, { today, calendar }),
    behind: steps.filter(({ state }) => !isLeftToDo(state)).length,
    of: steps.length,
  };
}

export const standingOf = ({ id, who, side, dueOn, state }: StepView): Standing => ({
  id,
  who,
  side,
  dueOn,
  state,
});

export const viewedSteps = ({ phases }: PathView): StepView[] => phases.flatMap(({ steps }) => steps);
