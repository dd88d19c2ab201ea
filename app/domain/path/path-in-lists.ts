/*
 * What lists of paths are ordered and narrowed by. None of it depends on the day on which a list is read: a path is late
 * on every day after the first one on which a step was due that is left, so nothing has to be worked out anew at
 * midnight, and `courseIn` says of a stored path what `courseOf` says of its steps.
 */
import { type Calendar, dayOf } from '../clock/clock';
import { isHeldUp, isLeftToDo, type LatestMarks, statesIn } from '../step/step-state';
import type { Course } from './course';
import { dueDaysIn, dueWarningsIn } from './due';
import { type Path, stepsOf } from './path';

export type PathInLists = {
  /** How many steps are neither done nor left out. */
  stepsLeft: number;
  /** The earliest day on which one of them is due; null where none names a day. */
  dueOn: string | null;
  /** Somebody is held up by one of them, or one comes before what it waits for. */
  isAtRisk: boolean;
  /** The earliest day of what is ours, or done together; what was handed in is with us since that day. */
  oursDueOn: string | null;
  /** Members to whom one of them was given by name. */
  memberIds: string[];
  /** The title of the phase that it is in: the first one with steps left, and the last one behind them. */
  phase: string;
};

/** Null for a path without steps. `today` stands for the day of publication of what was never published. */
export function pathInLists(
  path: Path,
  marks: LatestMarks,
  { today, calendar }: { today: string; calendar: Calendar },
): PathInLists | null {
  if (stepsOf(path).length === 0) return null;
  const days = dueDaysIn(path, calendar, today);
  const states = statesIn(path, marks);
  const isLeft = ({ id }: { id: string }) => isLeftToDo(states.get(id) ?? { is: 'open' });
  const left = stepsOf(path).filter(isLeft);
  const early = new Set(
    dueWarningsIn(path, days).flatMap((one) => (one.is === 'before_what_it_waits_for' ? [one.stepId] : [])),
  );
  const earliest = (steps: typeof left) => firstOf(steps.map(({ id }) => days.get(id) ?? null));
  const handedIn = left.flatMap(({ id }) => {
    const state = states.get(id);
    return state?.is === 'handed_in' ? [dayOf(state.mark.at, calendar.timeZone)] : [];
  });
  const members = left.flatMap(({ who }) => (who?.is === 'member' ? [who.id] : []));
  const walked = path.phases.filter(({ steps }) => steps.length > 0);
  return {
    stepsLeft: left.length,
    dueOn: earliest(left),
    isAtRisk: left.some(
      ({ id, kind }) =>
        early.has(id) || isHeldUp(states.get(id) ?? { is: 'open' }, { kind, dueOn: days.get(id) ?? null }),
    ),
    oursDueOn: firstOf([earliest(left.filter(({ side }) => side !== 'theirs')), ...handedIn]),
    memberIds: [...new Set(members)].sort(),
    phase: (walked.find(({ steps }) => steps.some(isLeft)) ?? walked.at(-1))?.title ?? '',
  };
}

/** How a path stands on a day, from what lists know of it. */
export function courseIn(
  { stepsLeft, dueOn, isAtRisk }: Pick<PathInLists, 'stepsLeft' | 'dueOn' | 'isAtRisk'>,
  today: string,
): Course['is'] {
  if (stepsLeft === 0) return 'finished';
  if (dueOn !== null && dueOn < today) return 'late';
  return isAtRisk ? 'at_risk' : 'on_course';
}

const firstOf = (days: readonly (string | null)[]): string | null =>
  days
    .flatMap((day) => day ?? [])
    .sort()
    .at(0) ?? null;
