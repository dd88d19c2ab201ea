/*
 * The steps for which a path is late or at risk, and what waits for them: what a list opens, and nothing else. Where a
 * path is on course there are none.
 */
import { isHeldUp, isLeftToDo } from '../step/step-state';
import { type PathView, type StepView, viewedSteps } from './path-view';

export function stepsBehindCourse(view: PathView): StepView[] {
  const early = new Set(
    view.warnings.flatMap((one) => (one.is === 'before_what_it_waits_for' ? [one.stepId] : [])),
  );
  const left = viewedSteps(view).filter(({ state }) => isLeftToDo(state));
  const because = new Set(
    left.flatMap((step) =>
      step.isOverdue || isHeldUp(step.state, step) || early.has(step.id) ? [step.id] : [],
    ),
  );
  return left.filter(({ id, waitsFor }) => because.has(id) || waitsFor.some((other) => because.has(other)));
}
