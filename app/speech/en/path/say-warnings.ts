/* What of the days of a path doesn't fit, in English. */
import type { DueWarning } from '../../../domain/path/due';
import type { LiveDayApart } from '../../../domain/path/live-day';
import { type StepView, viewedSteps } from '../../../domain/path/path-view';
import type { PathFacts } from '../../../queries/path/path.server';
import { type Reader, sayShortDay } from '../say-time';

/** What of its day is pointed out to whoever writes it. */
export const sayWarnings = (step: StepView, facts: PathFacts): string[] => [
  ...facts.view.warnings.flatMap((one) => (one.stepId === step.id ? sayWarning(one, facts) : [])),
  ...sayEarly(step, facts),
  ...sayPassed(step, facts),
];

/** "You agreed on “Go-live” for Mon 1 Feb, and “Everyone works with it” ends on Mon 8 Feb". */
export const sayLiveApart = ({ agreed, on, phase, endsOn }: LiveDayApart, reader: Reader): string =>
  `“${agreed}” is agreed for ${sayShortDay(on, reader)}, and the path is live with “${phase}”, on ${sayShortDay(endsOn, reader)}: let the phase end at the agreed date, or agree on one day`;

/** Who gets a step whose day is over would be late with it before having read it. */
const sayPassed = ({ publishedOn, isOverdue, dueOn }: StepView, { reader }: PathFacts): string[] =>
  publishedOn === null && isOverdue && dueOn
    ? [`Due on ${sayShortDay(dueOn, reader)}, which has passed: late as soon as it is published`]
    : [];

function sayWarning(warning: DueWarning, { view, reader }: PathFacts): string[] {
  if (warning.is === 'after_the_phase') {
    const { endsOn } = view.phases.find(({ id }) => id === warning.phaseId) ?? {};
    return [`Due after its phase has ended${endsOn ? `, on ${sayShortDay(endsOn, reader)}` : ''}`];
  }
  const other = viewedSteps(view).find(({ id }) => id === warning.waitsFor);
  if (!other?.dueOn) return [];
  return [
    `Due before step ${other.number}, which it waits for: “${other.title}”, ${sayShortDay(other.dueOn, reader)}`,
  ];
}

/** Nobody can say that a goal is reached before the day on which it is to be. */
function sayEarly({ id, asks }: StepView, { early, goals, reader }: PathFacts): string[] {
  const by = early.get(id);
  if (!by || asks?.is !== 'approve') return [];
  return [
    `Due before its goal is to be reached: “${goals.get(asks.goal ?? '')}”, by ${sayShortDay(by, reader)}`,
  ];
}
