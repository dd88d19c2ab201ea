/*
 * One of us reminds of a step at once: whoever has it, of what can be done just now and has a day, and nobody who was
 * reminded on their day already, or wants none. Pure.
 */
import { type Calendar, dayOf } from '../clock/clock';
import type { StepView } from '../path/path-view';
import type { Part } from '../statement/statement';
import { concernedBy } from './step-reminder';

export type Remindable = {
  id: string;
  parts: readonly Part[];
  timeZone: string | null;
  hasStopped: boolean;
  personRemindedAt: Date | null;
};

export type WhyNot =
  | 'step_is_ours'
  | 'step_behind'
  | 'step_waits'
  | 'step_is_stuck'
  | 'step_with_us'
  | 'step_has_no_day'
  | 'nobody_has_page'
  | 'reminders_stopped'
  | 'reminded_today';

const WHY_NOT: Partial<Record<StepView['state']['is'], WhyNot>> = {
  done: 'step_behind',
  skipped: 'step_behind',
  waiting: 'step_waits',
  stuck: 'step_is_stuck',
  handed_in: 'step_with_us',
};

/** Whom to remind of a step, or why nobody is; `contacts` are those with a page who get mail. */
export function whomToRemind<C extends Remindable>(
  step: Pick<StepView, 'who' | 'side' | 'state' | 'dueOn'>,
  contacts: readonly C[],
  { now, calendar }: { now: Date; calendar: Calendar },
): { whom: C[] } | { whyNot: WhyNot } {
  if (step.side === 'ours' || step.who?.is === 'member') return { whyNot: 'step_is_ours' };
  const inTheWay = WHY_NOT[step.state.is];
  if (inTheWay) return { whyNot: inTheWay };
  if (step.dueOn === null) return { whyNot: 'step_has_no_day' };
  const ids = concernedBy(step, contacts);
  const own = contacts.filter(({ id }) => ids.includes(id));
  if (own.length === 0) return { whyNot: 'nobody_has_page' };
  const willing = own.filter(({ hasStopped }) => !hasStopped);
  if (willing.length === 0) return { whyNot: 'reminders_stopped' };
  const whom = willing.filter((one) => !wasRemindedToday(one, now, calendar));
  return whom.length === 0 ? { whyNot: 'reminded_today' } : { whom };
}

/** On the day that it is for them. */
function wasRemindedToday(
  { personRemindedAt, timeZone }: Remindable,
  now: Date,
  calendar: Calendar,
): boolean {
  const zone = timeZone ?? calendar.timeZone;
  return personRemindedAt !== null && dayOf(personRemindedAt, zone) === dayOf(now, zone);
}
