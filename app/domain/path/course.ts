/*
 * How a path as a whole stands, in one word with its reason: on course, at risk, late, or behind us. Late is what
 * should be done and isn't; at risk is what somebody is held up by, or what comes before what it waits for.
 */
import type { Calendar } from '../clock/clock';
import { workingDaysBetween } from '../clock/working-days';
import type { Standing } from '../step/next-step';
import { isHeldUp, isLeftToDo } from '../step/step-state';
import type { Step } from './path';

export type Course =
  | { is: 'on_course' }
  | { is: 'finished' }
  | { is: 'at_risk'; stepId: string; because: 'stuck' | 'due_too_early' }
  /** How many working days its most overdue step is late: 0 where only days off lie between. */
  | { is: 'late'; stepId: string; workingDays: number; steps: number };

/** `tooEarly` are the steps that are due before what they wait for. */
export function courseOf(
  steps: readonly (Standing & Pick<Step, 'kind'>)[],
  tooEarly: readonly string[],
  { today, calendar }: { today: string; calendar: Calendar },
): Course {
  const left = steps.filter(({ state }) => isLeftToDo(state));
  if (steps.length > 0 && left.length === 0) return { is: 'finished' };
  const late = left.filter(({ dueOn }) => dueOn !== null && dueOn < today);
  const [worst] = [...late].sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  if (worst?.dueOn)
    return {
      is: 'late',
      stepId: worst.id,
      workingDays: workingDaysBetween(worst.dueOn, today, calendar),
      steps: late.length,
    };
  const stuck = left.find((step) => isHeldUp(step.state, step));
  if (stuck) return { is: 'at_risk', stepId: stuck.id, because: 'stuck' };
  const early = left.find(({ id }) => tooEarly.includes(id));
  if (early) return { is: 'at_risk', stepId: early.id, because: 'due_too_early' };
  return { is: 'on_course' };
}
