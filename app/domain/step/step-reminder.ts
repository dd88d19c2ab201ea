/*
 * When somebody of the customer is reminded of their steps: on the working day before one is due, or on that day where
 * it came to nothing before; and once it should be done and isn't, on the next working day, and once more three working
 * days later. Another day is reminded of anew. Only of what can be done: not of what waits, is stuck or is with us.
 */
import { type Calendar, dayOf } from '../clock/clock';
import { workingDaysAfter, workingDaysBetween } from '../clock/working-days';
import type { StepView } from '../path/path-view';
import type { Part } from '../statement/statement';
import { isOpen } from './next-step';

type Nearness = 'soon' | 'late';
/** asked: one of us reminded of it, by a press. */
export type StepReminderKind = Nearness | 'asked';

/** Of what was reminded: the step with the day it had then, and which time it was. */
export type StepReminded = {
  stepId: string;
  contactId: string;
  dueOn: string;
  is: StepReminderKind;
  nth: number;
  at: Date;
};
export type StepToRemind = Pick<StepReminded, 'stepId' | 'dueOn' | 'is' | 'nth'>;

const MOST_LATE = 2;
const WORKING_DAYS_BETWEEN = 3;

/** The ISO days on which it is looked: the reader's, and the one of the workspace, whose days the steps have. */
export type ReminderDays = { ofReader: string; ofWorkspace: string; calendar: Calendar };

type Someone = { id: string; parts: readonly Part[] };

/**
 * Whom of the customer a step concerns: whoever has it by name. What is nobody's by name concerns whoever is contacted
 * first there, and everybody where nobody is.
 */
export function concernedBy(
  { who, side }: Pick<StepView, 'who' | 'side'>,
  contacts: readonly Someone[],
): string[] {
  if (who) return who.is === 'contact' ? [who.id] : [];
  if (side === 'ours') return [];
  const first = contacts.filter(({ parts }) => parts.includes('champion'));
  return (first.length > 0 ? first : contacts).map(({ id }) => id);
}

/** How near it is: null for what has no day, a later one, or can't be done just now. */
export function nearness(
  { dueOn, state }: Pick<StepView, 'dueOn' | 'state'>,
  { ofReader, ofWorkspace, calendar }: ReminderDays,
): Nearness | null {
  if (dueOn === null || !isOpen(state)) return null;
  if (dueOn < ofWorkspace && dueOn < ofReader) return 'late';
  return dueOn <= workingDaysAfter(ofReader, 1, calendar) ? 'soon' : null;
}

/** What of a contact's steps they are to be reminded of now; `reminded` is what they were. */
export function toRemindOf(
  steps: readonly StepView[],
  reminded: readonly StepReminded[],
  days: ReminderDays,
): StepToRemind[] {
  return steps.flatMap((step) => {
    const is = nearness(step, days);
    const { id: stepId, dueOn } = step;
    if (is === null || dueOn === null) return [];
    const earlier = reminded.filter((one) => one.stepId === stepId && one.dueOn === dueOn && one.is === is);
    const nth = earlier.length + 1;
    if (nth === 1) return [{ stepId, dueOn, is, nth }];
    if (is === 'soon' || nth > MOST_LATE) return [];
    const last =
      earlier
        .map(({ at }) => dayOf(at, days.calendar.timeZone))
        .sort()
        .at(-1) ?? '';
    const between = workingDaysBetween(last, days.ofWorkspace, days.calendar);
    return between >= WORKING_DAYS_BETWEEN ? [{ stepId, dueOn, is, nth }] : [];
  });
}

const HOUR = 3_600_000;
const LOOK_DAYS = 5;

/** When to look at a path again; null where nothing of the customer's has a day any more. Each command looks anew. */
export function lookAgainAt(steps: readonly StepView[], now: Date, calendar: Calendar): Date | null {
  const days = steps.flatMap(({ dueOn, state, side }) =>
    side !== 'ours' && dueOn !== null && state.is !== 'done' && state.is !== 'skipped' ? [dueOn] : [],
  );
  if (days.length === 0) return null;
  const soon = workingDaysAfter(dayOf(now, calendar.timeZone), LOOK_DAYS, calendar);
  return new Date(now.getTime() + (days.some((day) => day <= soon) ? HOUR : 12 * HOUR));
}
