/*
 * How the steps of a starting point go, over the onboardings that began with it: a step is the same one by its key,
 * whatever it is called by now. What was written for one customer alone is compared with nothing, and isn't counted.
 */
import { type Calendar, dayOf, endOfDay } from '../clock/clock';
import { workingDaysBetween } from '../clock/working-days';
import type { OfPath } from '../onboarding/stages-to-value';
import { dueDaysIn } from '../path/due';
import { type Step, stepsOf } from '../path/path';
import { isPast, type Limit } from './limit';
import type { Share } from './share';
import { type Spread, spreadOf } from './spread';

/**
 * of: it stood in the path · done, skipped: where it stands · has_day: it was done and had a day · took: so many working
 * days from the day on which it could begin, being published with all that it waits for behind · late: so many working
 * days past its day · overdue: it isn't done, and its day is past
 */
export type NameOfStep =
  | `step/${string}/${'of' | 'done' | 'skipped' | 'has_day' | 'overdue'}`
  | `step/${string}/${'took' | 'late'}/${number}`;

type StepFacts = OfPath & { stepKeys: ReadonlyMap<string, string> };

export function namesOfSteps(facts: StepFacts, calendar: Calendar, until: Date): NameOfStep[] {
  const { path, marks, stepKeys } = facts;
  const past = new Set(
    limitsOfSteps(facts, calendar).flatMap(({ id, at, lateFrom }) =>
      !at && isPast(lateFrom, until) ? id : [],
    ),
  );
  const onDay = (id: string, kinds: readonly string[]) => {
    const mark = marks.get(id);
    return mark && kinds.includes(mark.kind) ? dayOf(mark.at, calendar.timeZone) : null;
  };
  const steps = stepsOf(path).filter(({ id }) => stepKeys.has(id));
  const due = dueDaysIn(path, calendar, '');
  const couldBegin = ({ publishedOn, waitsFor }: Step): string | null => {
    const days = waitsFor.flatMap((id) => onDay(id, ['done', 'skipped']) ?? []);
    return publishedOn && [publishedOn, ...days].reduce((last, day) => (day > last ? day : last));
  };
  return steps.flatMap((step): NameOfStep[] => {
    const name = `step/${stepKeys.get(step.id)}` as const;
    if (onDay(step.id, ['skipped'])) return [`${name}/of`, `${name}/skipped`];
    const doneOn = onDay(step.id, ['done']);
    if (!doneOn) return past.has(step.id) ? [`${name}/of`, `${name}/overdue`] : [`${name}/of`];
    const [dueOn, from] = [due.get(step.id) ?? null, couldBegin(step)];
    return [
      `${name}/of`,
      `${name}/done`,
      ...(from ? [`${name}/took/${workingDaysBetween(from, doneOn, calendar)}` as const] : []),
      ...(dueOn ? [`${name}/has_day` as const] : []),
      ...(dueOn && doneOn > dueOn
        ? [`${name}/late/${workingDaysBetween(dueOn, doneOn, calendar)}` as const]
        : []),
    ];
  });
}

/** Of those that stand or are done, by the day on which each is due. */
export function limitsOfSteps(
  { path, marks, stepKeys }: StepFacts,
  calendar: Calendar,
): (Limit & { id: string })[] {
  const due = dueDaysIn(path, calendar, '');
  return stepsOf(path).flatMap(({ id }) => {
    const [dueOn, mark] = [due.get(id) ?? null, marks.get(id)];
    if (!stepKeys.has(id) || dueOn === null || mark?.kind === 'skipped') return [];
    return [{ id, at: mark?.kind === 'done' ? mark.at : null, lateFrom: endOfDay(dueOn, calendar.timeZone) }];
  });
}

export type StepFigures = {
  key: string;
  /** In how many paths it stands. */
  of: number;
  done: number;
  skipped: number;
  /** Done by its day, of those that had one and were done or are past it. */
  inTime: Share;
  /** Past its day and not done yet. */
  overdue: number;
  /** In working days from when it could begin; null for too few. */
  took: Spread | null;
  /** Those that were done late: the middle one, in working days, and the latest. */
  late: { middle: number | null; most: number } | null;
};

/** Of each step that is counted, in no order. */
export function stepFiguresOf(tally: ReadonlyMap<string, number>): StepFigures[] {
  const steps = new Map<string, Counted>();
  for (const [name, count] of tally) {
    const [what, key = '', part = '', value] = name.split('/');
    if (what !== 'step') continue;
    const step = steps.get(key) ?? { counts: new Map(), took: new Map(), late: new Map() };
    steps.set(key, step);
    if (part === 'took' || part === 'late') step[part].set(Number(value), count);
    else step.counts.set(part, count);
  }
  return [...steps].map(([key, { counts, took, late }]) => {
    const count = (name: string) => counts.get(name) ?? 0;
    const isLate = [...late.values()].reduce((sum, one) => sum + one, 0);
    return {
      key,
      of: count('of'),
      done: count('done'),
      skipped: count('skipped'),
      inTime: { count: count('has_day') - isLate, of: count('has_day') + count('overdue') },
      overdue: count('overdue'),
      took: spreadOf(took),
      late: isLate > 0 ? { middle: spreadOf(late)?.middle ?? null, most: Math.max(...late.keys()) } : null,
    };
  });
}

type Counted = {
  counts: Map<string, number>;
  took: Map<number, number>;
  late: Map<number, number>;
};
