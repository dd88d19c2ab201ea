/*
 * On which day a step is due. What is relative moves with what it is relative to, and always falls on a day on which
 * the workspace works; a day that somebody chose stays as it was chosen. Where a step comes before what it waits for,
 * nothing moves: it is pointed out by name.
 */
import type { Calendar } from '../clock/clock';
import { workingDaysAfter, workingDaysBefore } from '../clock/working-days';
import { approvalIn } from '../step/approval';
import { type Path, type Phase, type Step, stepsOf } from './path';

/** An ISO day; null where no day follows. `today` stands for the day of publication while there was none. */
export function dueDayOf(
  { due, publishedOn }: Pick<Step, 'due' | 'publishedOn'>,
  { endsOn }: Pick<Phase, 'endsOn'>,
  calendar: Calendar,
  today: string,
): string | null {
  if (due.is === 'none') return null;
  if (due.is === 'day') return due.on;
  if (due.is === 'after_publication') return workingDaysAfter(publishedOn ?? today, due.days, calendar);
  if (endsOn === null) return null;
  return due.is === 'before_end'
    ? workingDaysBefore(endsOn, due.days, calendar)
    : workingDaysAfter(endsOn, due.days, calendar);
}

/** The due day of every step, by its id. */
export const dueDaysIn = ({ phases }: Path, calendar: Calendar, today: string): Map<string, string | null> =>
  new Map(
    phases.flatMap((phase) =>
      phase.steps.map((step) => [step.id, dueDayOf(step, phase, calendar, today)] as const),
    ),
  );

/** A step that is due before one that it waits for, or after its phase has ended. */
export type DueWarning =
  | { is: 'before_what_it_waits_for'; stepId: string; waitsFor: string }
  | { is: 'after_the_phase'; stepId: string; phaseId: string };

export function dueWarningsIn(path: Path, dueDays: ReadonlyMap<string, string | null>): DueWarning[] {
  const found: DueWarning[] = [];
  for (const { id: phaseId, endsOn, steps } of path.phases)
    for (const { id: stepId, due, waitsFor } of steps) {
      const day = dueDays.get(stepId);
      if (!day) continue;
      const later = waitsFor.find((id) => (dueDays.get(id) ?? '') > day);
      if (later) found.push({ is: 'before_what_it_waits_for', stepId, waitsFor: later });
      else if (endsOn !== null && day > endsOn && due.is !== 'after_end')
        found.push({ is: 'after_the_phase', stepId, phaseId });
    }
  return found;
}

/** Approvals of a goal that are due before the day by which it is to be reached: the goal's day, by the step. */
export const earlyApprovalsIn = (
  path: Path,
  dueDays: ReadonlyMap<string, string | null>,
  goalDays: ReadonlyMap<string, string>,
): Map<string, string> =>
  new Map(
    stepsOf(path).flatMap((step) => {
      const by = goalDays.get(approvalIn(step)?.goal ?? '');
      const day = dueDays.get(step.id);
      return by && day && day < by ? [[step.id, by] as const] : [];
    }),
  );
