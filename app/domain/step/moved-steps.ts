/*
 * Steps that are due on another day than they were: of what is left to do, where a day stood before and another stands
 * now. What moved and moved back didn't move.
 */
import type { Calendar } from '../clock/clock';
import { dueDaysIn } from '../path/due';
import { isSameDue, type Path } from '../path/path';
import { type StepView, viewedSteps, viewOf } from '../path/path-view';
import { isLeftToDo, type LatestMarks } from './step-state';

/** What it moved with: its phase, which ends on another day, at an agreed date or not; or itself alone. */
export type MovedWith =
  | {
      is: 'phase';
      title: string;
      agreed: string | null;
      statementId: string | null;
      from: string;
      to: string;
    }
  | { is: 'itself' };

/** `from` and `to` are ISO days of the workspace. */
export type MovedStep = { step: StepView; from: string; to: string; with: MovedWith };

export function movedSteps(
  before: Path,
  { path, marks }: { path: Path; marks: LatestMarks },
  on: { today: string; calendar: Calendar },
): MovedStep[] {
  const days = dueDaysIn(before, on.calendar, on.today);
  return viewedSteps(viewOf(path, marks, on)).flatMap((step) => {
    const from = days.get(step.id) ?? null;
    const to = step.dueOn;
    if (from === null || to === null || from === to || !isLeftToDo(step.state)) return [];
    return [{ step, from, to, with: movedWith(step, before, path) }];
  });
}

const phaseOf = ({ phases }: Path, stepId: string) =>
  phases.find(({ steps }) => steps.some(({ id }) => id === stepId));

function movedWith({ id, due }: StepView, before: Path, path: Path): MovedWith {
  const [had, has] = [phaseOf(before, id), phaseOf(path, id)];
  const old = had?.steps.find((step) => step.id === id);
  const isRelative = due.is === 'before_end' || due.is === 'after_end';
  const [from, to] = [had?.endsOn ?? null, has?.endsOn ?? null];
  if (!has || !old || !isRelative || !isSameDue(old.due, due) || from === null || to === null || from === to)
    return { is: 'itself' };
  const { title, agreed, milestone } = has;
  return {
    is: 'phase',
    title,
    agreed,
    statementId: milestone.is === 'agreed' ? milestone.statementId : null,
    from,
    to,
  };
}
