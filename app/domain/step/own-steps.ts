/*
 * What of a path waits for one of ours: their own steps that can be done and are late, due by the next working day or
 * this week, and at customers whom they look after what was handed in and what somebody is stuck with. A step without a name of ours is with
 * whoever looks after the customer.
 */
import { type Calendar, epochDayOf, isoDayOf } from '../clock/clock';
import { workingDaysAfter } from '../clock/working-days';
import { type PathView, type StepView, viewedSteps } from '../path/path-view';
import { isLeftToDo } from '../step/step-state';

export const OWN_WHEN = ['late', 'soon', 'week', 'asked', 'handed_in', 'stuck', 'not_yet'] as const;
/** `soon` is by the next working day, `week` by Sunday; of `asked` another day waits for an answer; what was handed in waits to be looked at; of `not_yet` an approval was refused or taken back. */
export type OwnWhen = (typeof OWN_WHEN)[number];

export type OwnStep = {
  step: StepView;
  when: OwnWhen;
  /** It is theirs to do; otherwise theirs to help with. */
  isOwn: boolean;
  /** How many steps wait for it. */
  holds: number;
};

/** The last day that is looked at: the next working day, or the Sunday of this week where that is later. */
export function lastDayLookedAt({ today, calendar }: { today: string; calendar: Calendar }): string {
  const tomorrow = workingDaysAfter(today, 1, calendar);
  const sunday = sundayOf(today);
  return sunday > tomorrow ? sunday : tomorrow;
}

/** What waits for somebody to act, and not for its day. */
export const NEEDS_NOW: readonly OwnWhen[] = ['late', 'asked', 'handed_in', 'stuck', 'not_yet'];

/** In the order of the path. `asked` are steps of which another day is asked for. */
export function ownStepsIn(
  view: PathView,
  { id, isHost }: { id: string; isHost: boolean },
  on: { today: string; calendar: Calendar },
  asked: ReadonlySet<string> = new Set(),
): OwnStep[] {
  const all = viewedSteps(view);
  return all.flatMap((step) => {
    const isOwn = isTheirs(step, id, isHost);
    const isAsked = isHost && asked.has(step.id) && isLeftToDo(step.state);
    const when = isAsked && step.state.is !== 'stuck' ? 'asked' : whenOf(step, isOwn, isHost, on);
    if (!when) return [];
    const holds = all.filter(({ waitsFor, state }) => waitsFor.includes(step.id) && isLeftToDo(state)).length;
    return [{ step, when, isOwn, holds }];
  });
}

const isTheirs = ({ who, side }: StepView, id: string, isHost: boolean): boolean =>
  who ? who.is === 'member' && who.id === id : isHost && side !== 'theirs';

function whenOf(
  { kind, state, dueOn }: StepView,
  isOwn: boolean,
  isHost: boolean,
  { today, calendar }: { today: string; calendar: Calendar },
): OwnWhen | null {
  if (state.is === 'stuck') return isOwn || isHost ? (kind === 'approve' ? 'not_yet' : 'stuck') : null;
  if (state.is === 'handed_in') return isOwn || isHost ? 'handed_in' : null;
  if (!isOwn || state.is !== 'open' || dueOn === null) return null;
  if (dueOn < today) return 'late';
  if (dueOn <= workingDaysAfter(today, 1, calendar)) return 'soon';
  return dueOn <= sundayOf(today) ? 'week' : null;
}

/** 1 January 1970 was a Thursday. */
function sundayOf(day: string): string {
  const epochDay = epochDayOf(day);
  return isoDayOf(epochDay + ((10 - (((epochDay % 7) + 7) % 7)) % 7));
}
