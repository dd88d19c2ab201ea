/*
 * What happened on a path in a week, for whoever of the customer reads it: what was done and still is, and what has
 * another day than at the week's beginning. Nothing else is news.
 */

import type { Calendar } from '../clock/clock';
import { type MovedStep, movedSteps } from '../step/moved-steps';
import type { LatestMarks } from '../step/step-state';
import type { Path } from './path';
import { type StepView, viewedSteps, viewOf } from './path-view';

export type MovedEnd = { title: string; from: string; to: string };

export type WeekNews = {
  done: StepView[];
  /** Agreed dates and ends of phases, each once. */
  ends: MovedEnd[];
  /** Steps that got a day of their own. */
  steps: MovedStep[];
};

/** `before` is the path as it was published at the week's beginning; null where none was. */
export function newsOfWeek(
  before: Path | null,
  { path, marks }: { path: Path; marks: LatestMarks },
  { from, to }: { from: Date; to: Date },
  on: { today: string; calendar: Calendar },
): WeekNews {
  const done = viewedSteps(viewOf(path, marks, on)).filter(({ id, state }) => {
    const at = marks.get(id)?.at;
    return state.is === 'done' && at !== undefined && at >= from && at < to;
  });
  const had = new Map(before?.phases.map(({ id, endsOn }) => [id, endsOn]));
  const ends = new Map<string, MovedEnd>();
  for (const { id, title, agreed, endsOn } of path.phases) {
    const was = had.get(id);
    const name = agreed ?? title;
    if (was && endsOn && was !== endsOn) ends.set(name, { title: name, from: was, to: endsOn });
  }
  const steps = before ? movedSteps(before, { path, marks }, on) : [];
  return { done, ends: [...ends.values()], steps: steps.filter((one) => one.with.is === 'itself') };
}

export const isNothing = ({ done, ends, steps }: WeekNews): boolean =>
  done.length + ends.length + steps.length === 0;
